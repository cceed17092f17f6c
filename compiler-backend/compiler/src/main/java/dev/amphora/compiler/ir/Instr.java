// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.ir;

import dev.amphora.wasm.model.Op;
import java.util.Arrays;
import java.util.List;

/**
 * An instruction or terminator. The fields that an opcode does not use are null or zero; {@link Opcode} says which it
 * uses. Build instructions with {@link Builder}.
 */
public final class Instr extends Value {
    private final Opcode opcode;
    private Value[] args;
    private final Op wasmOp;
    private final long imm;
    private final int classId;
    private final LowFunction callee;
    private final Signature signature;
    private final List<LowFunction> candidates;
    private final int[] switchKeys;
    private final Block[] successors;
    private final Alias alias;
    private final Position position;

    Instr(LowType type, Builder builder) {
        super(type);
        this.opcode = builder.opcode;
        this.args = builder.args;
        this.wasmOp = builder.wasmOp;
        this.imm = builder.imm;
        this.classId = builder.classId;
        this.callee = builder.callee;
        this.signature = builder.signature;
        this.candidates = builder.candidates;
        this.switchKeys = builder.switchKeys;
        this.successors = builder.successors;
        this.alias = builder.alias;
        this.position = builder.position;
    }

    public Opcode opcode() {
        return opcode;
    }

    /** The operands; the array is the instruction's own, so passes may replace elements. */
    public Value[] args() {
        return args;
    }

    public Value arg(int index) {
        return args[index];
    }

    /** Gives a call one more operand, behind the others. */
    public void addArg(Value value) {
        args = Arrays.copyOf(args, args.length + 1);
        args[args.length - 1] = value;
    }

    public Op wasmOp() {
        return wasmOp;
    }

    public long imm() {
        return imm;
    }

    public int classId() {
        return classId;
    }

    public LowFunction callee() {
        return callee;
    }

    public Signature signature() {
        return signature;
    }

    /** All functions an indirect call can reach, or null when unknown. */
    public List<LowFunction> candidates() {
        return candidates;
    }

    public int[] switchKeys() {
        return switchKeys;
    }

    /** Successors of a terminator; the array is the instruction's own. Empty for others. */
    public Block[] successors() {
        return successors;
    }

    public Alias alias() {
        return alias;
    }

    public Position position() {
        return position;
    }

    /** An instruction that does the same on other operands, to other successors, from another place. */
    public Instr copy(Value[] newArgs, Block[] newSuccessors, Position newPosition) {
        return builder()
                .args(newArgs)
                .successors(newSuccessors)
                .position(newPosition)
                .build(type());
    }

    /** An instruction that does the same but for calling another function of the same signature. */
    public Instr withCallee(LowFunction function) {
        return builder()
                .args(args)
                .callee(function)
                .successors(successors)
                .position(position)
                .build(type());
    }

    private Builder builder() {
        return new Builder(opcode)
                .wasmOp(wasmOp)
                .imm(imm)
                .classId(classId)
                .callee(callee)
                .signature(signature)
                .candidates(candidates)
                .switchKeys(switchKeys)
                .alias(alias);
    }

    /** Collects an instruction's parts. */
    public static final class Builder {
        private static final Value[] NO_ARGS = {};
        private static final Block[] NO_SUCCESSORS = {};
        private final Opcode opcode;
        private Value[] args = NO_ARGS;
        private Op wasmOp;
        private long imm;
        private int classId;
        private LowFunction callee;
        private Signature signature;
        private List<LowFunction> candidates;
        private int[] switchKeys;
        private Block[] successors = NO_SUCCESSORS;
        private Alias alias;
        private Position position;

        public Builder(Opcode opcode) {
            this.opcode = opcode;
        }

        public Builder args(Value... values) {
            args = values;
            return this;
        }

        public Builder wasmOp(Op op) {
            wasmOp = op;
            return this;
        }

        public Builder imm(long bits) {
            imm = bits;
            return this;
        }

        public Builder classId(int id) {
            classId = id;
            return this;
        }

        public Builder callee(LowFunction function) {
            callee = function;
            return this;
        }

        public Builder signature(Signature type) {
            signature = type;
            return this;
        }

        public Builder candidates(List<LowFunction> functions) {
            candidates = functions == null ? null : List.copyOf(functions);
            return this;
        }

        public Builder switchKeys(int[] keys) {
            switchKeys = keys;
            return this;
        }

        public Builder successors(Block... blocks) {
            successors = blocks;
            return this;
        }

        public Builder alias(Alias touched) {
            alias = touched;
            return this;
        }

        public Builder position(Position place) {
            position = place;
            return this;
        }

        /** Builds the instruction; {@code type} is its result type or null. */
        public Instr build(LowType type) {
            return new Instr(type, this);
        }
    }
}
