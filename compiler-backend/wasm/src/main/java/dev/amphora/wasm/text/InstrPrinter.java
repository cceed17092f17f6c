// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasm.text;

import dev.amphora.wasm.model.BlockType;
import dev.amphora.wasm.model.CatchClause;
import dev.amphora.wasm.model.FuncType;
import dev.amphora.wasm.model.Imm;
import dev.amphora.wasm.model.Instr;
import dev.amphora.wasm.model.Op;
import dev.amphora.wasm.model.ValType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Prints instructions, unfolded. One printer serves one function or constant expression. */
final class InstrPrinter {
    private final List<FuncType> types;
    private final Identifiers identifiers;
    private final Map<Integer, String> locals;
    /** The numbers of the enclosing blocks, innermost first; the function itself is 0. */
    private final Deque<Integer> labels = new ArrayDeque<>();

    private int blocks;

    InstrPrinter(List<FuncType> types, Identifiers identifiers, Map<Integer, String> localNames) {
        this.types = types;
        this.identifiers = identifiers;
        this.locals = localNames;
        labels.push(0);
    }

    /** Appends a body, an instruction to a line, without the {@code end} of the function itself. */
    void printBody(List<Instr> body, String indent, StringBuilder out) {
        for (Instr instr : body) {
            Op op = instr.op();
            if (op == Op.END) {
                labels.poll();
                if (labels.isEmpty()) {
                    return;
                }
            }
            int depth = labels.size() - (op == Op.ELSE ? 2 : 1);
            out.append(indent).append("  ".repeat(Math.max(depth, 0)));
            print(instr, out);
            if (op.imm() == Imm.BLOCK || op.imm() == Imm.TRY_TABLE) {
                labels.push(++blocks);
                out.append(" ;; @").append(blocks);
            }
            out.append('\n');
        }
    }

    /** The instructions of a constant expression in one line, without the {@code end}. */
    String printConstant(List<Instr> expression) {
        return expression.stream()
                .filter(instr -> instr.op() != Op.END)
                .map(this::print)
                .collect(Collectors.joining(" "));
    }

    String print(Instr instr) {
        StringBuilder out = new StringBuilder();
        print(instr, out);
        return out.toString();
    }

    private void print(Instr instr, StringBuilder out) {
        Op op = instr.op();
        out.append(op.mnemonic());
        switch (op.imm()) {
            case NONE -> {}
            case I32 -> out.append(' ').append(((Instr.I32Const) instr).value());
            case I64 -> out.append(' ').append(((Instr.I64Const) instr).value());
            case F32 -> out.append(' ').append(f32(((Instr.F32Const) instr).bits()));
            case F64 -> out.append(' ').append(f64(((Instr.F64Const) instr).bits()));
            case V128 -> printV128((Instr.V128Const) instr, out);
            case LOCAL -> out.append(' ').append(Identifiers.reference(locals, ((Instr.Index) instr).index()));
            case LABEL -> printLabel(((Instr.Index) instr).index(), out);
            case GLOBAL, FUNC, TABLE, TAG, DATA, ELEM -> printIndex(op.imm(), ((Instr.Index) instr).index(), out);
            case MEMORY -> printMemory(((Instr.Index) instr).index(), out);
            case TYPE_TABLE, DATA_MEMORY, MEMORY_MEMORY, ELEM_TABLE, TABLE_TABLE ->
                printPair((Instr.Index2) instr, out);
            case MEMARG -> {
                Instr.Mem mem = (Instr.Mem) instr;
                printMemArg(op, mem.align(), mem.offset(), out);
            }
            case MEMARG_LANE -> {
                Instr.MemLane mem = (Instr.MemLane) instr;
                printMemArg(op, mem.align(), mem.offset(), out);
                out.append(' ').append(mem.lane());
            }
            case LANE -> out.append(' ').append(((Instr.Lane) instr).lane());
            case LANES ->
                ((Instr.Shuffle) instr).lanes().forEach(lane -> out.append(' ').append(lane));
            case BLOCK -> printBlockType(((Instr.Block) instr).type(), out);
            case TRY_TABLE -> printTryTable((Instr.TryTable) instr, out);
            case BR_TABLE -> {
                ((Instr.BrTable) instr).labels().forEach(label -> printLabel(label, out));
                printLabel(((Instr.BrTable) instr).defaultLabel(), out);
            }
            case HEAP_TYPE ->
                out.append(' ').append(((Instr.RefNull) instr).type().heapTypeMnemonic());
            case VAL_TYPES -> out.append(typeList("result", ((Instr.SelectTyped) instr).types()));
        }
    }

    private void printIndex(Imm space, int index, StringBuilder out) {
        out.append(' ').append(identifiers.reference(space, index));
    }

    /** Memory 0 is what the text format means when it names none. */
    private void printMemory(int index, StringBuilder out) {
        if (index != 0) {
            printIndex(Imm.MEMORY, index, out);
        }
    }

    private void printPair(Instr.Index2 instr, StringBuilder out) {
        int first = instr.first();
        int second = instr.second();
        switch (instr.op().imm()) {
            case TYPE_TABLE -> {
                printIndex(Imm.TABLE, second, out);
                out.append(" (type ").append(identifiers.type(first)).append(')');
            }
            case DATA_MEMORY -> {
                printMemory(second, out);
                printIndex(Imm.DATA, first, out);
            }
            case MEMORY_MEMORY -> {
                if (first != 0 || second != 0) {
                    printIndex(Imm.MEMORY, first, out);
                    printIndex(Imm.MEMORY, second, out);
                }
            }
            case ELEM_TABLE -> {
                printIndex(Imm.TABLE, second, out);
                printIndex(Imm.ELEM, first, out);
            }
            case TABLE_TABLE -> {
                printIndex(Imm.TABLE, first, out);
                printIndex(Imm.TABLE, second, out);
            }
            default -> throw new IllegalStateException(instr.op() + " has no two indices");
        }
    }

    private void printLabel(int label, StringBuilder out) {
        out.append(' ').append(Integer.toUnsignedString(label));
        if (label >= 0 && label < labels.size()) {
            Iterator<Integer> enclosing = labels.iterator();
            for (int i = 0; i < label; i++) {
                enclosing.next();
            }
            out.append(" (;@").append(enclosing.next()).append(";)");
        }
    }

    private static void printMemArg(Op op, int align, int offset, StringBuilder out) {
        if (offset != 0) {
            out.append(" offset=").append(Integer.toUnsignedString(offset));
        }
        if (align != op.naturalAlignment()) {
            out.append(" align=").append(1L << align);
        }
    }

    private void printBlockType(BlockType type, StringBuilder out) {
        if (type instanceof BlockType.Value value) {
            out.append(" (result ").append(value.type()).append(')');
        } else if (type instanceof BlockType.TypeIndex typeIndex) {
            out.append(typeUse(typeIndex.index()));
        }
    }

    /** {@code (type $t) (param i32) (result i32)}, with a blank before. */
    String typeUse(int typeIndex) {
        String use = " (type " + identifiers.type(typeIndex) + ")";
        if (typeIndex < 0 || typeIndex >= types.size()) {
            return use;
        }
        FuncType type = types.get(typeIndex);
        return use + typeList("param", type.params()) + typeList("result", type.results());
    }

    /** Such as {@code (param i32 i64)}, with a blank before; nothing when the list is empty. */
    static String typeList(String keyword, List<ValType> types) {
        return types.isEmpty()
                ? ""
                : types.stream().map(ValType::mnemonic).collect(Collectors.joining(" ", " (" + keyword + " ", ")"));
    }

    private void printTryTable(Instr.TryTable instr, StringBuilder out) {
        printBlockType(instr.type(), out);
        for (CatchClause clause : instr.catches()) {
            out.append(" (").append(clause.kind().mnemonic());
            if (clause.kind().hasTag()) {
                printIndex(Imm.TAG, clause.tagIndex(), out);
            }
            printLabel(clause.label(), out);
            out.append(')');
        }
    }

    private static void printV128(Instr.V128Const constant, StringBuilder out) {
        out.append(" i32x4");
        for (long half : new long[] {constant.low(), constant.high()}) {
            out.append(" 0x").append(Integer.toHexString((int) half));
            out.append(" 0x").append(Integer.toHexString((int) (half >>> 32)));
        }
    }

    private static String f32(int bits) {
        int payload = bits & 0x7F_FFFF;
        return Float.isNaN(Float.intBitsToFloat(bits))
                ? nan(bits < 0, payload, 0x40_0000)
                : infinityAsInf(Float.toString(Float.intBitsToFloat(bits)));
    }

    private static String f64(long bits) {
        long payload = bits & 0xF_FFFF_FFFF_FFFFL;
        return Double.isNaN(Double.longBitsToDouble(bits))
                ? nan(bits < 0, payload, 0x8_0000_0000_0000L)
                : infinityAsInf(Double.toString(Double.longBitsToDouble(bits)));
    }

    private static String nan(boolean negative, long payload, long canonical) {
        return (negative ? "-nan" : "nan") + (payload == canonical ? "" : ":0x" + Long.toHexString(payload));
    }

    private static String infinityAsInf(String value) {
        return value.replace("Infinity", "inf");
    }
}
