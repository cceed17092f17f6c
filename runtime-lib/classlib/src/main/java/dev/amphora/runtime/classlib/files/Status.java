// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.files;

/** What the host says of a file, or why it says nothing. Times are nanoseconds since 1970. */
final class Status {
    static final int DIRECTORY = 3;
    static final int REGULAR = 4;
    static final int SYMBOLIC_LINK = 7;

    private final int errno;
    private final long device;
    private final long inode;
    private final int type;
    private final long size;
    private final long accessed;
    private final long modified;

    private Status(int errno, long device, long inode, int type, long size, long accessed, long modified) {
        this.errno = errno;
        this.device = device;
        this.inode = inode;
        this.type = type;
        this.size = size;
        this.accessed = accessed;
        this.modified = modified;
    }

    static Status failed(int errno) {
        return new Status(errno, 0, 0, 0, 0, 0, 0);
    }

    /** Reads the record that the host has written to the scratch cells (witx, filestat). */
    static Status load() {
        return new Status(
                0,
                FileCalls.scratch().loadLong(0),
                FileCalls.scratch().loadLong(8),
                FileCalls.scratch().loadUnsignedByte(16),
                FileCalls.scratch().loadLong(32),
                FileCalls.scratch().loadLong(40),
                FileCalls.scratch().loadLong(48));
    }

    /** 0 if something is known of the file. */
    int errno() {
        return errno;
    }

    boolean exists() {
        return errno == 0;
    }

    boolean isDirectory() {
        return type == DIRECTORY;
    }

    boolean isRegularFile() {
        return type == REGULAR;
    }

    boolean isSymbolicLink() {
        return type == SYMBOLIC_LINK;
    }

    long device() {
        return device;
    }

    long inode() {
        return inode;
    }

    long size() {
        return size;
    }

    long accessed() {
        return accessed;
    }

    long modified() {
        return modified;
    }

    long modifiedMillis() {
        return Math.floorDiv(modified, 1_000_000L);
    }

    boolean isSameFile(Status other) {
        return device == other.device && inode == other.inode;
    }
}
