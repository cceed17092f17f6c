// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasm.valid;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.amphora.wasm.text.WatParser;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeatureTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "(tag)",
                "(import \"m\" \"t\" (tag))",
                "(type (func (param exnref)))",
                "(type (func (result exnref)))",
                "(tag $t) (func (throw $t))",
                "(func (try_table))",
                "(func (param exnref) (throw_ref (local.get 0)))"
            })
    void findsExceptionHandling(String fields) {
        assertEquals(Set.of(Feature.EXCEPTION_HANDLING), featuresOf(fields));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"(func $f (return_call $f))", "(table 1 funcref) (func (return_call_indirect (i32.const 0)))"})
    void findsTailCalls(String fields) {
        assertEquals(Set.of(Feature.TAIL_CALL), featuresOf(fields));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(global i32 (i32.add (i32.const 1) (i32.const 2)))",
                "(memory 1) (data (offset (i32.sub (i32.const 2) (i32.const 1))) \"x\")",
                "(table 1 funcref) (elem (offset (i32.mul (i32.const 0) (i32.const 1))))",
                "(global i64 (i64.mul (i64.const 2) (i64.const 1)))"
            })
    void findsArithmeticInConstants(String fields) {
        assertEquals(Set.of(Feature.EXTENDED_CONST), featuresOf(fields));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "(global $g (mut i32) (i32.const 0)) (func (result i32) (i32.add (global.get $g) (i32.const 1)))",
                "(memory 1) (data (i32.const 8) \"x\") (func (memory.fill (i32.const 0) (i32.const 0) (i32.const 1)))",
                "(func (result i32 i64) (i32.const 1) (i64.const 2))",
                "(func (result v128) (i32x4.splat (i32.const 1)))"
            })
    void findsNothingInModulesOfRelease2(String fields) {
        assertEquals(Set.of(), featuresOf(fields));
    }

    private static Set<Feature> featuresOf(String fields) {
        return Feature.of(WatParser.parse("(module " + fields + ")"));
    }
}
