// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.amphora.wasm.text.WatParser;
import dev.amphora.wasm.valid.Validator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whatever ends a guest tells where it was, the same on both executors. */
class TrapPlaceTest {
    /** Each in a function of its own. */
    private static final Map<String, String> TRAPS = new LinkedHashMap<>();

    static {
        TRAPS.put("unreachable", "unreachable");
        TRAPS.put("divide", "(drop (i32.div_u (i32.const 1) (i32.const 0)))");
        TRAPS.put("remainder", "(drop (i64.rem_s (i64.const 1) (i64.const 0)))");
        TRAPS.put("overflow", "(drop (i32.div_s (i32.const 0x80000000) (i32.const -1)))");
        TRAPS.put("convert", "(drop (i32.trunc_f32_s (f32.const inf)))");
        TRAPS.put("convertNan", "(drop (i64.trunc_f64_u (f64.const nan)))");
        TRAPS.put("load", "(drop (i64.load (i32.const 65530)))");
        TRAPS.put("store", "(i32.store8 (i32.const -1) (i32.const 1))");
        TRAPS.put("vector", "(drop (v128.load (i32.const 65530)))");
        TRAPS.put("fill", "(memory.fill (i32.const 65530) (i32.const 1) (i32.const 7))");
        TRAPS.put("copy", "(memory.copy (i32.const 0) (i32.const 1) (i32.const 65536))");
        TRAPS.put("init", "(memory.init $d (i32.const 0) (i32.const 1) (i32.const 3))");
        TRAPS.put("tableGet", "(drop (table.get $t (i32.const 4)))");
        TRAPS.put("tableSet", "(table.set $t (i32.const 4) (ref.null func))");
        TRAPS.put("tableFill", "(table.fill $t (i32.const 1) (ref.null func) (i32.const 4))");
        TRAPS.put("tableInit", "(table.init $t $e (i32.const 0) (i32.const 1) (i32.const 1))");
        TRAPS.put("undefined", "(call_indirect $t (i32.const 4))");
        TRAPS.put("uninitialized", "(call_indirect $t (i32.const 0))");
        TRAPS.put("mismatch", "(drop (call_indirect $t (result i32) (i32.const 1)))");
        TRAPS.put("nullThrown", "(throw_ref (ref.null exn))");
        // What an instruction is given has been put in place by others, which could trap as well.
        TRAPS.put("divideLoads", "(drop (i32.div_u (i32.load (i32.const 0)) (i32.load (i32.const 8))))");
        TRAPS.put("loadByLoad", "(drop (i32.load (i32.sub (i32.load (i32.const 0)) (i32.const 1))))");
        TRAPS.put("loadByLoadFar", "(drop (i32.load offset=9 (i32.sub (i32.load (i32.const 0)) (i32.const 1))))");
        TRAPS.put("storeLoad", "(i64.store (i32.const 65535) (i64.load (i32.const 0)))");
        TRAPS.put(
                "fillLoad",
                "(memory.fill (i32.const 65530) (i32.const 1) (i32.add (i32.load (i32.const 0)) (i32.const 9)))");
        TRAPS.put("call", "(call $boom (i32.load (i32.const 0)) (i32.div_s (i32.const 1) (i32.const 2)))");
        TRAPS.put("tailCall", "(call $last (i32.load (i32.const 0)))");
        TRAPS.put(
                "callIndirect",
                "(call_indirect $t (param i32 i32) (i32.load (i32.const 0)) (i32.load (i32.const 4)) (i32.const 2))");
        TRAPS.put(
                "conditions",
                "(if (i32.lt_s (i32.load (i32.const 0)) (i32.const 1)) (then (call $boom (i32.const 0) (i32.load (i32.const 0)))))");
        TRAPS.put("deep", "(call $deep)");
        TRAPS.put("noFuel", "(loop $again (br $again))");
        TRAPS.put("noFuelToFill", "(memory.fill (i32.const 0) (i32.const 1) (i32.const 65535))");
        TRAPS.put("noFuelForTheTable", "(drop (table.grow $t (ref.null func) (i32.const 9000)))");
    }

    private static GuestException end(String name, String body, Executor executor) {
        CompiledModule module = CompiledModule.of(Validator.validate(WatParser.parse(
                """
                (memory 1) (data $d "123")
                (table $t 3 funcref) (elem (i32.const 1) $outer $boom) (elem $e func)
                (func $outer (export "outer") (call $%s))
                (func $%s (local i32) %s)
                (func $boom (param i32 i32) (drop (i32.const 1)) unreachable)
                (func $last (param i32) (return_call $boom (i32.load (i32.const 0)) (i32.const 1)))
                """
                        .formatted(name, name, body))));
        Instance instance = Instance.instantiate(
                module,
                Imports.none(),
                InstanceOptions.DEFAULT.withExecutor(executor).withFuel(1000).withMaxCallDepth(100));
        return assertThrows(
                GuestException.class, () -> instance.function("outer").call(), name);
    }

    @Test
    void everyEndHasAPlace() {
        TRAPS.forEach((name, body) -> {
            GuestException interpreted = end(name, body, Executor.INTERPRETER);
            List<String> functions =
                    interpreted.frames().stream().map(WasmFrame::functionName).toList();
            assertTrue(functions.contains(name), functions + ": " + interpreted.getMessage());
            assertEquals(name.equals("deep") ? name : "outer", functions.get(functions.size() - 1));
            GuestException compiled = end(name, body, Executor.COMPILER);
            assertEquals(interpreted.getMessage(), compiled.getMessage());
            assertEquals(interpreted.frames(), compiled.frames(), name);
        });
    }
}
