// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.nio.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitOption;
import java.nio.file.LinkOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/**
 * Goes through a tree of files step by step: a directory is met before what is in it and left after. With
 * FOLLOW_LINKS a link that leads back to a directory on the way is reported as a loop.
 */
final class FileTreeWalker implements Closeable {
    private final boolean follow;
    private final int maxDepth;
    private final List<Directory> stack = new ArrayList<>();
    private boolean closed;

    FileTreeWalker(Iterable<FileVisitOption> options, int maxDepth) {
        boolean links = false;
        for (FileVisitOption option : options) {
            Objects.requireNonNull(option, "option");
            links |= option == FileVisitOption.FOLLOW_LINKS;
        }
        if (maxDepth < 0) {
            throw new IllegalArgumentException("'maxDepth' is negative");
        }
        this.follow = links;
        this.maxDepth = maxDepth;
    }

    enum Kind {
        ENTER,
        LEAVE,
        ENTRY
    }

    /** A step. An entry has attributes or the reason why there are none; leaving, the reason why listing stopped. */
    static final class Step {
        final Kind kind;
        final Path path;
        final BasicFileAttributes attributes;
        final IOException problem;

        Step(Kind kind, Path path, BasicFileAttributes attributes, IOException problem) {
            this.kind = kind;
            this.path = path;
            this.attributes = attributes;
            this.problem = problem;
        }
    }

    private static final class Directory {
        final Path path;
        final Object key;
        final DirectoryStream<Path> stream;
        final Iterator<Path> entries;
        boolean skipped;

        Directory(Path path, Object key, DirectoryStream<Path> stream) {
            this.path = path;
            this.key = key;
            this.stream = stream;
            this.entries = stream.iterator();
        }
    }

    Step start(Path path) {
        return visit(path);
    }

    /** The next step, or null at the end. */
    Step next() {
        if (stack.isEmpty()) {
            return null;
        }
        Directory top = stack.get(stack.size() - 1);
        IOException problem = null;
        if (!top.skipped) {
            try {
                if (top.entries.hasNext()) {
                    return visit(top.entries.next());
                }
            } catch (DirectoryIteratorException e) {
                problem = e.getCause();
            }
        }
        stack.remove(stack.size() - 1);
        try {
            top.stream.close();
        } catch (IOException e) {
            if (problem == null) {
                problem = e;
            }
        }
        return new Step(Kind.LEAVE, top.path, null, problem);
    }

    private Step visit(Path path) {
        BasicFileAttributes attributes;
        try {
            attributes = attributes(path);
        } catch (IOException e) {
            return new Step(Kind.ENTRY, path, null, e);
        }
        if (stack.size() >= maxDepth || !attributes.isDirectory()) {
            return new Step(Kind.ENTRY, path, attributes, null);
        }
        if (follow && isOnTheWay(path, attributes.fileKey())) {
            return new Step(Kind.ENTRY, path, null, new FileSystemLoopException(path.toString()));
        }
        try {
            stack.add(new Directory(path, attributes.fileKey(), Files.newDirectoryStream(path)));
        } catch (IOException e) {
            return new Step(Kind.ENTRY, path, null, e);
        }
        return new Step(Kind.ENTER, path, attributes, null);
    }

    private BasicFileAttributes attributes(Path path) throws IOException {
        if (follow) {
            try {
                return Files.readAttributes(path, BasicFileAttributes.class);
            } catch (IOException e) {
                // A link that leads nowhere is met as a link.
            }
        }
        return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    private boolean isOnTheWay(Path path, Object key) {
        for (Directory directory : stack) {
            if (key != null && directory.key != null) {
                if (key.equals(directory.key)) {
                    return true;
                }
                continue;
            }
            try {
                if (Files.isSameFile(path, directory.path)) {
                    return true;
                }
            } catch (IOException e) {
                // Not the same, as far as anybody can tell.
            }
        }
        return false;
    }

    /** Leaves the innermost directory without a step for it. */
    void pop() {
        if (!stack.isEmpty()) {
            close(stack.remove(stack.size() - 1));
        }
    }

    /** Lets the innermost directory be left next. */
    void skipRemainingSiblings() {
        if (!stack.isEmpty()) {
            stack.get(stack.size() - 1).skipped = true;
        }
    }

    boolean isOpen() {
        return !closed;
    }

    @Override
    public void close() {
        closed = true;
        while (!stack.isEmpty()) {
            pop();
        }
    }

    private static void close(Directory directory) {
        try {
            directory.stream.close();
        } catch (IOException e) {
            // Nothing more is wanted of it.
        }
    }
}
