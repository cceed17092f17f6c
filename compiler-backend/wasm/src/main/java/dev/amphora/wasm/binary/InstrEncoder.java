// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasm.binary;

import dev.amphora.wasm.model.BlockType;
import dev.amphora.wasm.model.CatchClause;
import dev.amphora.wasm.model.Instr;
import dev.amphora.wasm.model.Op;
import dev.amphora.wasm.model.ValType;
import java.util.List;

/** Writes instructions: the opcode, then the immediates as the opcode's shape says. Core spec 3.0, 5.4. */
final class InstrEncoder {
    private static final int EMPTY_BLOCK_TYPE = 0x40;

    private final ByteSink sink;
    private boolean usedDataIndex;

    InstrEncoder(ByteSink sink) {
        this.sink = sink;
    }

    /** Whether an instruction had a data index, for which a module must have a data count section. */
    boolean usedDataIndex() {
        return usedDataIndex;
    }

    void encode(List<Instr> instrs) {
        for (Instr instr : instrs) {
            encode(instr);
        }
    }

    void encode(Instr instr) {
        Op op = instr.op();
        encodeOpcode(op);
        switch (op.imm()) {
            case NONE -> {}
            case I32 -> sink.writeS64(((Instr.I32Const) instr).value());
            case I64 -> sink.writeS64(((Instr.I64Const) instr).value());
            case F32 -> sink.writeFixed32(((Instr.F32Const) instr).bits());
            case F64 -> sink.writeFixed64(((Instr.F64Const) instr).bits());
            case V128 -> {
                Instr.V128Const constant = (Instr.V128Const) instr;
                sink.writeFixed64(constant.low());
                sink.writeFixed64(constant.high());
            }
            case LOCAL, GLOBAL, FUNC, LABEL, TABLE, MEMORY, TAG, ELEM -> sink.writeU32(((Instr.Index) instr).index());
            case DATA -> {
                usedDataIndex = true;
                sink.writeU32(((Instr.Index) instr).index());
            }
            case TYPE_TABLE, MEMORY_MEMORY, ELEM_TABLE, TABLE_TABLE -> encodePair((Instr.Index2) instr);
            case DATA_MEMORY -> {
                usedDataIndex = true;
                encodePair((Instr.Index2) instr);
            }
            case MEMARG -> {
                Instr.Mem mem = (Instr.Mem) instr;
                sink.writeU32(mem.align());
                sink.writeU32(mem.offset());
            }
            case MEMARG_LANE -> {
                Instr.MemLane mem = (Instr.MemLane) instr;
                sink.writeU32(mem.align());
                sink.writeU32(mem.offset());
                sink.writeByte(mem.lane());
            }
            case LANE -> sink.writeByte(((Instr.Lane) instr).lane());
            case LANES -> ((Instr.Shuffle) instr).lanes().forEach(sink::writeByte);
            case BLOCK -> encodeBlockType(((Instr.Block) instr).type());
            case TRY_TABLE -> encodeTryTable((Instr.TryTable) instr);
            case BR_TABLE -> encodeBrTable((Instr.BrTable) instr);
            case HEAP_TYPE -> sink.writeByte(((Instr.RefNull) instr).type().code());
            case VAL_TYPES -> encodeTypes(((Instr.SelectTyped) instr).types());
        }
    }

    private void encodeOpcode(Op op) {
        if (op.prefix() == 0) {
            sink.writeByte(op.opcode());
        } else {
            sink.writeByte(op.prefix());
            sink.writeU32(op.opcode());
        }
    }

    private void encodePair(Instr.Index2 instr) {
        sink.writeU32(instr.first());
        sink.writeU32(instr.second());
    }

    private void encodeBlockType(BlockType type) {
        if (type instanceof BlockType.Value value) {
            sink.writeByte(value.type().code());
        } else if (type instanceof BlockType.TypeIndex typeIndex) {
            sink.writeS64(typeIndex.index());
        } else {
            sink.writeByte(EMPTY_BLOCK_TYPE);
        }
    }

    private void encodeTryTable(Instr.TryTable instr) {
        encodeBlockType(instr.type());
        sink.writeU32(instr.catches().size());
        for (CatchClause clause : instr.catches()) {
            sink.writeByte(clause.kind().code());
            if (clause.kind().hasTag()) {
                sink.writeU32(clause.tagIndex());
            }
            sink.writeU32(clause.label());
        }
    }

    private void encodeBrTable(Instr.BrTable instr) {
        sink.writeU32(instr.labels().size());
        for (int label : instr.labels()) {
            sink.writeU32(label);
        }
        sink.writeU32(instr.defaultLabel());
    }

    private void encodeTypes(List<ValType> types) {
        sink.writeU32(types.size());
        for (ValType type : types) {
            sink.writeByte(type.code());
        }
    }
}
