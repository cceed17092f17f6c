// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.codegen;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits the keys of a switch into clusters dense enough for a {@code br_table} each; between the clusters a binary search
 * decides.
 */
final class SwitchPlan {
    /** A table entry takes about one byte, a compare and branch about eight. */
    private static final int MAX_ENTRIES_PER_KEY = 6;

    /** Engines limit a {@code br_table} to 65,520 entries. */
    private static final int MAX_ENTRIES = 50_000;

    private final List<Cluster> clusters = new ArrayList<>();

    /** Keys {@code first} to {@code last} (positions in the key array), whose values span {@code low} to {@code high}. */
    record Cluster(int first, int last, int low, int high) {
        int entries() {
            return high - low + 1;
        }
    }

    SwitchPlan(int[] keys) {
        int first = 0;
        while (first < keys.length) {
            int last = first;
            for (int next = first + 1; next < keys.length; next++) {
                long entries = (long) keys[next] - keys[first] + 1;
                if (entries > MAX_ENTRIES) {
                    break;
                }
                if (entries <= (long) MAX_ENTRIES_PER_KEY * (next - first + 1)) {
                    last = next;
                }
            }
            clusters.add(new Cluster(first, last, keys[first], keys[last]));
            first = last + 1;
        }
    }

    List<Cluster> clusters() {
        return clusters;
    }

    /** Whether one {@code br_table} does it all and so the key is needed once only. */
    boolean isSingleTable() {
        return clusters.size() <= 1;
    }
}
