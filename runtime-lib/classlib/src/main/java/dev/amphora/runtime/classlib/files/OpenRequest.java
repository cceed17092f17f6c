// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.files;

import java.io.IOException;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/** How a file is to be opened. */
final class OpenRequest {
    private boolean read;
    private boolean write;
    private boolean append;
    private boolean create;
    private boolean createNew;
    private boolean truncate;
    private boolean follow = true;
    private boolean deleteOnClose;

    private OpenRequest() {}

    static OpenRequest of(OpenOption... options) {
        OpenRequest request = new OpenRequest();
        for (OpenOption option : options) {
            if (option instanceof StandardOpenOption) {
                request.add((StandardOpenOption) option);
            } else if (option == LinkOption.NOFOLLOW_LINKS) {
                request.follow = false;
            } else {
                Objects.requireNonNull(option);
                throw new UnsupportedOperationException(option + " not supported");
            }
        }
        if (request.read && request.append) {
            throw new IllegalArgumentException("READ + APPEND not allowed");
        }
        if (request.append && request.truncate) {
            throw new IllegalArgumentException("APPEND + TRUNCATE_EXISTING not allowed");
        }
        return request;
    }

    private void add(StandardOpenOption option) {
        switch (option) {
            case READ -> read = true;
            case WRITE -> write = true;
            case APPEND -> append = true;
            case TRUNCATE_EXISTING -> truncate = true;
            case CREATE -> create = true;
            case CREATE_NEW -> createNew = true;
            case DELETE_ON_CLOSE -> {
                deleteOnClose = true;
                // The link is what would be deleted.
                follow = false;
            }
            // Writes go to the host at once, and what a file system does with holes is its own affair.
            case SPARSE, SYNC, DSYNC -> {}
        }
    }

    OpenRequest write() {
        write = true;
        return this;
    }

    OpenRequest createAndTruncate() {
        create = true;
        truncate = true;
        return this;
    }

    /** Whether reading was asked for, and is not just what is left when nothing was. */
    boolean asksToRead() {
        return read;
    }

    boolean reads() {
        return read || !writes();
    }

    boolean writes() {
        return write || append;
    }

    boolean appends() {
        return append;
    }

    OpenFile open(Path path) throws IOException {
        String name = path.toString();
        int flags = 0;
        if (writes()) {
            flags = (createNew ? WasiFiles.CREATE | WasiFiles.EXCLUSIVE : create ? WasiFiles.CREATE : 0)
                    | (truncate ? WasiFiles.TRUNCATE : 0);
        }
        // An exclusive open never follows a link, which would make the file that the link names.
        boolean exclusive = (flags & WasiFiles.EXCLUSIVE) != 0;
        // Asked first, because some hosts follow a link all the same.
        if (!follow && !exclusive && WasiFiles.status(name, false).isSymbolicLink()) {
            throw new IOException("Too many levels of symbolic links (NOFOLLOW_LINKS specified)");
        }
        int fd = WasiFiles.open(name, follow && !exclusive, reads(), writes(), flags, append ? WasiFiles.APPEND : 0);
        if (fd < 0) {
            int errno = exclusive && WasiFiles.status(name, false).exists() ? Errno.EXIST : -fd;
            throw FileErrors.exception(name, writes() ? OpenFile.openError(name, errno) : errno);
        }
        boolean directory = reads() && WasiFiles.status(fd).isDirectory();
        return new OpenFile(fd, directory, deleteOnClose ? Place.normalize(name) : null);
    }
}
