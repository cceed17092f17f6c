// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.pass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.amphora.compiler.ir.LowFunction;
import dev.amphora.compiler.ir.LowParser;
import dev.amphora.compiler.ir.LowPrinter;
import dev.amphora.compiler.ir.LowProgram;
import dev.amphora.compiler.ir.LowVerifier;
import org.junit.jupiter.api.Test;

class FoldNullChecksTest {
    private static final String SUPPORT =
            """
            func @npe() { b0: unreachable }
            func @oob(%i:i32, %n:i32) { b0: unreachable }
            func @effect() { b0: return }
            func @"dev.amphora.runtime.classlib.Checks.throwArrayAccess(Ljava/lang/Object;I)V"(%a:ref, %i:i32) {
            b0: unreachable
            }
            """;

    private static LowProgram parse(String text) {
        LowProgram program = LowParser.parse(text + SUPPORT);
        LowVerifier.verify(program);
        return program;
    }

    private static void checkKept(String text) {
        LowProgram program = parse(text);
        LowFunction function = program.functions().get(0);
        String before = LowPrinter.print(function);
        assertFalse(FoldNullChecks.run(function, FoldNullChecks.thrower(program)));
        assertEquals(before, LowPrinter.print(function));
    }

    @Test
    void oneCheckFindsNullAndBadIndexes() {
        LowProgram program = parse(
                """
                func @f(%a:ref, %i:i32) -> i32 {
                b0:
                  check_nonzero %a @npe
                  %n:i32 = i32.load [immutable] %a + 4
                  check_bounds %i, %n @oob
                  %x:i32 = i32.load [field "x"] %a + 8
                  return %x
                }
                """);
        LowFunction function = program.functions().get(0);
        assertTrue(FoldNullChecks.run(function, FoldNullChecks.thrower(program)));
        LowVerifier.verify(program);
        LowProgram expected = parse(
                """
                func @f(%a:ref, %i:i32) -> i32 {
                b0:
                  %n:i32 = i32.load [immutable] %a + 4
                  %out:i32 = i32.ge_u %i, %n
                  check_not %out @"dev.amphora.runtime.classlib.Checks.throwArrayAccess(Ljava/lang/Object;I)V"(%a, %i)
                  %x:i32 = i32.load [field "x"] %a + 8
                  return %x
                }
                """);
        assertEquals(LowPrinter.print(expected.functions().get(0)), LowPrinter.print(function));
    }

    @Test
    void aCheckOfAnotherArrayDoesNot() {
        checkKept(
                """
                func @f(%a:ref, %b:ref, %i:i32) {
                b0:
                  check_nonzero %a @npe
                  %n:i32 = i32.load [immutable] %b + 4
                  check_bounds %i, %n @oob
                  return
                }
                """);
    }

    @Test
    void nothingThatCanBeSeenHappensBefore() {
        checkKept(
                """
                func @f(%a:ref, %i:i32) {
                b0:
                  check_nonzero %a @npe
                  call @effect()
                  %n:i32 = i32.load [immutable] %a + 4
                  check_bounds %i, %n @oob
                  return
                }
                """);
        checkKept(
                """
                func @f(%a:ref, %i:i32, %j:i32) {
                b0:
                  check_nonzero %a @npe
                  check_nonzero %j @npe
                  %n:i32 = i32.load [immutable] %a + 4
                  check_bounds %i, %n @oob
                  return
                }
                """);
    }

    @Test
    void aLengthFarFromTheStartOfMemoryProvesNothing() {
        checkKept(
                """
                func @f(%a:ref, %i:i32) {
                b0:
                  check_nonzero %a @npe
                  %n:i32 = i32.load [immutable] %a + 1024
                  check_bounds %i, %n @oob
                  return
                }
                """);
    }

    @Test
    void aProgramWithoutTheThrowerIsLeftAlone() {
        LowProgram program = LowParser.parse("func @f() { b0: return }");
        assertNull(FoldNullChecks.thrower(program));
        assertFalse(FoldNullChecks.run(program.functions().get(0), null));
    }
}
