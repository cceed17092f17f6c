// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.files;

import dev.amphora.runtime.classlib.JavaRelease;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.LinkOption;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Copies or moves a file. */
final class Transfer {
    private static final int BUFFER_BYTES = 8192;
    private static final String COPY = "copy option";
    private static final String MOVE = "option";

    /** From this release on, exceptions say which option is not supported. */
    private static final int TELLS_WHICH = 21;

    private final String source;
    private final String target;
    private boolean replace;
    private boolean attributes;
    private boolean atomic;
    private boolean follow = true;

    Transfer(String source, String target) {
        this.source = source;
        this.target = target;
    }

    private void read(CopyOption[] options, String kind) {
        for (CopyOption option : options) {
            if (option == StandardCopyOption.REPLACE_EXISTING) {
                replace = true;
            } else if (option == StandardCopyOption.COPY_ATTRIBUTES) {
                attributes = true;
            } else if (option == StandardCopyOption.ATOMIC_MOVE) {
                atomic = true;
            } else if (option == LinkOption.NOFOLLOW_LINKS) {
                follow = false;
            } else {
                Objects.requireNonNull(option);
                throw unsupported(kind, option);
            }
        }
    }

    private static UnsupportedOperationException unsupported(String kind, CopyOption option) {
        return new UnsupportedOperationException(
                JavaRelease.number() < TELLS_WHICH ? "Unsupported copy option" : "Unsupported " + kind + ": " + option);
    }

    void copy(CopyOption[] options) throws IOException {
        read(options, COPY);
        if (atomic) {
            throw unsupported(COPY, StandardCopyOption.ATOMIC_MOVE);
        }
        Status status = WasiFiles.status(source, follow);
        FileErrors.require(status, source);
        if (makeWay(status)) {
            return;
        }
        transfer(status, attributes);
    }

    void move(CopyOption[] options) throws IOException {
        read(options, MOVE);
        if (attributes) {
            throw unsupported(MOVE, StandardCopyOption.COPY_ATTRIBUTES);
        }
        if (!atomic) {
            Status status = WasiFiles.status(source, false);
            FileErrors.require(status, source);
            if (makeWay(status)) {
                return;
            }
        }
        int errno = WasiFiles.rename(source, target);
        if (errno == Errno.XDEV && atomic) {
            throw new AtomicMoveNotSupportedException(source, target, Errno.text(errno));
        }
        if (errno == Errno.XDEV) {
            moveByCopy();
        } else if (errno != 0) {
            throw FileErrors.exception(source, target, errno);
        }
    }

    /** From one directory of the host to another. */
    private void moveByCopy() throws IOException {
        Status status = WasiFiles.status(source, false);
        FileErrors.require(status, source);
        if (status.isDirectory()) {
            List<String> names = new ArrayList<>();
            FileErrors.require(WasiFiles.list(source, names), source);
            if (!names.isEmpty()) {
                throw new DirectoryNotEmptyException(source);
            }
        }
        transfer(status, true);
        FileErrors.require(WasiFiles.delete(source), source);
    }

    /** Deletes the target if that is wanted, and says so if it is in the way. True if it is the source itself. */
    private boolean makeWay(Status status) throws IOException {
        Status existing = WasiFiles.status(target, false);
        if (!existing.exists()) {
            return false;
        }
        if (existing.isSameFile(status)) {
            return true;
        }
        if (!replace) {
            throw new FileAlreadyExistsException(target);
        }
        int errno = WasiFiles.delete(target);
        if (errno != 0) {
            throw FileErrors.notDeleted(target, errno);
        }
        return false;
    }

    private void transfer(Status status, boolean withTimes) throws IOException {
        if (status.isDirectory()) {
            FileErrors.require(WasiFiles.createDirectory(target), target);
        } else if (status.isSymbolicLink()) {
            StringBuilder link = new StringBuilder();
            FileErrors.require(WasiFiles.readLink(source, link), source);
            FileErrors.require(WasiFiles.symbolicLink(link.toString(), target), target);
            return;
        } else {
            transferBytes();
        }
        if (withTimes) {
            FileErrors.require(WasiFiles.setTimes(target, false, status.accessed(), status.modified()), target);
        }
    }

    private void transferBytes() throws IOException {
        int from = WasiFiles.open(source, follow, true, false, 0, 0);
        if (from < 0) {
            throw FileErrors.exception(source, -from);
        }
        try {
            int to = WasiFiles.open(target, false, false, true, WasiFiles.CREATE | WasiFiles.EXCLUSIVE, 0);
            if (to < 0) {
                throw FileErrors.exception(target, -to);
            }
            try {
                transferBytes(from, to);
            } finally {
                WasiFiles.close(to);
            }
        } finally {
            WasiFiles.close(from);
        }
    }

    private void transferBytes(int from, int to) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        while (true) {
            int count = WasiFiles.read(from, buffer, 0, buffer.length);
            if (count < 0) {
                throw FileErrors.exception(source, target, -count);
            }
            if (count == 0) {
                return;
            }
            int errno = WasiFiles.write(to, buffer, 0, count);
            if (errno != 0) {
                throw FileErrors.exception(source, target, errno);
            }
        }
    }
}
