// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import dev.amphora.engine.OperandStack.Operand;
import dev.amphora.wasm.model.ValType;

/**
 * Writes the instructions of {@link FunctionCode} and remembers the last two, as long as they may still be changed: a result may go to
 * another slot, a comparison may become a branch, and instructions may become one ({@link InstructionPairs}).
 */
final class CodeWriter {
    static final int NONE = -1;

    private final boolean metered;
    private final CodeBuffer code = new CodeBuffer();
    private final CodeBuffer origins = new CodeBuffer();

    /** The last instruction, if it has a result and no branch leads to behind it; else {@link #NONE}. */
    private int lastProducer = NONE;

    /** The last two instructions, as long as no branch leads to behind them; else {@link #NONE}. */
    private int last = NONE;

    private int beforeLast = NONE;

    /** The instruction of the body that is being translated. */
    private int origin;

    /** Where the cost of the present straight run is counted, or {@link #NONE}. */
    private int fuelPosition = NONE;

    /** @param metered whether code is to count what it executes */
    CodeWriter(boolean metered) {
        this.metered = metered;
    }

    /** Writes an instruction and returns its position. */
    int emit(int op, int x, int y, int z, int n) {
        lastProducer = NONE;
        return add(op, x, y, z, n);
    }

    private int add(int op, int x, int y, int z, int n) {
        beforeLast = last;
        last = code.add(op, x, y, z, n);
        return last;
    }

    /** Writes an instruction with a result in slot x. */
    void emitProducer(int op, int x, int y, int z, int n) {
        lastProducer = add(op, x, y, z, n);
    }

    /** Writes a jump without a target, and returns where that is to be written. */
    int emitJump() {
        if (last != NONE && code.get(last) == Opcode.COPY) {
            int target = code.get(last + 1);
            int source = code.get(last + 2);
            dropLast();
            return emit(Opcode.COPY_BR, 0, source, target, 0) + 1;
        }
        return emitBranch(Opcode.BR, 0, 0, 0);
    }

    /** Writes a branch without a target, and returns where that is to be written. */
    int emitBranch(int op, int y, int z, int n) {
        return emit(op, 0, y, z, n) + 1;
    }

    /** A part of the last instruction: 0 is its opcode, 1 is x, and so on. */
    int last(int part) {
        return code.get(last + part);
    }

    /** A part of the instruction before the last one, or {@link #NONE} if there is none. */
    int beforeLast(int part) {
        return beforeLast == NONE ? NONE : code.get(beforeLast + part);
    }

    /** Takes the last instruction back. What is written next does its work too, and comes from what is being translated now. */
    void dropLast() {
        code.truncate(last);
        while (origins.size() > 0 && origins.get(origins.size() - 2) >= last) {
            origins.truncate(origins.size() - 2);
        }
        noteOrigin(origin);
        last = beforeLast;
        beforeLast = NONE;
        lastProducer = NONE;
    }

    /** Writes an instruction with a result in slot x in place of the last one. */
    void replaceLast(int op, int x, int y, int z, int n) {
        dropLast();
        emitProducer(op, x, y, z, n);
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
        if (type.isReference()) {
            emit(Opcode.COPY_REFERENCE, target, source, 0, 0);
            return;
        }
        copy(target, source);
        if (type == ValType.V128) {
            copy(target + 1, source + 1);
        }
    }

    private void copy(int target, int source) {
        if (last != NONE && code.get(last) == Opcode.COPY) {
            int firstTarget = code.get(last + 1);
            int firstSource = code.get(last + 2);
            dropLast();
            emit(Opcode.COPY_TWICE, firstTarget, firstSource, target, source);
        } else {
            emit(Opcode.COPY, target, source, 0, 0);
        }
    }

    /** Where the next instruction will be, which can be branched to from now on. */
    int here() {
        lastProducer = NONE;
        last = NONE;
        beforeLast = NONE;
        return code.size();
    }

    /** Where the next instruction will be. */
    int position() {
        return code.size();
    }

    /** Makes an operand that has been written lead to the next instruction. */
    void resolve(int reference) {
        resolve(reference, here());
    }

    /** Makes an operand that has been written lead to a position. */
    void resolve(int reference, int position) {
        code.set(reference, position - Opcode.LENGTH);
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
        origin = index;
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
        if (isIncrement(last) && beforeLast != NONE && isIncrement(beforeLast) && last(2) == slot) {
            incrementTwice(slot);
        }
    }

    /** Whether the instruction there adds a small number to an i32. */
    private boolean isIncrement(int position) {
        return code.get(position) == Opcode.I32_ADD_CONST && code.get(position + 4) == (short) code.get(position + 4);
    }

    /** Makes one instruction of the last two, which add numbers to i32, the second one in place. */
    private void incrementTwice(int slot) {
        int x = code.get(beforeLast + 1);
        int y = code.get(beforeLast + 2);
        if (x == slot) {
            return; // The second one continues with the result of the first.
        }
        int n = last(4) << Short.SIZE | code.get(beforeLast + 4) & 0xFFFF;
        dropLast();
        dropLast();
        emit(Opcode.I32_ADD_CONST_TWICE, x, y, slot, n);
    }

    /** What was written last cannot be changed any more. */
    void seal() {
        lastProducer = NONE;
    }

    /**
     * Makes of the last instruction, if it is a comparison or the like, a branch to be taken when it holds (or does not), and returns
     * where the target is to be written; else {@link #NONE}.
     *
     * @param firstHome from this slot on, a slot has no reader but the last instruction
     */
    int branchInstead(boolean whenItHolds, int firstHome) {
        if (last(0) == Opcode.I32_EQZ
                && beforeLast != NONE
                && last(2) >= firstHome
                && beforeLast(1) == last(2)
                && Opcode.branch(beforeLast(0), !whenItHolds) != NONE) {
            dropLast();
            return branchInstead(!whenItHolds, firstHome);
        }
        int op = last(0);
        int y = last(2);
        int z = last(3);
        int n = last(4);
        int branch = Opcode.branch(op, whenItHolds);
        if (branch == NONE) {
            return NONE;
        }
        dropLast();
        int reference = countAndBranch(branch, y, z, n);
        if (reference != NONE) {
            return reference;
        }
        boolean swapped = Opcode.branchSwaps(op, whenItHolds);
        return emitBranch(branch, swapped ? z : y, swapped ? y : z, n);
    }

    /** Makes a branch and the last instruction one, if that adds a number to what the branch compares; else returns {@link #NONE}. */
    private int countAndBranch(int branch, int y, int z, int n) {
        int pair = Opcode.countAndBranch(branch);
        if (pair == NONE || last == NONE || last(0) != Opcode.I32_ADD_CONST) {
            return NONE;
        }
        boolean swapped = pair == Opcode.I32_ADD_CONST_BR_NE && last(1) == z;
        if (!swapped && last(1) != y) {
            return NONE;
        }
        int x = last(1);
        int source = last(2);
        int step = last(4);
        dropLast();
        emit(pair, x, source, swapped ? y : z, step);
        int reference = code.size();
        append(0);
        if (pair == Opcode.I32_ADD_CONST_BR_NE_CONST || pair == Opcode.I32_ADD_CONST_BR_LT_S_CONST) {
            append(n);
        }
        return reference;
    }

    int[] instructions() {
        return code.toArray();
    }

    int[] origins() {
        return origins.toArray();
    }
}
