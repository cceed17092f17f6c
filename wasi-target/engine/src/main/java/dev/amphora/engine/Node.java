// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import dev.amphora.wasm.model.Instr;
import dev.amphora.wasm.model.Op;
import dev.amphora.wasm.model.ValType;

/**
 * An operand that has not been computed yet: an expression of the function being compiled. Expressions are put off until
 * something needs them, so that JVM bytecode gets its operands in the order it wants.
 */
final class Node {
    /** What a node is. */
    enum Kind {
        CONSTANT,
        /** A local of the function, by its index; its present value, so a change of the local must come later. */
        LOCAL,
        /** A variable of the JVM that only this operand uses, or that a block reserves. */
        VARIABLE,
        /** An instruction on the operands. */
        INSTR
    }

    final Kind kind;
    final ValType type;
    final Instr instr;
    final Node[] operands;

    /** The bits of a constant, the index of a local, the number of a variable. */
    final long value;

    /** Where in the body the instruction is. */
    final int position;

    /** Whether computing it may trap, and whether it depends on what other instructions may change. */
    final boolean traps;

    final boolean reads;
    /** Instructions in the expression. */
    final int size;
    /** Whether the variable may be used for something else afterwards. */
    final boolean isOwned;

    private Node(
            Kind kind,
            ValType type,
            Instr instr,
            Node[] operands,
            long value,
            int position,
            boolean traps,
            boolean reads,
            boolean isOwned) {
        this.kind = kind;
        this.type = type;
        this.instr = instr;
        this.operands = operands;
        this.value = value;
        this.position = position;
        this.isOwned = isOwned;
        boolean anyTraps = traps;
        boolean anyReads = reads;
        int total = 1;
        for (Node operand : operands) {
            anyTraps |= operand.traps;
            anyReads |= operand.reads;
            total += operand.size;
        }
        this.traps = anyTraps;
        this.reads = anyReads;
        this.size = total;
    }

    private static final Node[] NO_OPERANDS = {};

    static Node constant(ValType type, long bits) {
        return new Node(Kind.CONSTANT, type, null, NO_OPERANDS, bits, -1, false, false, false);
    }

    static Node local(ValType type, int index) {
        return new Node(Kind.LOCAL, type, null, NO_OPERANDS, index, -1, false, false, false);
    }

    static Node variable(ValType type, int variable, boolean isOwned) {
        return new Node(Kind.VARIABLE, type, null, NO_OPERANDS, variable, -1, false, false, isOwned);
    }

    static Node instr(ValType type, Instr instr, int position, boolean traps, boolean reads, Node... operands) {
        return new Node(Kind.INSTR, type, instr, operands, 0, position, traps, reads, false);
    }

    Op op() {
        return instr.op();
    }

    boolean isConstant() {
        return kind == Kind.CONSTANT;
    }

    boolean readsLocal(int index) {
        if (kind == Kind.LOCAL) {
            return value == index;
        }
        for (Node operand : operands) {
            if (operand.readsLocal(index)) {
                return true;
            }
        }
        return false;
    }
}
