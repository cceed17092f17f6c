// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasi;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Resolves a path of the guest, one name at a time, from a directory that it cannot leave: {@code ..} goes back to the
 * directory that was come from, links are followed here and not by the host, and what is absolute is refused.
 */
final class PathWalk {
    private static final int MAX_LINKS = 40;
    private static final int MAX_DEPTH = 256;

    private final HostDirectory root;
    private final boolean followLast;
    private final Deque<String> names = new ArrayDeque<>();
    private final Deque<HostDirectory> entered = new ArrayDeque<>();
    private boolean needsDirectory;
    private int links;

    /**
     * Where a path leads: a name in a directory, which need not exist; or {@link HostDirectory#SELF} for the directory.
     *
     * @param needsDirectory whether the path says that it is a directory's, by a slash at its end
     */
    record Place(HostDirectory directory, String name, boolean needsDirectory) implements AutoCloseable {
        boolean isSelf() {
            return name.equals(HostDirectory.SELF);
        }

        /** The attributes, or null if nothing is there. */
        BasicFileAttributes find() throws IOException {
            try {
                return directory.attributes(name);
            } catch (NoSuchFileException e) {
                return null;
            }
        }

        @Override
        public void close() throws IOException {
            directory.release();
        }
    }

    private PathWalk(HostDirectory root, boolean followLast) {
        this.root = root;
        this.followLast = followLast;
    }

    /** Resolves a path; {@code followLast} says whether to follow a link that the path ends in. */
    static Place resolve(HostDirectory root, String path, boolean followLast) throws IOException, WasiException {
        PathWalk walk = new PathWalk(root, followLast);
        try {
            walk.prepend(path);
            return walk.walk();
        } finally {
            walk.leaveAll();
        }
    }

    private Place walk() throws IOException, WasiException {
        while (!names.isEmpty()) {
            String name = names.pop();
            if (name.equals("..")) {
                if (entered.isEmpty()) {
                    throw new WasiException(Errno.PERM);
                }
                entered.pop().release();
            } else if (!name.equals(".") && step(name)) {
                return new Place(current().retain(), name, needsDirectory);
            }
        }
        return new Place(current().retain(), HostDirectory.SELF, true);
    }

    /** Goes on by a name; returns whether that name is the end. */
    private boolean step(String name) throws IOException, WasiException {
        boolean isLast = names.isEmpty();
        BasicFileAttributes attributes;
        try {
            attributes = current().attributes(name);
        } catch (NoSuchFileException e) {
            if (isLast) {
                return true;
            }
            throw e;
        }
        if (attributes.isSymbolicLink()) {
            if (isLast && !followLast && !needsDirectory) {
                return true;
            }
            if (++links > MAX_LINKS) {
                throw new WasiException(Errno.LOOP);
            }
            prepend(current().readLink(name));
            return false;
        }
        if (!attributes.isDirectory() && (needsDirectory || !isLast)) {
            throw new WasiException(Errno.NOTDIR);
        }
        if (!isLast) {
            if (entered.size() == MAX_DEPTH) {
                throw new WasiException(Errno.NAMETOOLONG);
            }
            entered.push(current().openDirectory(name));
        }
        return isLast;
    }

    /** Puts the names of a path before those that are left. */
    private void prepend(String path) throws WasiException {
        if (path.isEmpty()) {
            throw new WasiException(Errno.NOENT);
        }
        if (path.startsWith("/")) {
            throw new WasiException(Errno.PERM);
        }
        needsDirectory |= names.isEmpty() && path.endsWith("/");
        String[] parts = path.split("/+");
        for (int i = parts.length - 1; i >= 0; i--) {
            names.push(parts[i]);
        }
    }

    private HostDirectory current() {
        return entered.isEmpty() ? root : entered.peek();
    }

    private void leaveAll() throws IOException {
        while (!entered.isEmpty()) {
            entered.pop().release();
        }
    }
}
