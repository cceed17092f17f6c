// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasm.text;

import dev.amphora.wasm.model.FuncType;
import dev.amphora.wasm.model.GlobalType;
import dev.amphora.wasm.model.Limits;
import dev.amphora.wasm.model.MemoryType;
import dev.amphora.wasm.model.TableType;
import dev.amphora.wasm.model.ValType;
import dev.amphora.wasm.model.WasmModule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads types, and adds those to the module that the text uses without defining them. Core spec 3.0, 6.4. */
final class TypeParser {
    private static final Map<String, ValType> VAL_TYPES = new HashMap<>();
    private static final Map<String, ValType> HEAP_TYPES = new HashMap<>();

    static {
        for (ValType type : ValType.values()) {
            VAL_TYPES.put(type.mnemonic(), type);
            if (type.isReference()) {
                HEAP_TYPES.put(type.heapTypeMnemonic(), type);
            }
        }
    }

    private final WasmModule.Builder module;
    private final IndexSpace space;
    private final List<FuncType> types = new ArrayList<>();

    /**
     * A type as a function, a tag or a block uses it.
     *
     * @param index the type's index, or -1 where a block does without
     * @param type what the index stands for; null if there is no such type, which is for the validator to find
     * @param params the identifiers of the parameters that are written out, null where there is none
     */
    record TypeUse(int index, FuncType type, List<SExpr.Atom> params) {}

    TypeParser(WasmModule.Builder module, IndexSpace space) {
        this.module = module;
        this.space = space;
    }

    /** A {@code type} field; its identifier has been added to the index space. */
    void define(Cursor cursor) {
        cursor.tryIdentifier();
        SExpr.Group group = cursor.group();
        if (!group.head().equals("func")) {
            boolean isGc = group.head().matches("sub|struct|array");
            throw cursor.malformed(isGc ? UnsupportedText.GC : "unexpected token: func expected");
        }
        Cursor func = new Cursor(group);
        FuncType type = funcType(func, new ArrayList<>(), true);
        func.expectEnd();
        cursor.expectEnd();
        types.add(type);
        module.addType(type);
    }

    TypeUse typeUse(Cursor cursor) {
        return typeUse(cursor, true);
    }

    /** @param named whether parameters may have identifiers */
    TypeUse typeUse(Cursor cursor, boolean named) {
        SExpr.Group explicit = cursor.tryGroup("type");
        int index = explicit == null ? -1 : onlyIndex(explicit);
        List<SExpr.Atom> params = new ArrayList<>();
        boolean written = cursor.atGroup("param") || cursor.atGroup("result");
        FuncType type = funcType(cursor, params, named);
        if (explicit == null) {
            return new TypeUse(implicit(type), type, params);
        }
        FuncType defined = Integer.compareUnsigned(index, types.size()) < 0 ? types.get(index) : null;
        if (written && !type.equals(defined)) {
            throw cursor.malformed(defined == null ? "unknown type" : "inline function type");
        }
        return new TypeUse(index, defined, params);
    }

    /** The type of a block, which does not need an index if it takes nothing and gives one value at most. */
    TypeUse blockType(Cursor cursor) {
        if (cursor.atGroup("type")) {
            return typeUse(cursor, false);
        }
        FuncType type = funcType(cursor, new ArrayList<>(), false);
        boolean simple = type.params().isEmpty() && type.results().size() <= 1;
        return new TypeUse(simple ? -1 : implicit(type), type, List.of());
    }

    private int onlyIndex(SExpr.Group group) {
        Cursor cursor = new Cursor(group);
        int index = space.index(cursor);
        cursor.expectEnd();
        return index;
    }

    private int implicit(FuncType type) {
        int index = types.indexOf(type);
        if (index < 0) {
            index = types.size();
            types.add(type);
            module.addType(type);
        }
        return index;
    }

    private FuncType funcType(Cursor cursor, List<SExpr.Atom> identifiers, boolean named) {
        List<ValType> params = new ArrayList<>();
        for (SExpr.Group group = cursor.tryGroup("param"); group != null; group = cursor.tryGroup("param")) {
            declarations(group, params, identifiers, named);
        }
        List<ValType> results = new ArrayList<>();
        for (SExpr.Group group = cursor.tryGroup("result"); group != null; group = cursor.tryGroup("result")) {
            declarations(group, results, new ArrayList<>(), false);
        }
        return new FuncType(params, results);
    }

    /** Reads {@code (param $x i32)}, {@code (local i32 i64)} and the like. */
    void declarations(SExpr.Group group, List<ValType> into, List<SExpr.Atom> identifiers, boolean named) {
        Cursor cursor = new Cursor(group);
        if (named && cursor.atIdentifier()) {
            identifiers.add(cursor.atom());
            into.add(valType(cursor));
            cursor.expectEnd();
            return;
        }
        while (!cursor.isAtEnd()) {
            identifiers.add(null);
            into.add(valType(cursor));
        }
    }

    ValType valType(Cursor cursor) {
        if (cursor.atGroup("ref")) {
            return referenceType(cursor.group());
        }
        if (!(cursor.peek() instanceof SExpr.Atom atom)) {
            throw cursor.malformed("unexpected token: a type expected");
        }
        ValType type = VAL_TYPES.get(atom.text());
        if (type == null) {
            String unsupported = UnsupportedText.type(atom.text());
            throw cursor.malformed(unsupported != null ? unsupported : "unknown operator " + atom.text());
        }
        cursor.next();
        return type;
    }

    boolean atReferenceType(Cursor cursor) {
        return cursor.atGroup("ref")
                || cursor.peek() instanceof SExpr.Atom atom
                        && (UnsupportedText.type(atom.text()) != null
                                || VAL_TYPES.containsKey(atom.text())
                                        && VAL_TYPES.get(atom.text()).isReference());
    }

    ValType referenceType(Cursor cursor) {
        ValType type = valType(cursor);
        if (!type.isReference()) {
            throw cursor.malformed("unexpected token: a reference type expected before this");
        }
        return type;
    }

    private ValType referenceType(SExpr.Group group) {
        Cursor cursor = new Cursor(group);
        if (!cursor.tryAtom("null")) {
            throw cursor.malformed(UnsupportedText.FUNCTION_REFERENCES);
        }
        ValType type = heapType(cursor);
        cursor.expectEnd();
        return type;
    }

    /** The nullable references to a heap type. */
    ValType heapType(Cursor cursor) {
        if (cursor.atIndex()) {
            throw cursor.malformed(UnsupportedText.FUNCTION_REFERENCES);
        }
        SExpr.Atom atom = cursor.atom();
        ValType type = HEAP_TYPES.get(atom.text());
        if (type == null) {
            String unsupported = UnsupportedText.type(atom.text());
            throw atom.source()
                    .malformed(atom.offset(), unsupported != null ? unsupported : "unknown operator " + atom.text());
        }
        return type;
    }

    Limits limits(Cursor cursor) {
        if (cursor.tryAtom("i64")) {
            throw cursor.malformed(UnsupportedText.MEMORY64);
        }
        cursor.tryAtom("i32");
        int min = size(cursor.atom());
        boolean hasMax = cursor.peek() instanceof SExpr.Atom atom && Literals.isNatural(atom.text());
        return new Limits(min, hasMax ? (Integer) size(cursor.atom()) : null);
    }

    /** An offset or a size. Numbers of 64 bits are well-formed in the format, but only memory64 has a use for them. */
    static int size(SExpr.Atom atom) {
        long size = Literals.unsigned(atom, Long.SIZE);
        if (size >>> Integer.SIZE != 0) {
            throw atom.source().malformed(atom.offset(), UnsupportedText.MEMORY64);
        }
        return (int) size;
    }

    MemoryType memoryType(Cursor cursor) {
        MemoryType type = new MemoryType(limits(cursor));
        if (cursor.tryAtom("shared")) {
            throw cursor.malformed(UnsupportedText.THREADS);
        }
        if (cursor.atGroup("pagesize")) {
            throw cursor.malformed(UnsupportedText.PAGE_SIZES);
        }
        return type;
    }

    TableType tableType(Cursor cursor) {
        Limits limits = limits(cursor);
        return new TableType(referenceType(cursor), limits);
    }

    GlobalType globalType(Cursor cursor) {
        SExpr.Group mutable = cursor.tryGroup("mut");
        if (mutable == null) {
            return new GlobalType(valType(cursor), false);
        }
        Cursor inner = new Cursor(mutable);
        ValType type = valType(inner);
        inner.expectEnd();
        return new GlobalType(type, true);
    }
}
