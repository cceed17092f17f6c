// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.pass;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tables whose entries can be taken back to what they were at an earlier moment. */
final class Scope {
    private final List<Runnable> undo = new ArrayList<>();

    /** A table of this scope. */
    final class Table<K, V> {
        private final Map<K, V> entries = new LinkedHashMap<>();

        V get(K key) {
            return entries.get(key);
        }

        void put(K key, V value) {
            V before = entries.put(key, value);
            if (before == null) {
                undo.add(() -> entries.remove(key));
            } else {
                undo.add(() -> entries.put(key, before));
            }
        }
    }

    <K, V> Table<K, V> table() {
        return new Table<>();
    }

    /** This moment, for {@link #back}. */
    int mark() {
        return undo.size();
    }

    /** Undoes what happened since a moment. */
    void back(int mark) {
        for (int i = undo.size() - 1; i >= mark; i--) {
            undo.remove(i).run();
        }
    }
}
