// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.files;

import dev.amphora.runtime.classlib.Adds;
import dev.amphora.runtime.classlib.Replaces;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;

/** {@code java.nio.file}'s default provider over {@link WasiFiles}, and what {@code File} needs beside. */
public final class FilePatches {
    private static final String PROVIDER = "java.nio.file.impl.DefaultFileSystemProvider.";
    private static final String PATH = "Ljava/nio/file/Path;";

    private FilePatches() {}

    @Adds("java.io.Reader.transferTo(Ljava/io/Writer;)J")
    static long transferTo(Reader self, Writer target) throws IOException {
        char[] chars = new char[4096];
        long total = 0;
        for (int count = self.read(chars, 0, chars.length); count >= 0; count = self.read(chars, 0, chars.length)) {
            target.write(chars, 0, count);
            total += count;
        }
        return total;
    }

    @Replaces("java.io.File.length()J")
    static long length(File self) {
        WasiFiles.Status status = WasiFiles.status(self.getPath(), true);
        return status == null ? 0 : status.size();
    }

    @Replaces("java.io.File.createNewFile()Z")
    static boolean createNewFile(File self) throws IOException {
        int fd = WasiFiles.open(self.getPath(), false, true, WasiFiles.CREATE | WasiFiles.EXCLUSIVE, 0);
        if (fd == -WasiFiles.EXIST) {
            return false;
        }
        if (fd < 0) {
            throw FileErrors.failure(self.getPath().isEmpty() ? WasiFiles.NOENT : -fd);
        }
        WasiFiles.close(fd);
        return true;
    }

    @Replaces("java.io.File.mkdir()Z")
    static boolean mkdir(File self) {
        return WasiFiles.createDirectory(self.getPath()) == 0;
    }

    @Replaces("java.io.File.delete()Z")
    static boolean delete(File self) {
        return WasiFiles.delete(self.getPath()) == 0;
    }

    @Replaces("java.io.File.renameTo(Ljava/io/File;)Z")
    static boolean renameTo(File self, File target) {
        return WasiFiles.rename(self.getPath(), target.getPath()) == 0;
    }

    @Replaces(PROVIDER + "newInputStream(" + PATH + "[Ljava/nio/file/OpenOption;)Ljava/io/InputStream;")
    static InputStream newInputStream(Object self, Path path, OpenOption[] options) throws IOException {
        for (OpenOption option : options) {
            if (option != StandardOpenOption.READ && option != LinkOption.NOFOLLOW_LINKS) {
                throw new UnsupportedOperationException("'" + option + "' not allowed");
            }
        }
        String name = path.toString();
        int fd = WasiFiles.open(name, true, false, 0, 0);
        if (fd < 0) {
            throw FileErrors.exception(name, -fd);
        }
        WasiFiles.Status status = WasiFiles.status(name, true);
        return new FileInput(new OpenFile(fd, status != null && status.type() == WasiFiles.DIRECTORY));
    }

    @Replaces(PROVIDER + "newOutputStream(" + PATH + "[Ljava/nio/file/OpenOption;)Ljava/io/OutputStream;")
    static OutputStream newOutputStream(Object self, Path path, OpenOption[] options) throws IOException {
        int openFlags = options.length == 0 ? WasiFiles.CREATE | WasiFiles.TRUNCATE : 0;
        int fdFlags = 0;
        for (OpenOption option : options) {
            if (option == StandardOpenOption.READ) {
                throw new IllegalArgumentException("READ not allowed");
            } else if (option == StandardOpenOption.CREATE) {
                openFlags |= WasiFiles.CREATE;
            } else if (option == StandardOpenOption.CREATE_NEW) {
                openFlags |= WasiFiles.CREATE | WasiFiles.EXCLUSIVE;
            } else if (option == StandardOpenOption.TRUNCATE_EXISTING) {
                openFlags |= WasiFiles.TRUNCATE;
            } else if (option == StandardOpenOption.APPEND) {
                fdFlags |= WasiFiles.APPEND;
            } else if (option == StandardOpenOption.DELETE_ON_CLOSE) {
                throw new UnsupportedOperationException("DELETE_ON_CLOSE");
            }
        }
        String name = path.toString();
        int fd = WasiFiles.open(name, false, true, openFlags, fdFlags);
        if (fd < 0) {
            throw FileErrors.exception(name, -fd);
        }
        return new FileOutput(new OpenFile(fd));
    }

    @Replaces(PROVIDER + "createDirectory(" + PATH + "[Ljava/nio/file/attribute/FileAttribute;)V")
    static void createDirectory(Object self, Path path, FileAttribute<?>[] attributes) throws IOException {
        require(WasiFiles.createDirectory(path.toString()), path);
    }

    @Replaces(PROVIDER + "delete(" + PATH + ")V")
    static void delete(Object self, Path path) throws IOException {
        require(WasiFiles.delete(path.toString()), path);
    }

    @Replaces(PROVIDER + "copy(" + PATH + PATH + "[Ljava/nio/file/CopyOption;)V")
    static void copy(Object self, Path source, Path target, CopyOption[] options) throws IOException {
        boolean attributes = false;
        for (CopyOption option : options) {
            if (option == StandardCopyOption.ATOMIC_MOVE) {
                throw new UnsupportedOperationException("Unsupported copy option");
            }
            attributes |= option == StandardCopyOption.COPY_ATTRIBUTES;
        }
        WasiFiles.Status status = statusOf(source);
        if (WasiFiles.absolute(source.toString()).equals(WasiFiles.absolute(target.toString()))) {
            return;
        }
        makeWay(source, target, options);
        if (status.type() == WasiFiles.DIRECTORY) {
            require(WasiFiles.createDirectory(target.toString()), target);
        } else {
            try (InputStream in = newInputStream(null, source, new OpenOption[0]);
                    OutputStream out = newOutputStream(
                            null, target, new OpenOption[] {StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE})) {
                in.transferTo(out);
            }
        }
        if (attributes) {
            WasiFiles.setModified(target.toString(), status.modifiedMillis());
        }
    }

    @Replaces(PROVIDER + "move(" + PATH + PATH + "[Ljava/nio/file/CopyOption;)V")
    static void move(Object self, Path source, Path target, CopyOption[] options) throws IOException {
        boolean atomic = false;
        for (CopyOption option : options) {
            atomic |= option == StandardCopyOption.ATOMIC_MOVE;
            if (option == StandardCopyOption.COPY_ATTRIBUTES) {
                throw new UnsupportedOperationException("Unsupported copy option");
            }
        }
        statusOf(source);
        if (WasiFiles.absolute(source.toString()).equals(WasiFiles.absolute(target.toString()))) {
            return;
        }
        if (!atomic) {
            makeWay(source, target, options);
        }
        int errno = WasiFiles.rename(source.toString(), target.toString());
        if (errno != 0) {
            throw FileErrors.exception(source.toString(), target.toString(), errno);
        }
    }

    private static WasiFiles.Status statusOf(Path path) throws IOException {
        WasiFiles.Status status = WasiFiles.status(path.toString(), true);
        if (status == null) {
            throw FileErrors.exception(path.toString(), WasiFiles.statusErrno(path.toString()));
        }
        return status;
    }

    /** Deletes the target of a copy if that is wanted, and says so if it is in the way. */
    private static void makeWay(Path source, Path target, CopyOption[] options) throws IOException {
        if (WasiFiles.status(target.toString(), false) == null) {
            return;
        }
        for (CopyOption option : options) {
            if (option == StandardCopyOption.REPLACE_EXISTING) {
                require(WasiFiles.delete(target.toString()), target);
                return;
            }
        }
        throw FileErrors.exception(target.toString(), WasiFiles.EXIST);
    }

    @Replaces(PROVIDER + "checkAccess(" + PATH + "[Ljava/nio/file/AccessMode;)V")
    static void checkAccess(Object self, Path path, AccessMode[] modes) throws IOException {
        WasiFiles.Status status = statusOf(path);
        for (AccessMode mode : modes) {
            if (mode == AccessMode.EXECUTE) {
                if (status.type() != WasiFiles.DIRECTORY) {
                    throw FileErrors.exception(path.toString(), WasiFiles.ACCES);
                }
            } else if (status.type() == WasiFiles.REGULAR) {
                boolean write = mode == AccessMode.WRITE;
                int fd = WasiFiles.open(path.toString(), !write, write, 0, 0);
                if (fd < 0) {
                    throw FileErrors.exception(path.toString(), -fd);
                }
                WasiFiles.close(fd);
            }
        }
    }

    private static void require(int errno, Path path) throws IOException {
        if (errno != 0) {
            throw FileErrors.exception(path.toString(), errno);
        }
    }
}
