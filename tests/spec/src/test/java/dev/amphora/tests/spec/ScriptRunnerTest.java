// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.amphora.engine.InstanceOptions;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The runner notices what goes another way than a script says; needs no suite. */
class ScriptRunnerTest {
    private static final String MODULE =
            """
            (module (memory 1)
              (func (export "div") (param i32 i32) (result i32) (i32.div_s (local.get 0) (local.get 1)))
              (func (export "nan") (result f32) (f32.const nan:0x200000))
              (func $f (export "deep") (call $f)))
            """;

    private static ScriptResult run(String commands) {
        return ScriptRunner.run((MODULE + commands).getBytes(StandardCharsets.UTF_8), InstanceOptions.DEFAULT);
    }

    private static void holds(String command) {
        ScriptResult result = run(command);
        assertTrue(result.failures().isEmpty(), () -> result.failures().toString());
        assertEquals(1, result.assertions());
    }

    private static void fails(String command) {
        ScriptResult result = run(command);
        assertEquals(1, result.failures().size(), command);
        assertEquals(0, result.assertions());
    }

    @Test
    void assertionsThatHold() {
        holds("(assert_return (invoke \"div\" (i32.const 7) (i32.const -2)) (i32.const -3))");
        holds("(assert_trap (invoke \"div\" (i32.const 7) (i32.const 0)) \"integer divide by zero\")");
        holds("(assert_return (invoke \"nan\") (f32.const nan:0x200000))");
        holds("(assert_exhaustion (invoke \"deep\") \"call stack exhausted\")");
        holds("(assert_invalid (module (func (result i32))) \"type mismatch\")");
        holds("(assert_malformed (module quote \"(func br)\") \"unexpected token\")");
        holds("(assert_malformed (module binary \"\\00asm\") \"unexpected end\")");
        holds("(assert_unlinkable (module (import \"spectest\" \"none\" (func))) \"unknown import\")");
    }

    @Test
    void assertionsThatDoNotHold() {
        fails("(assert_return (invoke \"div\" (i32.const 7) (i32.const -2)) (i32.const -4))");
        fails("(assert_return (invoke \"div\" (i32.const 7) (i32.const 0)) (i32.const 0))");
        fails("(assert_trap (invoke \"div\" (i32.const 7) (i32.const 1)) \"integer divide by zero\")");
        fails("(assert_trap (invoke \"div\" (i32.const 7) (i32.const 0)) \"integer overflow\")");
        fails("(assert_return (invoke \"nan\") (f32.const nan:canonical))");
        fails("(assert_exhaustion (invoke \"nan\") \"call stack exhausted\")");
        fails("(assert_invalid (module (func)) \"type mismatch\")");
        fails("(assert_malformed (module quote \"(func)\") \"unexpected token\")");
        fails("(assert_unlinkable (module (func)) \"unknown import\")");
    }

    @Test
    void featuresOutOfScopeAreCountedWithAllThatNeedsThem() {
        ScriptResult result = run(
                """
                (module $m (memory i64 1) (func (export "f")))
                (register "m" $m)
                (module (import "m" "f" (func)))
                (assert_return (invoke "f"))
                (assert_return (invoke $m "f"))
                """);
        assertEquals(Map.of("memory64", 5), result.outOfScope());
        assertEquals(0, result.failures().size());
    }
}
