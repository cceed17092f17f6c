// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.pass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.amphora.compiler.ir.LowFunction;
import dev.amphora.compiler.ir.LowParser;
import dev.amphora.compiler.ir.LowPrinter;
import dev.amphora.compiler.ir.LowProgram;
import dev.amphora.compiler.ir.LowVerifier;
import org.junit.jupiter.api.Test;

class ThreadJumpsTest {
    private static LowFunction parse(String text) {
        LowProgram program = LowParser.parse(text);
        LowVerifier.verify(program);
        return program.functions().get(0);
    }

    private static void check(String before, String after) {
        LowFunction function = parse(before);
        assertTrue(ThreadJumps.run(function));
        LowVerifier.verify(function);
        SimplifyPhis.run(function);
        RemoveDeadCode.run(function);
        SimplifyControlFlow.run(function);
        LowVerifier.verify(function);
        assertEquals(LowPrinter.print(parse(after)), LowPrinter.print(function));
    }

    private static void checkKept(String text) {
        assertFalse(ThreadJumps.run(parse(text)));
    }

    @Test
    void followsAResultThatIsTestedAgain() {
        check(
                """
                func @f(%a:i32, %b:i32) -> i32 {
                b0:
                  %one:i32 = const 1
                  %zero:i32 = const 0
                  branch %a b1 b3
                b1:
                  branch %b b2 b3
                b2:
                  jump b4
                b3:
                  jump b4
                b4:
                  %both:i32 = phi [b2: %one, b3: %zero]
                  %neither:i32 = i32.eqz %both
                  branch %neither b5 b6
                b5:
                  return %a
                b6:
                  return %b
                }
                """,
                """
                func @f(%a:i32, %b:i32) -> i32 {
                b0:
                  branch %a b1 b2
                b1:
                  branch %b b3 b2
                b2:
                  return %a
                b3:
                  return %b
                }
                """);
    }

    @Test
    void choosesBehindTheTargetWhatWasChosenInTheBlock() {
        check(
                """
                func @f(%a:i32, %b:i32) -> i32 {
                b0:
                  %one:i32 = const 1
                  branch %a b1 b2
                b1:
                  jump b3
                b2:
                  jump b3
                b3:
                  %test:i32 = phi [b1: %one, b2: %b]
                  %value:i32 = phi [b1: %b, b2: %a]
                  branch %test b4 b5
                b4:
                  return %value
                b5:
                  return %a
                }
                """,
                """
                func @f(%a:i32, %b:i32) -> i32 {
                b0:
                  branch %a b2 b1
                b1:
                  branch %b b2 b3
                b2:
                  %value:i32 = phi [b1: %a, b0: %b]
                  return %value
                b3:
                  return %a
                }
                """);
    }

    @Test
    void keepsWhatIsNeededBehindBothSides() {
        checkKept(
                """
                func @f(%a:i32, %b:i32) -> i32 {
                b0:
                  %one:i32 = const 1
                  branch %a b1 b2
                b1:
                  jump b3
                b2:
                  jump b3
                b3:
                  %test:i32 = phi [b1: %one, b2: %b]
                  branch %test b4 b5
                b4:
                  jump b6
                b5:
                  jump b6
                b6:
                  return %test
                }
                """);
    }

    @Test
    void keepsLoopsWithOneEntry() {
        checkKept(
                """
                func @f(%a:i32) -> i32 {
                b0:
                  %one:i32 = const 1
                  jump b1
                b1:
                  %go:i32 = phi [b0: %one, b2: %less]
                  branch %go b2 b3
                b2:
                  %less:i32 = i32.sub %go, %a
                  jump b1
                b3:
                  return %a
                }
                """);
    }

    @Test
    void keepsBlocksThatDoSomething() {
        checkKept(
                """
                func @f(%a:i32, %o:ref) -> i32 {
                b0:
                  %one:i32 = const 1
                  branch %a b1 b2
                b1:
                  jump b3
                b2:
                  jump b3
                b3:
                  %test:i32 = phi [b1: %one, b2: %a]
                  i32.store [field "f"] %o + 4, %a
                  branch %test b4 b5
                b4:
                  return %a
                b5:
                  return %one
                }
                """);
    }
}
