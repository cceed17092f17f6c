// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasm.valid;

import dev.amphora.wasm.model.ValType;
import java.util.Arrays;

/** Collects a {@link ControlMap} while a body is validated; one builder serves many functions, one after the other. */
final class ControlMapBuilder {
    /** Stands for the function itself where an opener is expected. */
    static final int FUNCTION = -1;

    /** The end of a block that is still open. */
    private static final int OPEN = Integer.MIN_VALUE;

    private int[] slots;
    private int[] data = new int[256];
    private int size;
    /** Positions in {@link #data} of targets that are still openers. */
    private int[] unresolved = new int[64];

    private int unresolvedCount;
    private int[] tryTables = new int[8];
    private int tryTableCount;

    void begin(int bodySize) {
        slots = new int[bodySize];
        size = 0;
        unresolvedCount = 0;
        tryTableCount = 0;
    }

    /** A block, loop, if or try_table; the branches of its clauses follow. */
    void open(int instr) {
        append(OPEN);
        append(-1);
        slots[instr] = size;
    }

    void elseOf(int opener, int instr) {
        data[slots[opener] - 1] = instr;
        open(instr);
    }

    void close(int opener, int elseIndex, int end, boolean isTryTable) {
        data[slots[opener] - 2] = end;
        if (elseIndex >= 0) {
            data[slots[elseIndex] - 2] = end;
        }
        if (isTryTable) {
            if (tryTableCount == tryTables.length) {
                tryTables = Arrays.copyOf(tryTables, 2 * tryTableCount);
            }
            tryTables[tryTableCount++] = opener;
        }
    }

    /** A branch to a loop, whose target is known. */
    void backwardBranch(int instr, int loop, int arity, int height) {
        branch(instr, loop + 1, arity, height);
    }

    /** A branch out of a block whose end is still to come, or out of the function. */
    void forwardBranch(int instr, int opener, int arity, int height) {
        if (unresolvedCount == unresolved.length) {
            unresolved = Arrays.copyOf(unresolved, 2 * unresolvedCount);
        }
        branch(instr, opener, arity, height);
        unresolved[unresolvedCount++] = size - 3;
    }

    void operandType(int instr, ValType type) {
        slots[instr] = type == null ? 0 : type.ordinal() + 1;
    }

    ControlMap build(int maxHeight) {
        for (int i = 0; i < unresolvedCount; i++) {
            int opener = data[unresolved[i]];
            data[unresolved[i]] = opener == FUNCTION ? slots.length - 1 : data[slots[opener] - 2] + 1;
        }
        return new ControlMap(slots, Arrays.copyOf(data, size), Arrays.copyOf(tryTables, tryTableCount), maxHeight);
    }

    private void branch(int instr, int target, int arity, int height) {
        if (slots[instr] == 0) {
            // A slot of 0 means none, so the first triple must not stand at position 0.
            if (size == 0) {
                append(0);
            }
            slots[instr] = size;
        }
        append(target);
        append(arity);
        append(height);
    }

    private void append(int value) {
        if (size == data.length) {
            data = Arrays.copyOf(data, 2 * size);
        }
        data[size++] = value;
    }
}
