// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import dev.amphora.engine.OperandStack.Operand;
import dev.amphora.wasm.model.ValType;

/**
 * Writes the instructions of {@link FunctionCode} and remembers the last one, as long as it may still be changed: its result may go
 * to another slot, and a comparison may become a branch.
 */
final class CodeWriter {
    static final int NONE = -1;

    private final boolean metered;
    private final CodeBuffer code = new CodeBuffer();
    private final CodeBuffer origins = new CodeBuffer();

    /** The last instruction, if it has a result and no branch leads to behind it; else {@link #NONE}. */
    private int lastProducer = NONE;

    /** Where the cost of the present straight run is counted, or {@link #NONE}. */
    private int fuelPosition = NONE;

    /** @param metered whether code is to count what it executes */
    CodeWriter(boolean metered) {
        this.metered = metered;
    }

    /** Writes an instruction and returns its position. */
    int emit(int op, int x, int y, int z, int n) {
        lastProducer = NONE;
        return code.add(op, x, y, z, n);
    }

    /** Writes an instruction with a result in slot x. */
    void emitProducer(int op, int x, int y, int z, int n) {
        lastProducer = code.add(op, x, y, z, n);
    }

    /** Writes a branch without a target, and returns where that is to be written. */
    int emitBranch(int op, int y, int z, int n) {
        return emit(op, 0, y, z, n) + 1;
    }

    /** Writes what follows an instruction. */
    void append(int value) {
        code.add(value);
    }

    void emitConstant(int slot, long value) {
        if (value == (int) value) {
            emitProducer(Opcode.CONST_32, slot, 0, 0, (int) value);
        } else {
            emitProducer(Opcode.CONST_64, slot, 0, 0, (int) value);
            append((int) (value >>> 32));
        }
    }

    void emitCopy(ValType type, int target, int source) {
        emit(type.isReference() ? Opcode.COPY_REFERENCE : Opcode.COPY, target, source, 0, 0);
        if (type == ValType.V128) {
            emit(Opcode.COPY, target + 1, source + 1, 0, 0);
        }
    }

    /** Where the next instruction will be, which can be branched to from now on. */
    int here() {
        lastProducer = NONE;
        return code.size();
    }

    /** Where the next instruction will be. */
    int position() {
        return code.size();
    }

    /** Makes an operand that has been written hold the position of the next instruction. */
    void resolve(int reference) {
        code.set(reference, here());
    }

    void set(int reference, int value) {
        code.set(reference, value);
    }

    /** Begins a straight run, which is paid for at once. */
    void beginRun() {
        if (metered) {
            fuelPosition = emit(Opcode.FUEL, 0, 0, 0, 0) + 4;
        }
    }

    /** Adds an instruction of the body to the cost of the present run. */
    void count() {
        if (fuelPosition != NONE) {
            code.set(fuelPosition, code.get(fuelPosition) + 1);
        }
    }

    /** Notes that what is written next comes from an instruction; one that wrote nothing gives way to the next. */
    void noteOrigin(int index) {
        if (origins.size() > 0 && origins.get(origins.size() - 2) == code.size()) {
            origins.set(origins.size() - 1, index);
        } else {
            origins.add(code.size());
            origins.add(index);
        }
    }

    /** Whether the last instruction made this operand, and nothing else can have read it. */
    boolean isJustMade(Operand operand) {
        return operand.isHome()
                && lastProducer != NONE
                && code.get(lastProducer + 1) == operand.home()
                && operand.type() != ValType.V128;
    }

    /** Lets the last instruction put its result somewhere else. */
    void redirectResult(int slot) {
        code.set(lastProducer + 1, slot);
        lastProducer = NONE;
    }

    /** What was written last cannot be changed any more. */
    void seal() {
        lastProducer = NONE;
    }

    /**
     * Makes of the last instruction, if it is an i32 comparison, a branch to be taken when it holds (or does not), and returns where
     * the target is to be written; else {@link #NONE}.
     */
    int branchInstead(boolean whenItHolds) {
        int op = code.get(lastProducer);
        int y = code.get(lastProducer + 2);
        int branch;
        if (op == Opcode.I32_EQZ) {
            branch = whenItHolds ? Opcode.BR_UNLESS : Opcode.BR_IF;
        } else if (Opcode.branchOn(op) != NONE) {
            branch = Opcode.branchOn(whenItHolds ? op : Opcode.inverse(op));
        } else {
            return NONE;
        }
        int z = code.get(lastProducer + 3);
        int n = code.get(lastProducer + 4);
        code.truncate(lastProducer);
        return emitBranch(branch, y, z, n);
    }

    int[] instructions() {
        return code.toArray();
    }

    int[] origins() {
        return origins.toArray();
    }
}
