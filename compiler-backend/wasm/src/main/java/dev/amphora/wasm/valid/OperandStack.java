// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasm.valid;

import dev.amphora.wasm.model.ValType;
import java.util.Arrays;
import java.util.List;

/**
 * The types of the operands at one point of a body. Below {@link #base} lie the operands of enclosing blocks; after an
 * unconditional branch the stack is polymorphic and gives any operand it is asked for. A null stands for such an
 * operand of any type. Core spec 3.0, appendix "Validation Algorithm".
 */
final class OperandStack {
    private static final String NOTHING = "nothing";

    private ValType[] types = new ValType[64];
    private int size;
    private int base;
    private boolean polymorphic;
    private int maxSize;

    int size() {
        return size;
    }

    int maxSize() {
        return maxSize;
    }

    boolean isPolymorphic() {
        return polymorphic;
    }

    void clear() {
        size = 0;
        maxSize = 0;
        enter(0, false);
    }

    /** Makes the operands from a height on those of the current block. */
    void enter(int height, boolean isPolymorphic) {
        base = height;
        polymorphic = isPolymorphic;
    }

    /** Forgets the operands of the current block, since control does not come here. */
    void becomePolymorphic() {
        size = base;
        polymorphic = true;
    }

    void push(ValType type) {
        if (size == types.length) {
            types = Arrays.copyOf(types, 2 * size);
        }
        types[size++] = type;
        if (size > maxSize) {
            maxSize = size;
        }
    }

    void pushAll(List<ValType> list) {
        for (int i = 0; i < list.size(); i++) {
            push(list.get(i));
        }
    }

    /** Pops an operand of any type; null if it may be of any. */
    ValType pop() throws Problem {
        if (size == base) {
            if (polymorphic) {
                return null;
            }
            throw Problem.typeMismatch("a value", NOTHING);
        }
        return types[--size];
    }

    /** Pops an operand of a type; null if it may be of any. */
    ValType pop(ValType expected) throws Problem {
        if (size == base) {
            if (polymorphic) {
                return null;
            }
            throw Problem.typeMismatch(expected, NOTHING);
        }
        ValType actual = types[--size];
        if (actual != expected && actual != null) {
            throw Problem.typeMismatch(expected, actual);
        }
        return actual;
    }

    void popAll(List<ValType> list) throws Problem {
        for (int i = list.size() - 1; i >= 0; i--) {
            pop(list.get(i));
        }
    }

    /** Fails unless the topmost operands have these types; leaves them. */
    void checkTop(List<ValType> expected) throws Problem {
        int position = size;
        for (int i = expected.size() - 1; i >= 0; i--) {
            if (position == base) {
                if (polymorphic) {
                    return;
                }
                throw Problem.typeMismatch(expected.get(i), NOTHING);
            }
            ValType actual = types[--position];
            if (actual != expected.get(i) && actual != null) {
                throw Problem.typeMismatch(expected.get(i), actual);
            }
        }
    }

    /** Pops the results of the current block and fails if it has more operands. */
    void popResults(List<ValType> results) throws Problem {
        popAll(results);
        if (size != base) {
            throw new Problem("type mismatch", results + " at the end of the block", (size - base) + " more");
        }
    }
}
