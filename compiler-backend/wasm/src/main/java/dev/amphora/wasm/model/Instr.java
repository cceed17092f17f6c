// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasm.model;

import java.util.List;
import java.util.Objects;

/**
 * An instruction with its immediates. Which record carries an instruction follows from {@link Op#imm()} alone, so a
 * switch over the shape may cast without asking. Indices and offsets are unsigned 32-bit numbers.
 */
public sealed interface Instr {
    Op op();

    /** The instruction of an operator that has no immediate; one instance for each operator. */
    static Instr of(Op op) {
        return Plain.of(op);
    }

    static I32Const i32Const(int value) {
        return new I32Const(value);
    }

    static I64Const i64Const(long value) {
        return new I64Const(value);
    }

    static F32Const f32Const(float value) {
        return new F32Const(Float.floatToRawIntBits(value));
    }

    static F64Const f64Const(double value) {
        return new F64Const(Double.doubleToRawLongBits(value));
    }

    static Index index(Op op, int index) {
        return new Index(op, index);
    }

    static Index2 index2(Op op, int first, int second) {
        return new Index2(op, first, second);
    }

    static Mem mem(Op op, int align, int offset) {
        return new Mem(op, align, offset);
    }

    static Block block(Op op, BlockType type) {
        return new Block(op, type);
    }

    /** An instruction without immediates. Take it from {@link Instr#of}, which makes no new one. */
    record Plain(Op op) implements Instr {
        private static final Plain[] CACHE = all();

        public Plain {
            require(op, op.imm() == Imm.NONE);
        }

        static Plain of(Op op) {
            Plain plain = CACHE[op.ordinal()];
            require(op, plain != null);
            return plain;
        }

        private static Plain[] all() {
            Op[] ops = Op.values();
            Plain[] all = new Plain[ops.length];
            for (Op op : ops) {
                if (op.imm() == Imm.NONE) {
                    all[op.ordinal()] = new Plain(op);
                }
            }
            return all;
        }
    }

    record I32Const(int value) implements Instr {
        @Override
        public Op op() {
            return Op.I32_CONST;
        }
    }

    record I64Const(long value) implements Instr {
        @Override
        public Op op() {
            return Op.I64_CONST;
        }
    }

    /** Raw bits, so that the payload of a NaN survives. */
    record F32Const(int bits) implements Instr {
        @Override
        public Op op() {
            return Op.F32_CONST;
        }

        public float value() {
            return Float.intBitsToFloat(bits);
        }
    }

    /** Raw bits, so that the payload of a NaN survives. */
    record F64Const(long bits) implements Instr {
        @Override
        public Op op() {
            return Op.F64_CONST;
        }

        public double value() {
            return Double.longBitsToDouble(bits);
        }
    }

    /** A vector constant; {@code low} holds the lanes with the lower numbers, which come first in memory. */
    record V128Const(long low, long high) implements Instr {
        @Override
        public Op op() {
            return Op.V128_CONST;
        }
    }

    /** An operator with one index; {@link Op#imm()} says of which index space. */
    record Index(Op op, int index) implements Instr {
        public Index {
            require(op, op.imm().isIndex());
        }
    }

    /** An operator with two indices, in the order of the binary format; {@link Op#imm()} says of which index spaces. */
    record Index2(Op op, int first, int second) implements Instr {
        public Index2 {
            require(op, op.imm().isIndexPair());
        }
    }

    /**
     * A load or store.
     *
     * @param align the promised alignment as a power of two
     * @param offset the static offset, unsigned
     */
    record Mem(Op op, int align, int offset) implements Instr {
        public Mem {
            require(op, op.imm() == Imm.MEMARG);
            requireAlignment(op, align);
        }
    }

    /** A load or store of one lane of a vector. */
    record MemLane(Op op, int align, int offset, int lane) implements Instr {
        public MemLane {
            require(op, op.imm() == Imm.MEMARG_LANE);
            requireAlignment(op, align);
            requireByte(op, lane);
        }
    }

    /** An operator on one lane of a vector. */
    record Lane(Op op, int lane) implements Instr {
        public Lane {
            require(op, op.imm() == Imm.LANE);
            requireByte(op, lane);
        }
    }

    /** {@code i8x16.shuffle}: for each lane of the result, which of the 32 lanes of the operands it takes. */
    record Shuffle(List<Integer> lanes) implements Instr {
        public Shuffle {
            lanes = List.copyOf(lanes);
            if (lanes.size() != 16) {
                throw new IllegalArgumentException("a shuffle has 16 lanes, not " + lanes.size());
            }
            lanes.forEach(lane -> requireByte(Op.I8X16_SHUFFLE, lane));
        }

        @Override
        public Op op() {
            return Op.I8X16_SHUFFLE;
        }
    }

    /** {@code block}, {@code loop} or {@code if}. */
    record Block(Op op, BlockType type) implements Instr {
        public Block {
            require(op, op.imm() == Imm.BLOCK);
            Objects.requireNonNull(type, "type");
        }
    }

    record TryTable(BlockType type, List<CatchClause> catches) implements Instr {
        public TryTable {
            Objects.requireNonNull(type, "type");
            catches = List.copyOf(catches);
        }

        @Override
        public Op op() {
            return Op.TRY_TABLE;
        }
    }

    record BrTable(List<Integer> labels, int defaultLabel) implements Instr {
        public BrTable {
            labels = List.copyOf(labels);
        }

        @Override
        public Op op() {
            return Op.BR_TABLE;
        }
    }

    record RefNull(ValType type) implements Instr {
        public RefNull {
            if (!type.isReference()) {
                throw new IllegalArgumentException(type + " has no null");
            }
        }

        @Override
        public Op op() {
            return Op.REF_NULL;
        }
    }

    /** {@code select} with its type written out; the validator insists on exactly one. */
    record SelectTyped(List<ValType> types) implements Instr {
        public SelectTyped {
            types = List.copyOf(types);
        }

        @Override
        public Op op() {
            return Op.SELECT_TYPED;
        }
    }

    private static void require(Op op, boolean shapeFits) {
        if (!shapeFits) {
            throw new IllegalArgumentException(op.mnemonic() + " has immediates of shape " + op.imm());
        }
    }

    private static void requireByte(Op op, int lane) {
        if (lane < 0 || lane > 0xFF) {
            throw new IllegalArgumentException(op.mnemonic() + " has no lane " + lane);
        }
    }

    private static void requireAlignment(Op op, int align) {
        // Bit 6 of the alignment field announces a memory index; an exponent can never reach it.
        if (align < 0 || align >= 64) {
            throw new IllegalArgumentException(op.mnemonic() + " cannot promise an alignment of 2^" + align);
        }
    }
}
