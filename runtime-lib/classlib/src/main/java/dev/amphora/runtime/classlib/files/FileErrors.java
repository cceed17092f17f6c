// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.files;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Errno values as Java's exceptions, with the texts a JVM on Linux gives them. */
final class FileErrors {
    private FileErrors() {}

    static String text(int errno) {
        return switch (errno) {
            case WasiFiles.ACCES, WasiFiles.NOTCAPABLE -> "Permission denied";
            case WasiFiles.PERM -> "Operation not permitted";
            case WasiFiles.BADF -> "Bad file descriptor";
            case WasiFiles.EXIST -> "File exists";
            case WasiFiles.ISDIR -> "Is a directory";
            case WasiFiles.LOOP -> "Too many levels of symbolic links";
            case WasiFiles.NAMETOOLONG -> "File name too long";
            case WasiFiles.NOENT -> "No such file or directory";
            case WasiFiles.NOSPC -> "No space left on device";
            case WasiFiles.NOTDIR -> "Not a directory";
            case WasiFiles.NOTEMPTY -> "Directory not empty";
            case WasiFiles.ROFS -> "Read-only file system";
            default -> "Input/output error";
        };
    }

    /** What the streams of {@code java.io} throw when a file cannot be opened. */
    static FileNotFoundException notOpened(String path, int errno) {
        return new FileNotFoundException(path + " (" + text(errno) + ")");
    }

    /** What {@code java.nio.file} throws. */
    static FileSystemException exception(String path, int errno) {
        return exception(path, null, errno);
    }

    static FileSystemException exception(String path, String other, int errno) {
        return switch (errno) {
            case WasiFiles.ACCES, WasiFiles.NOTCAPABLE -> new AccessDeniedException(path, other, null);
            case WasiFiles.EXIST -> new FileAlreadyExistsException(path, other, null);
            case WasiFiles.NOENT -> new NoSuchFileException(path, other, null);
            case WasiFiles.NOTEMPTY -> new DirectoryNotEmptyException(path);
            default -> new FileSystemException(path, other, text(errno));
        };
    }

    /** What reading and writing an open file throw. */
    static IOException failure(int errno) {
        return new IOException(text(errno));
    }
}
