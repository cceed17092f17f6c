// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasi;

import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code filestat} holds. Times are nanoseconds since 1970. */
record FileStat(
        long device, long inode, FileType type, long links, long size, long accessed, long modified, long changed) {
    /** The size of the structure in the guest's memory. */
    static final int BYTES = 64;

    /** The JDK's key of a file on Unix; the device in hexadecimal, the inode in decimal. */
    private static final Pattern KEY = Pattern.compile("\\(dev=([0-9a-f]+),ino=([0-9]+)\\)");

    /** A stream of the embedder, about which nothing is known. */
    static FileStat ofStream(FileType type) {
        return new FileStat(0, 0, type, 1, 0, 0, 0, 0);
    }

    static FileStat of(BasicFileAttributes attributes, long links, FileTime accessed, FileTime modified) {
        return new FileStat(
                key(attributes, 1, 16),
                inode(attributes),
                FileType.of(attributes),
                links,
                attributes.size(),
                nanos(accessed),
                nanos(modified),
                nanos(attributes.lastModifiedTime()));
    }

    FileStat withSize(long newSize) {
        return new FileStat(device, inode, type, links, newSize, accessed, modified, changed);
    }

    /** The inode, or 0 where the host has no such thing. */
    static long inode(BasicFileAttributes attributes) {
        return key(attributes, 2, 10);
    }

    private static long key(BasicFileAttributes attributes, int group, int radix) {
        Matcher matcher = KEY.matcher(String.valueOf(attributes.fileKey()));
        return matcher.matches() ? Long.parseUnsignedLong(matcher.group(group), radix) : 0;
    }

    private static long nanos(FileTime time) {
        return time.to(TimeUnit.NANOSECONDS);
    }
}
