// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasm.valid;

import dev.amphora.wasm.model.ValType;

/**
 * Where control goes in a function body, by index of instruction: what an interpreter on flat bodies needs so that it
 * keeps no stack of labels. Heights count the values of the function's own operand stack, without locals; a value
 * counts as one whatever its type. Entries for instructions that control cannot reach exist, but mean nothing.
 */
public final class ControlMap {
    private static final ValType[] TYPES = ValType.values();

    /**
     * For each instruction 0, a position in {@link #data} whose two predecessors are end and else, or an operand type.
     */
    private final int[] slots;
    /** Pairs (end, else) followed by triples (target, arity, height). */
    private final int[] data;

    private final int[] tryTables;
    private final int maxHeight;

    ControlMap(int[] slots, int[] data, int[] tryTables, int maxHeight) {
        this.slots = slots;
        this.data = data;
        this.tryTables = tryTables;
        this.maxHeight = maxHeight;
    }

    /** The index of the {@code end} of the block that this instruction opens, or that this {@code else} divides. */
    public int end(int instr) {
        return data[slots[instr] - 2];
    }

    /** The index of the {@code else} that belongs to an {@code if}, or -1. */
    public int elseOf(int instr) {
        return data[slots[instr] - 1];
    }

    /**
     * The instruction at which a branch goes on: after the {@code loop}, else after the {@code end} of the block; where
     * it leaves the function, the function's own {@code end}.
     *
     * @param instr a {@code br}, {@code br_if}, {@code br_table}, {@code return} or {@code try_table}
     * @param k which label of a {@code br_table} (its default comes last) or which clause of a {@code try_table}; else
     *     0
     */
    public int target(int instr, int k) {
        return data[slots[instr] + 3 * k];
    }

    /**
     * How many values a branch takes along. For a clause of a {@code try_table}: values of the exception plus exnref.
     */
    public int arity(int instr, int k) {
        return data[slots[instr] + 3 * k + 1];
    }

    /** The height to which a branch cuts the operand stack, under the values it takes along. */
    public int height(int instr, int k) {
        return data[slots[instr] + 3 * k + 2];
    }

    /**
     * The type of the operand of a {@code drop}, {@code ref.is_null} or untyped {@code select}; null where control
     * cannot come. For a {@code select} the type of its first two operands.
     */
    public ValType operandType(int instr) {
        return slots[instr] == 0 ? null : TYPES[slots[instr] - 1];
    }

    /**
     * The innermost {@code try_table} whose block holds the instruction, not counting the instruction itself, or -1.
     */
    public int enclosingTryTable(int instr) {
        // Inner ones come first, since they are listed in the order of their ends.
        for (int tryTable : tryTables) {
            if (tryTable < instr && instr < end(tryTable)) {
                return tryTable;
            }
        }
        return -1;
    }

    /** The greatest height of the operand stack in the function. */
    public int maxHeight() {
        return maxHeight;
    }
}
