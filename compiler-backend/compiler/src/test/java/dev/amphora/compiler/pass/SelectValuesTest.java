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

class SelectValuesTest {
    private static final String SUPPORT = """
            func @npe() { b0: unreachable }
            """;

    private static LowFunction parse(String text) {
        LowProgram program = LowParser.parse(text + SUPPORT);
        LowVerifier.verify(program);
        return program.functions().get(0);
    }

    private static void check(String before, String after) {
        LowFunction function = parse(before);
        assertTrue(SelectValues.run(function));
        // Joins the blocks that follow each other now.
        SimplifyControlFlow.run(function);
        SimplifyPhis.run(function);
        SimplifyControlFlow.run(function);
        LowVerifier.verify(function);
        assertEquals(LowPrinter.print(parse(after)), LowPrinter.print(function));
    }

    private static void checkKept(String text) {
        LowFunction function = parse(text);
        assertFalse(SelectValues.run(function));
        function.renumber();
        assertEquals(LowPrinter.print(parse(text)), LowPrinter.print(function));
    }

    /** A branch with two sides; {@code DOES} is what the first computes, {@code %r} what comes out of it. */
    private static final String DIAMOND =
            """
            func @f(%a:i32, %b:i32, %l:i64, %d:f64, %o:ref) -> TYPE {
            b0:
              %c:i32 = i32.lt_s %a, %b
              branch %c b1 b2
            b1:
              DOES
              jump b3
            b2:
              jump b3
            b3:
              %x:TYPE = phi [b1: %r, b2: OTHER]
              return %x
            }
            """;

    private static String diamond(String type, String does, String other) {
        return DIAMOND.replace("TYPE", type).replace("DOES", does).replace("OTHER", other);
    }

    @Test
    void selectsAfterSidesThatAreCheap() {
        check(
                diamond("i32", "%s:i32 = i32.shr_u %a, %b  %r:i32 = i32.xor %s, %b", "%b"),
                """
                func @f(%a:i32, %b:i32, %l:i64, %d:f64, %o:ref) -> i32 {
                b0:
                  %c:i32 = i32.lt_s %a, %b
                  %s:i32 = i32.shr_u %a, %b
                  %r:i32 = i32.xor %s, %b
                  %x:i32 = select %r, %b, %c
                  return %x
                }
                """);
        check(
                diamond("i64", "%r:i64 = i64.add %l, %l", "%l"),
                """
                func @f(%a:i32, %b:i32, %l:i64, %d:f64, %o:ref) -> i64 {
                b0:
                  %c:i32 = i32.lt_s %a, %b
                  %r:i64 = i64.add %l, %l
                  %x:i64 = select %r, %l, %c
                  return %x
                }
                """);
    }

    @Test
    void selectsWithOneSideAndFromTheInside() {
        check(
                """
                func @f(%a:i32, %b:i32) -> i32 {
                b0:
                  %six:i32 = const 6
                  %four:i32 = const 4
                  branch %a b1 b4
                b1:
                  %c:i32 = i32.eq %a, %b
                  branch %c b3 b2
                b2:
                  jump b3
                b3:
                  %y:i32 = phi [b1: %four, b2: %a]
                  jump b4
                b4:
                  %x:i32 = phi [b0: %six, b3: %y]
                  return %x
                }
                """,
                """
                func @f(%a:i32, %b:i32) -> i32 {
                b0:
                  %six:i32 = const 6
                  %four:i32 = const 4
                  branch %a b1 b4
                b1:
                  %c:i32 = i32.eq %a, %b
                  %y:i32 = select %four, %a, %c
                  jump b4
                b4:
                  %x:i32 = phi [b0: %six, b1: %y]
                  return %x
                }
                """);
    }

    @Test
    void keepsWhatIsDearOrMayTrapOrWrite() {
        checkKept(diamond("i32", "%r:i32 = i32.div_s %a, %b", "%b"));
        checkKept(diamond("i32", "%r:i32 = i32.mul %a, %b", "%b"));
        checkKept(diamond("i32", "%r:i32 = i32.load [field \"f\"] %o + 8", "%b"));
        checkKept(diamond("i32", "check_nonzero %o @npe  %r:i32 = i32.add %a, %b", "%b"));
        checkKept(diamond("i32", "i32.store [field \"f\"] %o + 8, %a  %r:i32 = i32.add %a, %b", "%b"));
        checkKept(diamond("i32", "%p:i32 = i32.add %a, %b  %q:i32 = i32.add %p, %b  %r:i32 = i32.add %q, %b", "%b"));
    }

    @Test
    void keepsChoicesOfFloatsAndReferences() {
        checkKept(diamond("f64", "%r:f64 = f64.add %d, %d", "%d"));
        checkKept(diamond("ref", "%r:ref = const 0", "%o"));
    }

    @Test
    void keepsSidesWithOtherWaysIn() {
        checkKept(
                """
                func @f(%a:i32, %b:i32) -> i32 {
                b0:
                  branch %a b1 b4
                b1:
                  %c:i32 = i32.lt_s %a, %b
                  branch %c b2 b3
                b2:
                  %r:i32 = i32.add %a, %b
                  return %r
                b3:
                  jump b5
                b4:
                  branch %b b3 b5
                b5:
                  %x:i32 = phi [b3: %a, b4: %b]
                  return %x
                }
                """);
    }
}
