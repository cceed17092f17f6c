// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasm.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * An element segment: references that initialise a part of a table.
 *
 * @param tableIndex the table to initialise; 0 unless the segment is active
 * @param offset where to begin, a constant expression including its final {@code end}; empty unless the segment is
 *     active
 * @param items one constant expression for each reference, each including its final {@code end}
 */
public record ElementSegment(
        SegmentMode mode, int tableIndex, List<Instr> offset, ValType type, List<List<Instr>> items) {
    public ElementSegment {
        Objects.requireNonNull(mode, "mode");
        offset = List.copyOf(offset);
        List<List<Instr>> copies = new ArrayList<>(items.size());
        for (List<Instr> item : items) {
            copies.add(List.copyOf(item));
        }
        items = List.copyOf(copies);
        if (!type.isReference()) {
            throw new IllegalArgumentException("an element segment holds references, not " + type);
        }
        if (mode != SegmentMode.ACTIVE && (tableIndex != 0 || !offset.isEmpty())) {
            throw new IllegalArgumentException("only an active segment has a table and an offset");
        }
    }

    /** An active segment that puts functions in a table from a constant offset on. */
    public static ElementSegment ofFunctions(int tableIndex, int offset, List<Integer> functionIndices) {
        List<List<Instr>> items = new ArrayList<>(functionIndices.size());
        for (int function : functionIndices) {
            items.add(List.of(Instr.index(Op.REF_FUNC, function), Instr.of(Op.END)));
        }
        List<Instr> start = List.of(Instr.i32Const(offset), Instr.of(Op.END));
        return new ElementSegment(SegmentMode.ACTIVE, tableIndex, start, ValType.FUNCREF, items);
    }
}
