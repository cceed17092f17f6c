// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasi;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** The descriptors of the guest by number. */
final class FdTable {
    private static final int MAX_DESCRIPTORS = 1024;

    private final Map<Integer, Descriptor> descriptors = new TreeMap<>();

    /** Gives a descriptor the lowest free number. */
    int add(Descriptor descriptor) throws WasiException {
        for (int fd = 0; fd < MAX_DESCRIPTORS; fd++) {
            if (descriptors.putIfAbsent(fd, descriptor) == null) {
                return fd;
            }
        }
        throw new WasiException(Errno.MFILE);
    }

    void requireRoom() throws WasiException {
        if (descriptors.size() >= MAX_DESCRIPTORS) {
            throw new WasiException(Errno.MFILE);
        }
    }

    Descriptor get(int fd) throws WasiException {
        Descriptor descriptor = descriptors.get(fd);
        if (descriptor == null) {
            throw new WasiException(Errno.BADF);
        }
        return descriptor;
    }

    /** A descriptor that has rights. */
    Descriptor get(int fd, long rights) throws WasiException {
        Descriptor descriptor = get(fd);
        descriptor.require(rights);
        return descriptor;
    }

    DirectoryDescriptor directory(int fd, long rights) throws WasiException {
        return get(fd, rights).directory();
    }

    void close(int fd) throws IOException, WasiException {
        get(fd);
        descriptors.remove(fd).close();
    }

    /** Moves a descriptor to another number, closing what was there. */
    void renumber(int from, int to) throws IOException, WasiException {
        Descriptor moved = get(from);
        get(to);
        if (from != to) {
            close(to);
            descriptors.remove(from);
            descriptors.put(to, moved);
        }
    }

    void closeAll() throws IOException {
        IOException failure = null;
        for (Descriptor descriptor : descriptors.values()) {
            try {
                descriptor.close();
            } catch (IOException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        descriptors.clear();
        if (failure != null) {
            throw failure;
        }
    }
}
