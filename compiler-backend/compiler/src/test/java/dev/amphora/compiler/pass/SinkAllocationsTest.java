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

class SinkAllocationsTest {
    private static final String SUPPORT =
            """
            func @allocate(%c:i32, %s:i32) -> ref { b0: unreachable }
            func @work() -> ref { b0: unreachable }
            """;

    private static LowFunction parse(String text) {
        LowProgram program = LowParser.parse(text + SUPPORT);
        LowVerifier.verify(program);
        return program.functions().get(0);
    }

    private static void checkSunk(String before, String after) {
        LowFunction function = parse(before);
        assertTrue(SinkAllocations.run(function));
        LowVerifier.verify(function);
        assertEquals(LowPrinter.print(parse(after)), LowPrinter.print(function));
    }

    private static void checkKept(String text) {
        LowFunction function = parse(text);
        assertFalse(SinkAllocations.run(function));
    }

    @Test
    void anObjectIsAllocatedBehindTheArgumentsOfItsConstructor() {
        checkSunk(
                """
                func @f() -> ref {
                b0:
                  %o:ref = new 16 class 3 @allocate
                  %a:ref = call @work()
                  i32.store [field "a"] %o + 4, %a
                  return %o
                }
                """,
                """
                func @f() -> ref {
                b0:
                  %a:ref = call @work()
                  %o:ref = new 16 class 3 @allocate
                  i32.store [field "a"] %o + 4, %a
                  return %o
                }
                """);
    }

    @Test
    void allocationsInARowKeepTheirOrder() {
        checkSunk(
                """
                func @f() -> ref {
                b0:
                  %o:ref = new 16 class 3 @allocate
                  %p:ref = new 16 class 4 @allocate
                  %a:ref = call @work()
                  i32.store [field "a"] %o + 4, %p
                  return %o
                }
                """,
                """
                func @f() -> ref {
                b0:
                  %a:ref = call @work()
                  %o:ref = new 16 class 3 @allocate
                  %p:ref = new 16 class 4 @allocate
                  i32.store [field "a"] %o + 4, %p
                  return %o
                }
                """);
    }

    @Test
    void anObjectIsAllocatedOnTheWayThatNeedsIt() {
        checkSunk(
                """
                func @f(%c:i32) -> ref {
                b0:
                  %o:ref = new 16 class 3 @allocate
                  branch %c b1 b2
                b1:
                  %a:ref = call @work()
                  return %o
                b2:
                  %b:ref = call @work()
                  return %b
                }
                """,
                """
                func @f(%c:i32) -> ref {
                b0:
                  branch %c b1 b2
                b1:
                  %a:ref = call @work()
                  %o:ref = new 16 class 3 @allocate
                  return %o
                b2:
                  %b:ref = call @work()
                  return %b
                }
                """);
    }

    @Test
    void oneObjectStaysOneInALoop() {
        checkKept(
                """
                func @f(%n:ref) -> ref {
                b0:
                  %o:ref = new 16 class 3 @allocate
                  jump b1
                b1:
                  %a:ref = call @work()
                  i32.store [field "a"] %o + 4, %a
                  branch %a b1 b2
                b2:
                  return %n
                }
                """);
    }

    @Test
    void anAllocationStaysUnderItsHandlers() {
        checkKept(
                """
                func @f() -> ref {
                b0:
                  %o:ref = new 16 class 3 @allocate
                  jump b1
                b1: unwind b3
                  %a:ref = call @work()
                  i32.store [field "a"] %o + 4, %a
                  jump b2
                b2:
                  return %a
                b3:
                  %e:ref = catch
                  return %e
                }
                """);
    }
}
