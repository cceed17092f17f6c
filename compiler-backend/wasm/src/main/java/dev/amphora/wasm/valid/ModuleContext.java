// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasm.valid;

import dev.amphora.wasm.model.ExternKind;
import dev.amphora.wasm.model.FuncType;
import dev.amphora.wasm.model.GlobalType;
import dev.amphora.wasm.model.ValType;
import dev.amphora.wasm.model.WasmModule;
import java.util.BitSet;

/** What functions and constant expressions may refer to: the index spaces, resolved once. Core spec 3.0, 3.1.1. */
final class ModuleContext {
    private final FuncType[] types;
    private final FuncType[] funcs;
    private final FuncType[] tags;
    private final ValType[] tables;
    private final GlobalType[] globals;
    private final ValType[] elements;
    private final int dataSegments;
    private final int memories;
    private final BitSet declaredFuncs;

    /** Expects that all type indices of functions and tags are in bounds. */
    ModuleContext(WasmModule module, BitSet declaredFuncs) {
        this.declaredFuncs = declaredFuncs;
        types = module.types().toArray(FuncType[]::new);
        funcs = new FuncType[module.count(ExternKind.FUNC)];
        for (int i = 0; i < funcs.length; i++) {
            funcs[i] = module.funcType(i);
        }
        tags = new FuncType[module.count(ExternKind.TAG)];
        for (int i = 0; i < tags.length; i++) {
            tags[i] = module.tagType(i);
        }
        tables = new ValType[module.count(ExternKind.TABLE)];
        for (int i = 0; i < tables.length; i++) {
            tables[i] = module.tableType(i).element();
        }
        globals = new GlobalType[module.count(ExternKind.GLOBAL)];
        for (int i = 0; i < globals.length; i++) {
            globals[i] = module.globalType(i);
        }
        elements = new ValType[module.elements().size()];
        for (int i = 0; i < elements.length; i++) {
            elements[i] = module.elements().get(i).type();
        }
        dataSegments = module.dataSegments().size();
        memories = module.count(ExternKind.MEMORY);
    }

    FuncType type(int index) throws Problem {
        return types[check(index, types.length, "type")];
    }

    FuncType func(int index) throws Problem {
        return funcs[check(index, funcs.length, "function")];
    }

    FuncType tag(int index) throws Problem {
        return tags[check(index, tags.length, "tag")];
    }

    /** The type of a table's entries. */
    ValType table(int index) throws Problem {
        return tables[check(index, tables.length, "table")];
    }

    GlobalType global(int index) throws Problem {
        return globals[check(index, globals.length, "global")];
    }

    /** The type of an element segment's items. */
    ValType element(int index) throws Problem {
        return elements[check(index, elements.length, "elem segment")];
    }

    void dataSegment(int index) throws Problem {
        check(index, dataSegments, "data segment");
    }

    void memory(int index) throws Problem {
        check(index, memories, "memory");
    }

    /** A function that {@code ref.func} may take in a body must be mentioned outside of bodies. */
    void declaredFunc(int index) throws Problem {
        func(index);
        if (!declaredFuncs.get(index)) {
            throw new Problem("undeclared function reference");
        }
    }

    private static int check(int index, int count, String entity) throws Problem {
        if (index < 0 || index >= count) {
            throw Problem.unknown(entity, index);
        }
        return index;
    }
}
