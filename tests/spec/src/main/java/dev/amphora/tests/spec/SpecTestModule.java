// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.spec;

import dev.amphora.engine.Global;
import dev.amphora.engine.Imports;
import dev.amphora.engine.Memory;
import dev.amphora.engine.Table;
import dev.amphora.wasm.model.FuncType;
import dev.amphora.wasm.model.GlobalType;
import dev.amphora.wasm.model.Limits;
import dev.amphora.wasm.model.MemoryType;
import dev.amphora.wasm.model.TableType;
import dev.amphora.wasm.model.ValType;
import java.util.List;

/** The module {@code spectest}, which every script may import from. Its functions print nothing here. */
final class SpecTestModule {
    private static final String NAME = "spectest";

    private SpecTestModule() {}

    static void addTo(Imports.Builder imports) {
        print(imports, "print");
        print(imports, "print_i32", ValType.I32);
        print(imports, "print_i64", ValType.I64);
        print(imports, "print_f32", ValType.F32);
        print(imports, "print_f64", ValType.F64);
        print(imports, "print_i32_f32", ValType.I32, ValType.F32);
        print(imports, "print_f64_f64", ValType.F64, ValType.F64);
        global(imports, "global_i32", ValType.I32, 666);
        global(imports, "global_i64", ValType.I64, 666L);
        global(imports, "global_f32", ValType.F32, 666.6f);
        global(imports, "global_f64", ValType.F64, 666.6);
        imports.add(NAME, "table", new Table(new TableType(ValType.FUNCREF, new Limits(10, 20)), null));
        imports.add(NAME, "memory", new Memory(new MemoryType(new Limits(1, 2)), 2));
    }

    private static void print(Imports.Builder imports, String name, ValType... params) {
        imports.function(NAME, name, new FuncType(List.of(params), List.of()), call -> {});
    }

    private static void global(Imports.Builder imports, String name, ValType type, Object value) {
        imports.add(NAME, name, Global.of(new GlobalType(type, false), value));
    }
}
