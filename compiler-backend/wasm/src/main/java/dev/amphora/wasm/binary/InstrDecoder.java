// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasm.binary;

import dev.amphora.wasm.model.CatchClause;
import dev.amphora.wasm.model.Imm;
import dev.amphora.wasm.model.Instr;
import dev.amphora.wasm.model.Op;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Reads instructions: the opcode, then the immediates as the opcode's shape says. Core spec 3.0, 5.4. */
final class InstrDecoder {
    private static final int MEMORY_INDEX_FLAG = 0x40;
    /** Indices below this are shared among the instructions of a module, which saves most of the memory they take. */
    private static final int CACHED_INDICES = 64;

    private static final CatchClause.Kind[] CATCH_KINDS = CatchClause.Kind.values();

    private final ByteSource source;
    private final TypeDecoder types;
    private final boolean hasDataCount;
    private final Instr.Index[][] indices = new Instr.Index[Op.values().length][];
    /** Whether the block at each depth is an {@code if} whose {@code else} may still come. */
    private final BitSet elseMayCome = new BitSet();

    private final List<Instr> instrs = new ArrayList<>();

    /** @param hasDataCount whether instructions may refer to data segments */
    InstrDecoder(ByteSource source, TypeDecoder types, boolean hasDataCount) {
        this.source = source;
        this.types = types;
        this.hasDataCount = hasDataCount;
    }

    /** Reads up to and including the {@code end} that belongs to none of the blocks read. */
    List<Instr> decodeExpression() {
        instrs.clear();
        int depth = 0;
        while (true) {
            int start = source.position();
            Instr instr = decode();
            instrs.add(instr);
            Op op = instr.op();
            if (op == Op.END) {
                if (depth-- == 0) {
                    return List.copyOf(instrs);
                }
            } else if (op == Op.ELSE) {
                if (depth == 0 || !elseMayCome.get(depth)) {
                    throw new MalformedException(start, "misplaced ELSE opcode");
                }
                elseMayCome.clear(depth);
            } else if (op.imm() == Imm.BLOCK || op.imm() == Imm.TRY_TABLE) {
                elseMayCome.set(++depth, op == Op.IF);
            }
        }
    }

    private Instr decode() {
        Op op = decodeOp();
        return switch (op.imm()) {
            case NONE -> Instr.of(op);
            case I32 -> Instr.i32Const(source.readS32());
            case I64 -> Instr.i64Const(source.readS64());
            case F32 -> new Instr.F32Const(source.readFixed32());
            case F64 -> new Instr.F64Const(source.readFixed64());
            case V128 -> {
                long low = source.readFixed64();
                yield new Instr.V128Const(low, source.readFixed64());
            }
            case LOCAL, GLOBAL, FUNC, LABEL, TABLE, MEMORY, TAG, ELEM -> index(op, source.readU32());
            case DATA -> {
                requireDataCount();
                yield index(op, source.readU32());
            }
            case TYPE_TABLE, MEMORY_MEMORY, ELEM_TABLE, TABLE_TABLE -> index2(op);
            case DATA_MEMORY -> {
                requireDataCount();
                yield index2(op);
            }
            case MEMARG -> {
                int align = alignment();
                yield Instr.mem(op, align, source.readU32());
            }
            case MEMARG_LANE -> {
                int align = alignment();
                int offset = source.readU32();
                yield new Instr.MemLane(op, align, offset, source.readByte());
            }
            case LANE -> new Instr.Lane(op, source.readByte());
            case LANES -> shuffle();
            case BLOCK -> Instr.block(op, types.blockType());
            case TRY_TABLE -> tryTable();
            case BR_TABLE -> brTable();
            case HEAP_TYPE -> new Instr.RefNull(types.heapType());
            case VAL_TYPES -> new Instr.SelectTyped(types.valTypes());
        };
    }

    private Op decodeOp() {
        int start = source.position();
        int first = source.readByte();
        boolean prefixed = first == Op.PREFIX_FC || first == Op.PREFIX_FD;
        int prefix = prefixed ? first : 0;
        int opcode = prefixed ? source.readU32() : first;
        Op op = Op.ofOpcode(prefix, opcode);
        if (op != null) {
            return op;
        }
        String unsupported = Unsupported.opcode(prefix, opcode);
        String illegal = "illegal opcode " + (prefixed ? Integer.toHexString(first) + " " : "");
        throw new MalformedException(
                start, unsupported != null ? unsupported : illegal + String.format("%02x", opcode));
    }

    private void requireDataCount() {
        if (!hasDataCount) {
            throw source.malformed("data count section required");
        }
    }

    private Instr index(Op op, int index) {
        if (index < 0 || index >= CACHED_INDICES) {
            return Instr.index(op, index);
        }
        Instr.Index[] known = indices[op.ordinal()];
        if (known == null) {
            known = new Instr.Index[CACHED_INDICES];
            indices[op.ordinal()] = known;
        }
        if (known[index] == null) {
            known[index] = Instr.index(op, index);
        }
        return known[index];
    }

    private Instr index2(Op op) {
        int first = source.readU32();
        return Instr.index2(op, first, source.readU32());
    }

    private int alignment() {
        int start = source.position();
        int flags = source.readU32();
        if (flags < 0 || flags >= 2 * MEMORY_INDEX_FLAG) {
            throw new MalformedException(start, "malformed memop flags");
        }
        if ((flags & MEMORY_INDEX_FLAG) != 0) {
            throw new MalformedException(start, Unsupported.MULTI_MEMORY);
        }
        return flags;
    }

    private Instr shuffle() {
        List<Integer> lanes = new ArrayList<>(16);
        for (int i = 0; i < 16; i++) {
            lanes.add(source.readByte());
        }
        return new Instr.Shuffle(lanes);
    }

    private Instr tryTable() {
        var type = types.blockType();
        int count = source.readCount();
        List<CatchClause> catches = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int start = source.position();
            int code = source.readByte();
            if (code >= CATCH_KINDS.length) {
                throw new MalformedException(start, "malformed catch clause");
            }
            CatchClause.Kind kind = CATCH_KINDS[code];
            int tag = kind.hasTag() ? source.readU32() : 0;
            catches.add(new CatchClause(kind, tag, source.readU32()));
        }
        return new Instr.TryTable(type, catches);
    }

    private Instr brTable() {
        int count = source.readCount();
        List<Integer> labels = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            labels.add(source.readU32());
        }
        return new Instr.BrTable(labels, source.readU32());
    }
}
