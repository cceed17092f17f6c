// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.files;

/** The errno values of WASI preview 1 that files meet. */
final class Errno {
    static final int ACCES = 2;
    static final int BADF = 8;
    static final int BUSY = 10;
    static final int EXIST = 20;
    static final int FBIG = 22;
    static final int INVAL = 28;
    static final int IO = 29;
    static final int ISDIR = 31;
    static final int LOOP = 32;
    static final int MFILE = 33;
    static final int MLINK = 34;
    static final int NAMETOOLONG = 37;
    static final int NFILE = 41;
    static final int NOENT = 44;
    static final int NOSPC = 51;
    static final int NOSYS = 52;
    static final int NOTDIR = 54;
    static final int NOTEMPTY = 55;
    static final int NOTSUP = 58;
    static final int PERM = 63;
    static final int ROFS = 69;
    static final int SPIPE = 70;
    static final int TXTBSY = 74;
    static final int XDEV = 75;
    static final int NOTCAPABLE = 76;

    private Errno() {}

    /** The text a JVM on Linux has for it. */
    static String text(int errno) {
        return switch (errno) {
            case ACCES, NOTCAPABLE -> "Permission denied";
            case PERM -> "Operation not permitted";
            case BADF -> "Bad file descriptor";
            case BUSY -> "Device or resource busy";
            case EXIST -> "File exists";
            case FBIG -> "File too large";
            case INVAL -> "Invalid argument";
            case ISDIR -> "Is a directory";
            case LOOP -> "Too many levels of symbolic links";
            case MFILE -> "Too many open files";
            case MLINK -> "Too many links";
            case NAMETOOLONG -> "File name too long";
            case NFILE -> "Too many open files in system";
            case NOENT -> "No such file or directory";
            case NOSPC -> "No space left on device";
            case NOSYS -> "Function not implemented";
            case NOTDIR -> "Not a directory";
            case NOTEMPTY -> "Directory not empty";
            case NOTSUP -> "Operation not supported";
            case ROFS -> "Read-only file system";
            case SPIPE -> "Illegal seek";
            case TXTBSY -> "Text file busy";
            case XDEV -> "Invalid cross-device link";
            default -> "Input/output error";
        };
    }
}
