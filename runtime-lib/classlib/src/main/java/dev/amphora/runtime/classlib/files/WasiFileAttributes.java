// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.files;

import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What WASI says of a file as attributes. */
final class WasiFileAttributes implements BasicFileAttributes {
    private final Status status;

    WasiFileAttributes(Status status) {
        this.status = status;
    }

    @Override
    public FileTime lastModifiedTime() {
        return FileTime.from(status.modified(), TimeUnit.NANOSECONDS);
    }

    @Override
    public FileTime lastAccessTime() {
        return FileTime.from(status.accessed(), TimeUnit.NANOSECONDS);
    }

    /** WASI does not tell; where a file system does not, a JVM gives this time too. */
    @Override
    public FileTime creationTime() {
        return lastModifiedTime();
    }

    @Override
    public boolean isRegularFile() {
        return status.isRegularFile();
    }

    @Override
    public boolean isDirectory() {
        return status.isDirectory();
    }

    @Override
    public boolean isSymbolicLink() {
        return status.isSymbolicLink();
    }

    @Override
    public boolean isOther() {
        return !isRegularFile() && !isDirectory() && !isSymbolicLink();
    }

    @Override
    public long size() {
        return status.size();
    }

    @Override
    public Object fileKey() {
        return new Key(status.device(), status.inode());
    }

    private static final class Key {
        private final long device;
        private final long inode;

        Key(long device, long inode) {
            this.device = device;
            this.inode = inode;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key && device == ((Key) other).device && inode == ((Key) other).inode;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(device) + Long.hashCode(inode);
        }

        @Override
        public String toString() {
            return "(dev=" + Long.toHexString(device) + ",ino=" + inode + ")";
        }
    }

    /** Takes the name of the view, which must be the basic one, from a list of attributes. */
    static String withoutView(String attributes) {
        int colon = attributes.indexOf(':');
        if (colon >= 0 && !attributes.substring(0, colon).equals("basic")) {
            throw new UnsupportedOperationException("View '" + attributes.substring(0, colon) + "' not available");
        }
        return attributes.substring(colon + 1);
    }

    /** The attributes named, separated by commas; a star is all of them. */
    Map<String, Object> select(String names) {
        Map<String, Object> all = new HashMap<>();
        all.put("size", size());
        all.put("creationTime", creationTime());
        all.put("lastAccessTime", lastAccessTime());
        all.put("lastModifiedTime", lastModifiedTime());
        all.put("isDirectory", isDirectory());
        all.put("isRegularFile", isRegularFile());
        all.put("isSymbolicLink", isSymbolicLink());
        all.put("isOther", isOther());
        all.put("fileKey", fileKey());
        Map<String, Object> selected = new HashMap<>();
        for (String name : names.split(",")) {
            if (name.equals("*")) {
                return all;
            }
            if (!all.containsKey(name)) {
                throw new IllegalArgumentException(
                        name.isEmpty() ? "No attributes specified" : "'" + name + "' not recognized");
            }
            selected.put(name, all.get(name));
        }
        return selected;
    }
}
