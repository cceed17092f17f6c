// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasm.text;

import dev.amphora.wasm.model.DataSegment;
import dev.amphora.wasm.model.ElementSegment;
import dev.amphora.wasm.model.ExternKind;
import dev.amphora.wasm.model.Func;
import dev.amphora.wasm.model.Global;
import dev.amphora.wasm.model.GlobalType;
import dev.amphora.wasm.model.Imm;
import dev.amphora.wasm.model.Import;
import dev.amphora.wasm.model.ImportDesc;
import dev.amphora.wasm.model.Instr;
import dev.amphora.wasm.model.Limits;
import dev.amphora.wasm.model.MemoryType;
import dev.amphora.wasm.model.NameSection;
import dev.amphora.wasm.model.Op;
import dev.amphora.wasm.model.SegmentMode;
import dev.amphora.wasm.model.Table;
import dev.amphora.wasm.model.TableType;
import dev.amphora.wasm.model.Tag;
import dev.amphora.wasm.model.ValType;
import dev.amphora.wasm.model.WasmModule;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the fields of a module. In a first pass all identifiers get their indices and all defined types are read, since
 * fields may refer to later ones. Core spec 3.0, 6.6.
 */
final class ModuleParser {
    private static final Map<String, ExternKind> KINDS = Map.of(
            "func", ExternKind.FUNC,
            "table", ExternKind.TABLE,
            "memory", ExternKind.MEMORY,
            "global", ExternKind.GLOBAL,
            "tag", ExternKind.TAG);
    private static final int PAGE = 0x10000;

    private final WasmModule.Builder module = WasmModule.builder();
    private final ModuleSpaces spaces = new ModuleSpaces();
    private final TypeParser types = new TypeParser(module, spaces.types());
    /** Functions, tables and so on that have been read, by kind: the index of the next one. */
    private final Map<ExternKind, Integer> counts = new HashMap<>();

    private boolean hasStart;

    private ModuleParser() {}

    static WasmModule parse(String name, List<SExpr> fields) {
        ModuleParser parser = new ModuleParser();
        List<SExpr.Group> groups = new ArrayList<>();
        for (SExpr field : fields) {
            if (!(field instanceof SExpr.Group group)) {
                throw field.source().malformed(field.offset(), "unexpected token: a field of a module expected");
            }
            groups.add(group);
        }
        boolean[] defines = {false};
        groups.forEach(field -> parser.declare(field, defines));
        groups.forEach(parser::field);
        return parser.module.names(parser.names(name)).build();
    }

    static List<Instr> parseConstant(SExpr.Group group) {
        return new ModuleParser()
                .constants()
                .foldedExpression(new Cursor(List.of(group), group.source(), group.offset()));
    }

    private NameSection names(String name) {
        Map<Integer, String> functions = new HashMap<>();
        spaces.of(Imm.FUNC).identifiers().forEach((identifier, index) -> functions.put(index, identifier.substring(1)));
        return new NameSection(name, functions, Map.of());
    }

    // First pass: identifiers and types

    private void declare(SExpr.Group field, boolean[] defines) {
        Cursor cursor = new Cursor(field);
        switch (field.head()) {
            case "type" -> {
                spaces.types().add(cursor.tryIdentifier());
                types.define(new Cursor(field));
            }
            case "rec" -> throw cursor.malformed(UnsupportedText.GC);
            case "import" -> {
                requireBeforeDefinitions(cursor, defines);
                cursor.string();
                cursor.string();
                SExpr.Group desc = cursor.group();
                space(kind(desc)).add(new Cursor(desc).tryIdentifier());
            }
            case "func", "table", "memory", "global", "tag" -> {
                ExternKind kind = kind(field);
                space(kind).add(cursor.tryIdentifier());
                while (cursor.atGroup("export")) {
                    cursor.next();
                }
                if (cursor.atGroup("import")) {
                    requireBeforeDefinitions(cursor, defines);
                    return;
                }
                defines[0] = true;
                declareInlineSegment(kind, cursor);
            }
            case "elem" -> spaces.of(Imm.ELEM).add(cursor.tryIdentifier());
            case "data" -> spaces.of(Imm.DATA).add(cursor.tryIdentifier());
            default -> {}
        }
    }

    private void declareInlineSegment(ExternKind kind, Cursor cursor) {
        boolean isTable = kind == ExternKind.TABLE;
        if (!isTable && kind != ExternKind.MEMORY) {
            return;
        }
        while (!cursor.isAtEnd()) {
            if (cursor.atGroup(isTable ? "elem" : "data")) {
                spaces.of(isTable ? Imm.ELEM : Imm.DATA).add(null);
            }
            cursor.next();
        }
    }

    private static void requireBeforeDefinitions(Cursor cursor, boolean[] defines) {
        if (defines[0]) {
            throw cursor.malformed("import after function, table, memory, global or tag");
        }
    }

    private static ExternKind kind(SExpr.Group group) {
        ExternKind kind = KINDS.get(group.head());
        if (kind == null) {
            throw group.source().malformed(group.offset(), "unexpected token: a kind of import or export expected");
        }
        return kind;
    }

    private IndexSpace space(ExternKind kind) {
        return spaces.of(
                switch (kind) {
                    case FUNC -> Imm.FUNC;
                    case TABLE -> Imm.TABLE;
                    case MEMORY -> Imm.MEMORY;
                    case GLOBAL -> Imm.GLOBAL;
                    case TAG -> Imm.TAG;
                });
    }

    // Second pass

    private void field(SExpr.Group field) {
        Cursor cursor = new Cursor(field);
        switch (field.head()) {
            case "type" -> {
                return;
            }
            case "import" -> {
                String from = name(cursor.string());
                String name = name(cursor.string());
                SExpr.Group group = cursor.group();
                Cursor desc = new Cursor(group);
                desc.tryIdentifier();
                importEntity(kind(group), from, name, desc);
                desc.expectEnd();
            }
            case "func", "table", "memory", "global", "tag" -> entity(kind(field), cursor);
            case "export" -> {
                String name = name(cursor.string());
                SExpr.Group group = cursor.group();
                Cursor desc = new Cursor(group);
                ExternKind kind = kind(group);
                module.addExport(name, kind, space(kind).index(desc));
                desc.expectEnd();
            }
            case "start" -> {
                if (hasStart) {
                    throw cursor.malformed("multiple start sections");
                }
                hasStart = true;
                module.start(spaces.of(Imm.FUNC).index(cursor));
            }
            case "elem" -> elementSegment(cursor);
            case "data" -> dataSegment(cursor);
            default -> throw field.source().malformed(field.offset(), "unknown operator " + field.head());
        }
        cursor.expectEnd();
    }

    private void entity(ExternKind kind, Cursor cursor) {
        cursor.tryIdentifier();
        int index = counts.getOrDefault(kind, 0);
        while (cursor.atGroup("export")) {
            Cursor export = new Cursor(cursor.group());
            module.addExport(name(export.string()), kind, index);
            export.expectEnd();
        }
        SExpr.Group imported = cursor.tryGroup("import");
        if (imported != null) {
            Cursor names = new Cursor(imported);
            String from = name(names.string());
            String name = name(names.string());
            names.expectEnd();
            importEntity(kind, from, name, cursor);
            return;
        }
        counts.merge(kind, 1, Integer::sum);
        switch (kind) {
            case FUNC -> func(cursor);
            case TABLE -> table(index, cursor);
            case MEMORY -> memory(index, cursor);
            case GLOBAL -> {
                GlobalType type = types.globalType(cursor);
                module.addGlobal(new Global(type, constant(cursor)));
            }
            case TAG -> module.addTag(new Tag(types.typeUse(cursor).index()));
        }
    }

    private void importEntity(ExternKind kind, String from, String name, Cursor cursor) {
        counts.merge(kind, 1, Integer::sum);
        ImportDesc desc =
                switch (kind) {
                    case FUNC -> new ImportDesc.FuncImport(types.typeUse(cursor).index());
                    case TABLE -> new ImportDesc.TableImport(types.tableType(cursor));
                    case MEMORY -> new ImportDesc.MemoryImport(types.memoryType(cursor));
                    case GLOBAL -> new ImportDesc.GlobalImport(types.globalType(cursor));
                    case TAG -> new ImportDesc.TagImport(types.typeUse(cursor).index());
                };
        module.addImport(new Import(from, name, desc));
    }

    private void func(Cursor cursor) {
        TypeParser.TypeUse use = types.typeUse(cursor);
        IndexSpace locals = new IndexSpace("local");
        use.params().forEach(locals::add);
        int params = use.type() == null ? 0 : use.type().params().size();
        while (locals.size() < params) {
            locals.add(null);
        }
        List<ValType> localTypes = new ArrayList<>();
        List<SExpr.Atom> identifiers = new ArrayList<>();
        while (cursor.atGroup("local")) {
            types.declarations(cursor.group(), localTypes, identifiers, true);
        }
        identifiers.forEach(locals::add);
        module.addFunc(new Func(use.index(), localTypes, new InstrParser(spaces, types, locals).expression(cursor)));
    }

    private InstrParser constants() {
        return new InstrParser(spaces, types, new IndexSpace("local"));
    }

    private List<Instr> constant(Cursor cursor) {
        return constants().expression(cursor);
    }

    private void table(int index, Cursor cursor) {
        if (!types.atReferenceType(cursor)) {
            TableType type = types.tableType(cursor);
            module.addTable(cursor.isAtEnd() ? new Table(type) : new Table(type, constant(cursor)));
            return;
        }
        ValType element = types.referenceType(cursor);
        if (!cursor.atGroup("elem")) {
            throw cursor.malformed("unexpected token: elem expected");
        }
        Cursor segment = new Cursor(cursor.group());
        List<List<Instr>> items = segment.atGroup() ? itemExpressions(segment) : functionItems(segment);
        int size = items.size();
        module.addTable(new Table(new TableType(element, new Limits(size, size))));
        module.addElement(new ElementSegment(SegmentMode.ACTIVE, index, zero(), element, items));
    }

    private void memory(int index, Cursor cursor) {
        if (cursor.tryAtom("i64")) {
            throw cursor.malformed(UnsupportedText.MEMORY64);
        }
        cursor.tryAtom("i32");
        if (!cursor.atGroup("data")) {
            if (cursor.atGroup("pagesize")) {
                throw cursor.malformed(UnsupportedText.PAGE_SIZES);
            }
            module.addMemory(types.memoryType(cursor));
            return;
        }
        byte[] bytes = bytes(new Cursor(cursor.group()));
        int pages = (bytes.length + PAGE - 1) / PAGE;
        module.addMemory(new MemoryType(new Limits(pages, pages)));
        module.addDataSegment(new DataSegment(SegmentMode.ACTIVE, index, zero(), bytes));
    }

    private static List<Instr> zero() {
        return List.of(Instr.i32Const(0), Instr.of(Op.END));
    }

    // Segments

    private void elementSegment(Cursor cursor) {
        cursor.tryIdentifier();
        if (cursor.tryAtom("declare")) {
            addElements(SegmentMode.DECLARATIVE, 0, List.of(), cursor);
            return;
        }
        SExpr.Group use = cursor.tryGroup("table");
        int table = use == null ? 0 : onlyIndex(use, Imm.TABLE);
        boolean active = use != null || cursor.atGroup() && !types.atReferenceType(cursor);
        if (!active) {
            addElements(SegmentMode.PASSIVE, 0, List.of(), cursor);
            return;
        }
        List<Instr> offset = offset(cursor);
        if (use == null && (cursor.isAtEnd() || cursor.atIndex())) {
            List<List<Instr>> items = functionItems(cursor);
            module.addElement(new ElementSegment(SegmentMode.ACTIVE, table, offset, ValType.FUNCREF, items));
        } else {
            addElements(SegmentMode.ACTIVE, table, offset, cursor);
        }
    }

    private void addElements(SegmentMode mode, int table, List<Instr> offset, Cursor cursor) {
        ValType type = ValType.FUNCREF;
        List<List<Instr>> items;
        if (cursor.tryAtom("func")) {
            items = functionItems(cursor);
        } else {
            type = types.referenceType(cursor);
            items = itemExpressions(cursor);
        }
        module.addElement(new ElementSegment(mode, table, offset, type, items));
    }

    private int onlyIndex(SExpr.Group group, Imm space) {
        Cursor cursor = new Cursor(group);
        int index = spaces.of(space).index(cursor);
        cursor.expectEnd();
        return index;
    }

    private List<Instr> offset(Cursor cursor) {
        SExpr.Group group = cursor.tryGroup("offset");
        return group != null ? constant(new Cursor(group)) : constants().foldedExpression(cursor);
    }

    private List<List<Instr>> functionItems(Cursor cursor) {
        List<List<Instr>> items = new ArrayList<>();
        while (!cursor.isAtEnd()) {
            int function = spaces.of(Imm.FUNC).index(cursor);
            items.add(List.of(Instr.index(Op.REF_FUNC, function), Instr.of(Op.END)));
        }
        return items;
    }

    private List<List<Instr>> itemExpressions(Cursor cursor) {
        List<List<Instr>> items = new ArrayList<>();
        while (!cursor.isAtEnd()) {
            SExpr.Group item = cursor.tryGroup("item");
            items.add(item != null ? constant(new Cursor(item)) : constants().foldedExpression(cursor));
        }
        return items;
    }

    private void dataSegment(Cursor cursor) {
        cursor.tryIdentifier();
        SExpr.Group use = cursor.tryGroup("memory");
        int memory = use == null ? 0 : onlyIndex(use, Imm.MEMORY);
        if (use == null && !cursor.atGroup()) {
            module.addDataSegment(DataSegment.passive(bytes(cursor)));
            return;
        }
        List<Instr> offset = offset(cursor);
        module.addDataSegment(new DataSegment(SegmentMode.ACTIVE, memory, offset, bytes(cursor)));
    }

    /** The rest of a group, which consists of strings. */
    private static byte[] bytes(Cursor cursor) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        while (!cursor.isAtEnd()) {
            bytes.writeBytes(cursor.string().bytes());
        }
        return bytes.toByteArray();
    }

    private static String name(SExpr.Text text) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(text.bytes()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw text.source().malformed(text.offset(), "malformed UTF-8 encoding");
        }
    }
}
