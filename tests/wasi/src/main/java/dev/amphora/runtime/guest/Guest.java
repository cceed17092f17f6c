// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.guest;

import dev.amphora.runtime.core.Layout;
import dev.amphora.runtime.dialect.Address;
import java.nio.charset.StandardCharsets;

/**
 * Programs that call WASI directly and check what it does, compiled by Amphora. The first argument says which; one that finds
 * nothing wrong prints {@code ok}.
 */
public final class Guest {
    static final int BADF = 8;
    static final int EXIST = 20;
    static final int FAULT = 21;
    static final int INVAL = 28;
    static final int ISDIR = 31;
    static final int LOOP = 32;
    static final int NOENT = 44;
    static final int NOTDIR = 54;
    static final int NOTEMPTY = 55;
    static final int NOTSUP = 58;
    static final int PERM = 63;
    static final int NOTCAPABLE = 76;

    /** The first directory that is granted, for reading and writing, and the second, for reading. */
    static final int ROOT = 3;

    static final int OTHER = 4;

    static final int FOLLOW = 1;
    static final int CREATE = 1;
    static final int DIRECTORY = 2;
    static final int EXCLUSIVE = 4;
    static final int TRUNCATE = 8;
    static final int APPEND = 1;

    /** fd_datasync, fd_read, fd_seek, fd_sync, fd_tell, fd_write, fd_advise, fd_allocate and those of fd_filestat. */
    static final long FILE_RIGHTS = 0xFFL | 1L << 8 | 7L << 21;

    private static final byte[] RESULT = new byte[256];

    private Guest() {}

    public static void main(String[] args) {
        switch (args[0]) {
            case "files" -> Files.run();
            case "directories" -> Directories.run();
            case "hostile-paths" -> HostilePaths.run();
            case "links" -> Links.run();
            case "race" -> HostilePaths.race();
            case "process" -> Process.run(args);
            default -> throw new IllegalArgumentException(args[0]);
        }
        System.out.println("ok");
    }

    static void check(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }

    static void expect(int expected, int errno, String what) {
        check(expected == errno, what + ": errno " + errno + " instead of " + expected);
    }

    /** Where the elements of an array are. Objects do not move. */
    static int address(byte[] array) {
        return Address.ofObject(array).plus(Layout.ARRAY_DATA).toInt();
    }

    /** 256 bytes for what a function returns through a pointer. */
    static int result() {
        return address(RESULT);
    }

    static int resultInt(int offset) {
        return Address.fromInt(result()).loadInt(offset);
    }

    static long resultLong(int offset) {
        return Address.fromInt(result()).loadLong(offset);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Opens a path; returns the descriptor, or the errno negated. */
    static int open(int fd, String path, int lookup, int openFlags, long rights, int fdFlags) {
        byte[] name = bytes(path);
        int errno =
                Preview1.pathOpen(fd, lookup, address(name), name.length, openFlags, rights, rights, fdFlags, result());
        return errno == 0 ? resultInt(0) : -errno;
    }

    static int openFile(String path, int openFlags) {
        return open(ROOT, path, FOLLOW, openFlags, FILE_RIGHTS, 0);
    }

    static int write(int fd, String text) {
        byte[] bytes = bytes(text);
        return Preview1.fdWrite(fd, vector(bytes), 1, result());
    }

    /** What can be read at once, or null if reading fails. */
    static String read(int fd) {
        byte[] bytes = new byte[100];
        if (Preview1.fdRead(fd, vector(bytes), 1, result()) != 0) {
            return null;
        }
        return new String(bytes, 0, resultInt(0), StandardCharsets.UTF_8);
    }

    private static final byte[] VECTOR = new byte[8];

    /** An iovec of all of an array. */
    static int vector(byte[] bytes) {
        Address vector = Address.fromInt(address(VECTOR));
        vector.storeInt(0, address(bytes));
        vector.storeInt(4, bytes.length);
        return vector.toInt();
    }

    static void create(String path, String contents) {
        int fd = openFile(path, CREATE | TRUNCATE);
        check(fd > 0, "create " + path + ": " + fd);
        expect(0, write(fd, contents), "write " + path);
        expect(0, Preview1.fdClose(fd), "close " + path);
    }

    static String contents(int directory, String path) {
        int fd = open(directory, path, FOLLOW, 0, 2, 0);
        if (fd < 0) {
            return "errno " + -fd;
        }
        String text = read(fd);
        expect(0, Preview1.fdClose(fd), "close " + path);
        return text;
    }

    static int createDirectory(String path) {
        byte[] name = bytes(path);
        return Preview1.pathCreateDirectory(ROOT, address(name), name.length);
    }

    static int removeDirectory(String path) {
        byte[] name = bytes(path);
        return Preview1.pathRemoveDirectory(ROOT, address(name), name.length);
    }

    static int unlink(String path) {
        byte[] name = bytes(path);
        return Preview1.pathUnlinkFile(ROOT, address(name), name.length);
    }

    static int symlink(String target, String path) {
        byte[] to = bytes(target);
        byte[] name = bytes(path);
        return Preview1.pathSymlink(address(to), to.length, ROOT, address(name), name.length);
    }

    static int rename(int fromFd, String from, int toFd, String to) {
        byte[] source = bytes(from);
        byte[] target = bytes(to);
        return Preview1.pathRename(fromFd, address(source), source.length, toFd, address(target), target.length);
    }

    static int link(int fromFd, String from, int toFd, String to) {
        byte[] source = bytes(from);
        byte[] target = bytes(to);
        return Preview1.pathLink(fromFd, 0, address(source), source.length, toFd, address(target), target.length);
    }

    static int stat(int fd, String path, int lookup) {
        byte[] name = bytes(path);
        return Preview1.pathFilestatGet(fd, lookup, address(name), name.length, result());
    }
}
