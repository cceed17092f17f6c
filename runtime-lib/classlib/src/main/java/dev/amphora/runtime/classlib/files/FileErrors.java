// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.files;

import dev.amphora.runtime.classlib.JavaRelease;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Errno values as Java's exceptions, with the texts a JVM on Linux gives them. */
final class FileErrors {
    private static final int DOES_NOT_TELL_OF_DIRECTORIES = 25;

    private FileErrors() {}

    /** What the streams of {@code java.io} throw when a file cannot be opened. */
    static FileNotFoundException notOpened(String path, int errno) {
        return new FileNotFoundException(path + " (" + Errno.text(errno) + ")");
    }

    /** What {@code java.nio.file} throws. */
    static FileSystemException exception(String path, int errno) {
        return exception(path, null, errno);
    }

    static FileSystemException exception(String path, String other, int errno) {
        return switch (errno) {
            case Errno.ACCES, Errno.NOTCAPABLE -> new AccessDeniedException(path, other, null);
            case Errno.EXIST -> new FileAlreadyExistsException(path, other, null);
            case Errno.NOENT -> new NoSuchFileException(path, other, null);
            case Errno.LOOP ->
                new FileSystemException(
                        path, other, Errno.text(errno) + " or unable to access attributes of symbolic link");
            default -> new FileSystemException(path, other, Errno.text(errno));
        };
    }

    /** What deleting a file throws. */
    static FileSystemException notDeleted(String path, int errno) {
        return errno == Errno.NOTEMPTY || errno == Errno.EXIST
                ? new DirectoryNotEmptyException(path)
                : exception(path, errno);
    }

    /** What reading and writing an open file throw. */
    static IOException failure(int errno) {
        return new IOException(Errno.text(errno));
    }

    /** Something must be known of the file. From some release on, JDKs do not say that what should be a directory is none. */
    static void require(Status status, String path) throws IOException {
        int errno = status.errno();
        boolean notDirectory = errno == Errno.NOTDIR && JavaRelease.number() >= DOES_NOT_TELL_OF_DIRECTORIES;
        require(notDirectory ? Errno.NOENT : errno, path);
    }

    static void require(int errno, String path) throws IOException {
        if (errno != 0) {
            throw exception(path, errno);
        }
    }
}
