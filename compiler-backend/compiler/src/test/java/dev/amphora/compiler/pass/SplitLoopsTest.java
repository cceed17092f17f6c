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

class SplitLoopsTest {
    private static final String SUPPORT =
            """
            func @npe() { b0: unreachable }
            func @oob(%i:i32, %n:i32) { b0: unreachable }
            func @any() { b0: return }
            """;

    /** Adds up {@code a[INDEX]} while {@code i < n}. */
    private static final String LOOP =
            """
            func @f(%a:ref, %n:i32, %start:i32, %v:i32) -> i32 {
            b0:
              %zero:i32 = const 0
              %one:i32 = const 1
              %three:i32 = const 3
              jump b1
            b1:
              %i:i32 = phi [b0: %start, b3: %next]
              %sum:i32 = phi [b0: %zero, b3: %more]
              %go:i32 = TEST
              branch %go b2 b4
            b2:
              check_nonzero %a @npe
              %length:i32 = i32.load [immutable] %a + 4
              %index:i32 = INDEX
              check_bounds %index, %length @oob
              %x:i32 = i32.load [array "int"] %a + 8
              MORE
              jump b3
            b3:
              %more:i32 = i32.add %sum, %x
              %next:i32 = i32.add %i, STEP
              jump b1
            b4:
              return %sum
            }
            """;

    private static String loop(String test, String index, String step, String more) {
        return LOOP.replace("TEST", test)
                .replace("INDEX", index)
                .replace("STEP", step)
                .replace("MORE", more);
    }

    private static LowFunction parse(String text) {
        LowProgram program = LowParser.parse(text + SUPPORT);
        LowVerifier.verify(program);
        return program.functions().get(0);
    }

    private static String split(String text) {
        LowFunction function = parse(text);
        assertTrue(SplitLoops.run(function));
        LowVerifier.verify(function);
        return LowPrinter.print(function);
    }

    private static void checkKept(String text) {
        LowFunction function = parse(text);
        assertFalse(SplitLoops.run(function));
        assertEquals(LowPrinter.print(parse(text)), LowPrinter.print(function));
    }

    private static long count(String text, String part) {
        return text.lines().filter(line -> line.contains(part)).count();
    }

    @Test
    void runsACopyWithoutChecksFirst() {
        String result = split(loop("i32.lt_s %i, %n", "i32.add %i, %one", "%one", ""));
        assertEquals(1, count(result, "check_bounds"), result);
        assertEquals(1, count(result, "check_nonzero"), result);
        assertEquals(2, count(result, "[array \"int\"]"), result);
        // The lesser of n and the length less one, if the start is not negative.
        assertEquals(2, count(result, "select"), result);
        assertEquals(1, count(result, "i32.ge_s"), result);
    }

    @Test
    void adjustsTheLimitToTheLoop() {
        assertEquals(3, count(split(loop("i32.le_s %i, %n", "i32.add %i, %one", "%one", "")), "select"));
        assertEquals(3, count(split(loop("i32.gt_s %n, %i", "i32.add %i, %one", "%three", "")), "select"));
        // Start and summand must not be negative.
        assertEquals(2, count(split(loop("i32.lt_s %i, %n", "i32.add %i, %v", "%one", "")), "i32.ge_s"));
    }

    @Test
    void keepsLoopsThatDoNotCount() {
        checkKept(loop("i32.lt_u %i, %n", "i32.add %i, %one", "%one", ""));
        checkKept(loop("i32.lt_s %n, %i", "i32.add %i, %one", "%one", ""));
        checkKept(loop("i32.lt_s %i, %n", "i32.add %i, %one", "%v", ""));
        checkKept(loop("i32.lt_s %i, %n", "i32.mul %i, %three", "%one", ""));
        checkKept(loop("i32.lt_s %i, %sum", "i32.add %i, %one", "%one", ""));
    }

    @Test
    void keepsLoopsThatCall() {
        checkKept(loop("i32.lt_s %i, %n", "i32.add %i, %one", "%one", "call @any()"));
    }
}
