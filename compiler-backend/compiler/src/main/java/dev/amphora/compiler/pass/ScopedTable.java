// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.pass;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A table whose entries can be taken back to what they were at an earlier moment. */
final class ScopedTable<K, V> {
    private record Change<K, V>(K key, V before) {}

    private final Map<K, V> entries = new HashMap<>();
    private final List<Change<K, V>> changes = new ArrayList<>();

    V get(K key) {
        return entries.get(key);
    }

    void put(K key, V value) {
        changes.add(new Change<>(key, entries.put(key, value)));
    }

    /** This moment, for {@link #back}. */
    int mark() {
        return changes.size();
    }

    /** Undoes what happened since a moment. */
    void back(int mark) {
        for (int i = changes.size() - 1; i >= mark; i--) {
            Change<K, V> change = changes.remove(i);
            if (change.before == null) {
                entries.remove(change.key);
            } else {
                entries.put(change.key, change.before);
            }
        }
    }
}
