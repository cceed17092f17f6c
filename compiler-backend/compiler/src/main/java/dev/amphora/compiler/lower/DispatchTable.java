// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.lower;

import dev.amphora.compiler.ir.LowFunction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The function table: one row for each selector (method name and type) that is called virtually, indexed by the class
 * id of the receiver. Rows are slid over one another until no two entries collide, so that the table is dense and a
 * virtual or interface call is one load, one addition and one indirect call. Source of the method: row displacement,
 * Driesen, "Selector table indexing and sparse arrays", OOPSLA 1993.
 */
final class DispatchTable {
    private final List<LowFunction> entries = new ArrayList<>();
    private final Map<LowFunction, Integer> singles = new LinkedHashMap<>();
    /** Every entry below this index is taken; searches start here. */
    private int firstFree;

    DispatchTable() {
        entries.add(null); // index 0 stands for "none"
    }

    /** Index of a function that is called by its address rather than by dispatch. */
    int single(LowFunction function) {
        return singles.computeIfAbsent(function, f -> place(new TreeMap<>(Map.of(0, f))));
    }

    /**
     * Places a selector's row.
     *
     * @param row implementations by class id
     * @return what to add to a class id to get the table index
     */
    int place(SortedMap<Integer, LowFunction> row) {
        while (firstFree < entries.size() && (firstFree == 0 || entries.get(firstFree) != null)) {
            firstFree++;
        }
        int start = firstFree;
        int first = row.firstKey();
        while (!fits(row, start - first)) {
            start++;
        }
        int offset = start - first;
        row.forEach((id, function) -> {
            while (entries.size() <= offset + id) {
                entries.add(null);
            }
            entries.set(offset + id, function);
        });
        return offset;
    }

    private boolean fits(SortedMap<Integer, LowFunction> row, int offset) {
        if (offset + row.firstKey() < 1) {
            return false;
        }
        for (int id : row.keySet()) {
            if (offset + id < entries.size() && entries.get(offset + id) != null) {
                return false;
            }
        }
        return true;
    }

    List<LowFunction> entries() {
        return entries;
    }
}
