// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasm.text;

import dev.amphora.wasm.model.CustomSection;
import dev.amphora.wasm.model.DataSegment;
import dev.amphora.wasm.model.ElementSegment;
import dev.amphora.wasm.model.Export;
import dev.amphora.wasm.model.ExternKind;
import dev.amphora.wasm.model.Func;
import dev.amphora.wasm.model.FuncType;
import dev.amphora.wasm.model.Global;
import dev.amphora.wasm.model.GlobalType;
import dev.amphora.wasm.model.Imm;
import dev.amphora.wasm.model.Import;
import dev.amphora.wasm.model.ImportDesc;
import dev.amphora.wasm.model.Instr;
import dev.amphora.wasm.model.MemoryType;
import dev.amphora.wasm.model.Op;
import dev.amphora.wasm.model.SegmentMode;
import dev.amphora.wasm.model.Table;
import dev.amphora.wasm.model.TableType;
import dev.amphora.wasm.model.ValType;
import dev.amphora.wasm.model.WasmModule;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Prints a module in the text format, a field to a line and instructions unfolded. Comments give the index of each
 * definition and number the blocks of a function, so that a branch shows its target. Custom sections become comments
 * with their sizes. Prints invalid modules too; an index that leads nowhere stays a number.
 */
public final class WasmPrinter {
    private static final int DATA_BYTES_PER_LINE = 64;

    private final WasmModule module;
    private final Identifiers identifiers;
    private final StringBuilder out = new StringBuilder();

    private WasmPrinter(WasmModule module) {
        this.module = module;
        this.identifiers = new Identifiers(module.names());
    }

    public static String print(WasmModule module) {
        return new WasmPrinter(module).print();
    }

    /** A single instruction, with numbers for all indices. */
    public static String print(Instr instr) {
        return new InstrPrinter(List.of(), Identifiers.NONE, Map.of()).print(instr);
    }

    private String print() {
        out.append("(module");
        if (module.names().module() != null) {
            out.append(' ').append(Identifiers.identifier(module.names().module()));
        }
        out.append('\n');
        printTypes();
        printImports();
        printFuncs();
        printTables();
        for (int i = 0; i < module.memories().size(); i++) {
            open("memory", Imm.MEMORY, module.importCount(ExternKind.MEMORY) + i);
            out.append(memoryType(module.memories().get(i))).append(")\n");
        }
        for (int i = 0; i < module.tags().size(); i++) {
            open("tag", Imm.TAG, module.importCount(ExternKind.TAG) + i);
            out.append(typeUse(module.tags().get(i).typeIndex())).append(")\n");
        }
        for (int i = 0; i < module.globals().size(); i++) {
            Global global = module.globals().get(i);
            open("global", Imm.GLOBAL, module.importCount(ExternKind.GLOBAL) + i);
            out.append(globalType(global.type()));
            out.append(' ').append(constant(global.init())).append(")\n");
        }
        printExports();
        if (module.start() != null) {
            out.append("  (start ")
                    .append(identifiers.reference(Imm.FUNC, module.start()))
                    .append(")\n");
        }
        for (int i = 0; i < module.elements().size(); i++) {
            printElementSegment(i, module.elements().get(i));
        }
        for (int i = 0; i < module.dataSegments().size(); i++) {
            printDataSegment(i, module.dataSegments().get(i));
        }
        for (CustomSection section : module.customSections()) {
            out.append("  ;; custom section ").append(quoted(section.name().getBytes(StandardCharsets.UTF_8)));
            out.append(", ").append(section.bytes().length).append(" bytes\n");
        }
        return out.append(")\n").toString();
    }

    private void open(String keyword, Imm space, int index) {
        out.append("  (").append(keyword).append(' ').append(identifiers.definition(space, index));
    }

    private void printTypes() {
        for (int i = 0; i < module.types().size(); i++) {
            FuncType type = module.types().get(i);
            out.append("  (type ").append(identifiers.typeDefinition(i)).append(" (func");
            out.append(InstrPrinter.typeList("param", type.params()));
            out.append(InstrPrinter.typeList("result", type.results()));
            out.append("))\n");
        }
    }

    private void printImports() {
        int[] next = new int[ExternKind.values().length];
        for (Import entry : module.imports()) {
            ExternKind kind = entry.desc().kind();
            int index = next[kind.ordinal()]++;
            out.append("  (import ").append(quoted(entry.module())).append(' ').append(quoted(entry.name()));
            out.append(" (").append(kind.mnemonic()).append(' ').append(identifiers.definition(space(kind), index));
            out.append(importType(entry.desc())).append("))\n");
        }
    }

    private String importType(ImportDesc desc) {
        if (desc instanceof ImportDesc.FuncImport func) {
            return typeUse(func.typeIndex());
        } else if (desc instanceof ImportDesc.TableImport table) {
            return tableType(table.type());
        } else if (desc instanceof ImportDesc.MemoryImport memory) {
            return memoryType(memory.type());
        } else if (desc instanceof ImportDesc.GlobalImport global) {
            return globalType(global.type());
        } else {
            return typeUse(((ImportDesc.TagImport) desc).typeIndex());
        }
    }

    private void printFuncs() {
        for (int i = 0; i < module.funcs().size(); i++) {
            int index = module.importCount(ExternKind.FUNC) + i;
            Func func = module.funcs().get(i);
            Map<Integer, String> locals =
                    Identifiers.identifiers(module.names().locals().getOrDefault(index, Map.of()));
            open("func", Imm.FUNC, index);
            out.append(" (type ").append(identifiers.type(func.typeIndex())).append(')');
            int params = 0;
            if (func.typeIndex() >= 0 && func.typeIndex() < module.types().size()) {
                FuncType type = module.types().get(func.typeIndex());
                params = type.params().size();
                out.append(variables("param", type.params(), 0, locals));
                out.append(InstrPrinter.typeList("result", type.results()));
            }
            out.append('\n');
            if (!func.locals().isEmpty()) {
                out.append("   ")
                        .append(variables("local", func.locals(), params, locals))
                        .append('\n');
            }
            new InstrPrinter(module.types(), identifiers, locals).printBody(func.body(), "    ", out);
            out.append("  )\n");
        }
    }

    /** One list for all where none has a name; the text format wants a list for each that has. */
    private static String variables(String keyword, List<ValType> types, int first, Map<Integer, String> names) {
        boolean named = false;
        StringBuilder each = new StringBuilder();
        for (int i = 0; i < types.size(); i++) {
            String name = names.get(first + i);
            named |= name != null;
            each.append(" (").append(keyword).append(' ').append(name == null ? "" : name + " ");
            each.append(types.get(i)).append(')');
        }
        return named ? each.toString() : InstrPrinter.typeList(keyword, types);
    }

    private void printTables() {
        for (int i = 0; i < module.tables().size(); i++) {
            Table table = module.tables().get(i);
            open("table", Imm.TABLE, module.importCount(ExternKind.TABLE) + i);
            out.append(tableType(table.type()));
            if (table.init() != null) {
                out.append(' ').append(constant(table.init()));
            }
            out.append(")\n");
        }
    }

    private void printExports() {
        for (Export export : module.exports()) {
            out.append("  (export ").append(quoted(export.name()));
            out.append(" (").append(export.kind().mnemonic()).append(' ');
            out.append(identifiers.reference(space(export.kind()), export.index()))
                    .append("))\n");
        }
    }

    private void printElementSegment(int index, ElementSegment segment) {
        open("elem", Imm.ELEM, index);
        if (segment.mode() == SegmentMode.ACTIVE) {
            out.append(" (table ")
                    .append(identifiers.reference(Imm.TABLE, segment.tableIndex()))
                    .append(')');
            out.append(" (offset ").append(constant(segment.offset())).append(')');
        } else if (segment.mode() == SegmentMode.DECLARATIVE) {
            out.append(" declare");
        }
        boolean funcIndices = segment.type() == ValType.FUNCREF
                && segment.items().stream()
                        .allMatch(item -> item.size() == 2 && item.get(0).op() == Op.REF_FUNC);
        out.append(' ').append(funcIndices ? "func" : segment.type().mnemonic());
        for (List<Instr> item : segment.items()) {
            if (funcIndices) {
                out.append(' ').append(identifiers.reference(Imm.FUNC, ((Instr.Index) item.get(0)).index()));
            } else {
                out.append(" (item ").append(constant(item)).append(')');
            }
        }
        out.append(")\n");
    }

    private void printDataSegment(int index, DataSegment segment) {
        open("data", Imm.DATA, index);
        if (segment.mode() == SegmentMode.ACTIVE) {
            if (segment.memoryIndex() != 0) {
                out.append(" (memory ")
                        .append(identifiers.reference(Imm.MEMORY, segment.memoryIndex()))
                        .append(')');
            }
            out.append(" (offset ").append(constant(segment.offset())).append(')');
        }
        byte[] bytes = segment.bytes();
        boolean oneLine = bytes.length <= DATA_BYTES_PER_LINE;
        for (int from = 0; from < bytes.length; from += DATA_BYTES_PER_LINE) {
            out.append(oneLine ? " " : "\n    ");
            quote(bytes, from, Math.min(from + DATA_BYTES_PER_LINE, bytes.length), out);
        }
        out.append(")\n");
    }

    private String typeUse(int typeIndex) {
        return new InstrPrinter(module.types(), identifiers, Map.of()).typeUse(typeIndex);
    }

    private String constant(List<Instr> expression) {
        return new InstrPrinter(module.types(), identifiers, Map.of()).printConstant(expression);
    }

    private static String tableType(TableType type) {
        return " " + type.limits() + " " + type.element();
    }

    private static String memoryType(MemoryType type) {
        return " " + type.limits();
    }

    private static String globalType(GlobalType type) {
        return type.mutable() ? " (mut " + type.type() + ")" : " " + type.type();
    }

    private static Imm space(ExternKind kind) {
        return switch (kind) {
            case FUNC -> Imm.FUNC;
            case TABLE -> Imm.TABLE;
            case MEMORY -> Imm.MEMORY;
            case GLOBAL -> Imm.GLOBAL;
            case TAG -> Imm.TAG;
        };
    }

    private static String quoted(String text) {
        return quoted(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String quoted(byte[] bytes) {
        StringBuilder quoted = new StringBuilder();
        quote(bytes, 0, bytes.length, quoted);
        return quoted.toString();
    }

    private static void quote(byte[] bytes, int from, int to, StringBuilder out) {
        out.append('"');
        for (int i = from; i < to; i++) {
            int b = bytes[i] & 0xFF;
            if (b >= 0x20 && b < 0x7F && b != '"' && b != '\\') {
                out.append((char) b);
            } else {
                out.append('\\').append(Character.forDigit(b >> 4, 16)).append(Character.forDigit(b & 15, 16));
            }
        }
        out.append('"');
    }
}
