// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The classes of one module that a {@link CodeCache} had, and those that have been made since. */
final class CachedClasses {
    private final byte[] key;

    /** Null if the cache had none. */
    private final ClassArchive archive;

    private final Map<String, byte[]> made = new ConcurrentHashMap<>();

    CachedClasses(byte[] key, ClassArchive archive) {
        this.key = key;
        this.archive = archive;
    }

    byte[] key() {
        return key;
    }

    byte[] get(String name) {
        return archive == null ? null : archive.get(name);
    }

    void add(String name, byte[] bytes) {
        made.put(name, bytes);
    }

    Map<String, byte[]> made() {
        return made;
    }
}
