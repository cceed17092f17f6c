// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.files;

import dev.amphora.runtime.classlib.JavaRelease;
import dev.amphora.runtime.classlib.Shutdown;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What {@code java.io.File} asks and does, by the path it holds. An empty path leads nowhere. */
public final class FileQueries {
    private static final Random RANDOM = new Random();

    /** From this release on, the empty path is the current directory. */
    private static final int EMPTY_IS_CURRENT = 25;

    private FileQueries() {}

    private static Status status(String path) {
        if (path.isEmpty()) {
            return JavaRelease.number() < EMPTY_IS_CURRENT ? Status.failed(Errno.NOENT) : WasiFiles.status(".", true);
        }
        return WasiFiles.status(path, true);
    }

    /** The path of a file to be opened. */
    public static String checked(String path) throws FileNotFoundException {
        if (path.indexOf('\0') >= 0) {
            throw new FileNotFoundException("Invalid file path");
        }
        return path;
    }

    public static boolean exists(String path) {
        return status(path).exists();
    }

    public static boolean isDirectory(String path) {
        return status(path).isDirectory();
    }

    public static boolean isFile(String path) {
        return status(path).isRegularFile();
    }

    public static long length(String path) {
        return status(path).size();
    }

    public static long lastModified(String path) {
        return status(path).modifiedMillis();
    }

    /** A host says what may be done with a file only when it is tried. */
    public static boolean canOpen(String path, boolean write) {
        Status status = status(path);
        if (!status.isRegularFile()) {
            return status.exists();
        }
        int fd = WasiFiles.open(path, true, !write, write, 0, 0);
        return fd >= 0 && WasiFiles.close(fd) == 0;
    }

    public static boolean createNew(String path) throws IOException {
        int fd = path.isEmpty()
                ? -Errno.NOENT
                : WasiFiles.open(path, true, false, true, WasiFiles.CREATE | WasiFiles.EXCLUSIVE, 0);
        if (fd == -Errno.EXIST) {
            return false;
        }
        if (fd < 0) {
            // Hosts disagree on what is wrong with making a directory anew.
            if (!path.isEmpty() && exists(path)) {
                return false;
            }
            throw FileErrors.failure(-fd);
        }
        WasiFiles.close(fd);
        return true;
    }

    public static boolean createDirectory(String path) {
        return !path.isEmpty() && WasiFiles.createDirectory(path) == 0;
    }

    public static boolean delete(String path) {
        return !path.isEmpty() && WasiFiles.delete(path) == 0;
    }

    public static boolean rename(String from, String to) {
        return !from.isEmpty() && !to.isEmpty() && WasiFiles.rename(from, to) == 0;
    }

    public static boolean setLastModified(String path, long millis) {
        return !path.isEmpty() && WasiFiles.setTimes(path, true, WasiFiles.UNCHANGED, millis * 1_000_000) == 0;
    }

    /** The names in a directory, or null if it is none. */
    public static List<String> list(String path) {
        List<String> names = new ArrayList<>();
        return !path.isEmpty() && WasiFiles.list(path, names) == 0 ? names : null;
    }

    /** Follows links as far as the path leads to something. */
    public static String canonical(String absolute) throws IOException {
        return new RealPath(false).of(absolute);
    }

    /** Deletes it when the program ends. */
    public static void deleteOnExit(String path) {
        Shutdown.register(new Shutdown.Action() {
            @Override
            protected void run() {
                delete(path);
            }
        });
    }

    /** What no other file's name is likely to hold. */
    public static String randomName() {
        return Long.toUnsignedString(RANDOM.nextLong());
    }

    /** What the property says if the host has granted such a directory, or else the root. */
    public static String temporaryDirectory() {
        String property = System.getProperty("java.io.tmpdir");
        return property != null && isDirectory(property) ? property : "/";
    }
}
