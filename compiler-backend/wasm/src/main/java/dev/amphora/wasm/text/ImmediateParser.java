// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasm.text;

import dev.amphora.wasm.model.Imm;
import dev.amphora.wasm.model.Instr;
import dev.amphora.wasm.model.Op;
import java.util.ArrayList;
import java.util.List;

/** Reads the immediates of the instructions that refer to no label and no local. Core spec 3.0, 6.5. */
final class ImmediateParser {
    private static final String OFFSET = "offset=";
    private static final String ALIGN = "align=";

    private final ModuleSpaces spaces;
    private final TypeParser types;

    ImmediateParser(ModuleSpaces spaces, TypeParser types) {
        this.spaces = spaces;
        this.types = types;
    }

    Instr instruction(Op op, Cursor cursor) {
        return switch (op.imm()) {
            case NONE -> Instr.of(op);
            case I32 -> Instr.i32Const((int) Literals.integer(cursor.atom(), Integer.SIZE));
            case I64 -> Instr.i64Const(Literals.integer(cursor.atom(), Long.SIZE));
            case F32 -> new Instr.F32Const(Literals.f32(cursor.atom()));
            case F64 -> new Instr.F64Const(Literals.f64(cursor.atom()));
            case V128 -> vector(cursor);
            case FUNC, GLOBAL, TAG, DATA, ELEM ->
                Instr.index(op, spaces.of(op.imm()).index(cursor));
            case TABLE -> Instr.index(op, spaces.of(Imm.TABLE).indexOrZero(cursor));
            case MEMORY -> Instr.index(op, memory(cursor));
            case TYPE_TABLE -> {
                int table = spaces.of(Imm.TABLE).indexOrZero(cursor);
                yield Instr.index2(op, types.typeUse(cursor, false).index(), table);
            }
            case TABLE_TABLE -> {
                boolean written = cursor.atIndex();
                int target = spaces.of(Imm.TABLE).indexOrZero(cursor);
                yield Instr.index2(op, target, written ? spaces.of(Imm.TABLE).index(cursor) : 0);
            }
            case MEMORY_MEMORY -> {
                boolean written = cursor.atIndex();
                int target = memory(cursor);
                yield Instr.index2(op, target, written ? memory(cursor) : 0);
            }
            case ELEM_TABLE -> segment(op, spaces.of(Imm.ELEM), spaces.of(Imm.TABLE), cursor);
            case DATA_MEMORY -> {
                Instr.Index2 instr = segment(op, spaces.of(Imm.DATA), spaces.of(Imm.MEMORY), cursor);
                requireFirstMemory(instr.second(), cursor);
                yield instr;
            }
            case MEMARG -> {
                memory(cursor);
                int offset = offset(cursor);
                yield Instr.mem(op, align(op, cursor), offset);
            }
            case MEMARG_LANE -> memoryLane(op, cursor);
            case LANE -> new Instr.Lane(op, lane(cursor));
            case LANES -> {
                List<Integer> lanes = new ArrayList<>();
                for (int i = 0; i < 16; i++) {
                    lanes.add(lane(cursor));
                }
                yield new Instr.Shuffle(lanes);
            }
            case HEAP_TYPE -> new Instr.RefNull(types.heapType(cursor));
            case LOCAL, LABEL, BLOCK, TRY_TABLE, BR_TABLE, VAL_TYPES ->
                throw new IllegalStateException(op + " is not read here");
        };
    }

    /** A segment, with what it goes to before it unless that has index 0. */
    private Instr.Index2 segment(Op op, IndexSpace segments, IndexSpace targets, Cursor cursor) {
        SExpr.Atom first = cursor.atom();
        if (!cursor.atIndex()) {
            return Instr.index2(op, segments.index(single(first)), 0);
        }
        int segment = segments.index(cursor);
        return Instr.index2(op, segment, targets.index(single(first)));
    }

    private static Cursor single(SExpr.Atom atom) {
        return new Cursor(List.of(atom), atom.source(), atom.offset());
    }

    /** The memory of an access, which is always the first. */
    private int memory(Cursor cursor) {
        int index = spaces.of(Imm.MEMORY).indexOrZero(cursor);
        requireFirstMemory(index, cursor);
        return index;
    }

    private static void requireFirstMemory(int index, Cursor cursor) {
        if (index != 0) {
            throw cursor.malformed(UnsupportedText.MULTI_MEMORY);
        }
    }

    private Instr memoryLane(Op op, Cursor cursor) {
        // The first of two numbers is a memory, an only one is the lane.
        SExpr.Atom first = cursor.atIndex() ? cursor.atom() : null;
        boolean isMemory = first != null && !isLaneOnly(cursor);
        if (isMemory) {
            memory(single(first));
        }
        int offset = offset(cursor);
        int align = align(op, cursor);
        int lane = lane(first == null || isMemory ? cursor : single(first));
        return new Instr.MemLane(op, align, offset, lane);
    }

    private static boolean isLaneOnly(Cursor cursor) {
        return !(cursor.peek() instanceof SExpr.Atom);
    }

    private static int offset(Cursor cursor) {
        SExpr.Atom value = field(OFFSET, cursor);
        return value == null ? 0 : TypeParser.size(value);
    }

    /** The exponent of the alignment. */
    private static int align(Op op, Cursor cursor) {
        SExpr.Atom value = field(ALIGN, cursor);
        if (value == null) {
            return op.naturalAlignment();
        }
        long align = Literals.unsigned(value, Long.SIZE);
        if (Long.bitCount(align) != 1) {
            throw value.source().malformed(value.offset(), "alignment must be a power of two");
        }
        return Long.numberOfTrailingZeros(align);
    }

    private static SExpr.Atom field(String prefix, Cursor cursor) {
        if (cursor.peek() instanceof SExpr.Atom atom && atom.text().startsWith(prefix)) {
            cursor.next();
            return new SExpr.Atom(
                    atom.text().substring(prefix.length()), atom.source(), atom.offset() + prefix.length());
        }
        return null;
    }

    private static int lane(Cursor cursor) {
        if (!(cursor.peek() instanceof SExpr.Atom atom) || !Literals.isNatural(atom.text())) {
            throw cursor.malformed("unexpected token: a lane index expected");
        }
        cursor.next();
        try {
            return (int) Literals.unsigned(atom, Byte.SIZE);
        } catch (RuntimeException e) {
            throw atom.source().malformed(atom.offset(), "malformed lane index");
        }
    }

    private static Instr vector(Cursor cursor) {
        SExpr.Atom shape = cursor.atom();
        long[] halves = vector(shape, cursor);
        return new Instr.V128Const(halves[0], halves[1]);
    }

    /** The lanes of a vector, packed; the low half comes first. */
    static long[] vector(SExpr.Atom shape, Cursor cursor) {
        int laneBits =
                switch (shape.text()) {
                    case "i8x16" -> 8;
                    case "i16x8" -> 16;
                    case "i32x4", "f32x4" -> 32;
                    case "i64x2", "f64x2" -> 64;
                    default -> throw shape.source().malformed(shape.offset(), "unknown operator " + shape.text());
                };
        long[] halves = new long[2];
        for (int bit = 0; bit < 128; bit += laneBits) {
            if (!(cursor.peek() instanceof SExpr.Atom)) {
                throw cursor.malformed("wrong number of lane literals");
            }
            SExpr.Atom literal = cursor.atom();
            long lane = shape.text().charAt(0) == 'i'
                    ? Literals.integer(literal, laneBits)
                    : laneBits == 32 ? Literals.f32(literal) : Literals.f64(literal);
            long mask = -1L >>> (64 - laneBits);
            halves[bit / 64] |= (lane & mask) << (bit % 64);
        }
        return halves;
    }
}
