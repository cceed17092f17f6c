// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.pass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.amphora.compiler.codegen.LowInterpreter;
import dev.amphora.compiler.ir.Block;
import dev.amphora.compiler.ir.ControlFlow;
import dev.amphora.compiler.ir.LowFunction;
import dev.amphora.compiler.ir.LowParser;
import dev.amphora.compiler.ir.LowPrinter;
import dev.amphora.compiler.ir.LowProgram;
import dev.amphora.compiler.ir.LowVerifier;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnrollLoopsTest {
    private static final String SUPPORT =
            """
            func @oob(%i:i32, %n:i32) { b0: %o:ref = new 16 class 8 @allocate  throw %o }
            func @allocate(%c:i32, %s:i32) -> ref { b0: unreachable }
            """;

    /** An inner loop in an outer one; the sum of what it adds is its result, {@code %i} when it ends its sign. */
    private static final String NESTED =
            """
            func @f(%x:i32, %n:i32) -> i32 {
            b0:
              %k0:i32 = const 0  %k1:i32 = const 1  %k2:i32 = const 2  %k3:i32 = const 3  %begin:i32 = const -2
              jump b1
            b1:
              %o:i32 = phi [b0: %k0, b7: %p]
              %total:i32 = phi [b0: %k0, b7: %sum]
              %more:i32 = i32.lt_s %o, %k3
              branch %more b2 b8
            b2:
              jump b3
            b3:
              %i:i32 = phi [b2: BEGIN, b6: %j]
              %sum:i32 = phi [b2: %total, b6: %next]
              %c:i32 = i32.CONDITION
              branch %c b4 b7
            b4:
              %d:i32 = i32.eq %i, %x
              branch %d LEAVE b5
            b5:
              CHECK
              %twice:i32 = i32.mul %i, %k2
              branch %twice b9 b6
            b9:
              jump b6
            b6:
              %add:i32 = phi [b5: %n, b9: %twice]
              %next:i32 = i32.add %sum, %add
              %j:i32 = i32.add %i, STEP
              jump b3
            b7:
              %p:i32 = i32.add %o, %k1
              jump b1
            b8:
              %sign:i32 = i32.add %total, %o
              return %sign
            }
            """;

    private static String nested(String begin, String condition, String step, String leave, String check) {
        return NESTED.replace("BEGIN", begin)
                .replace("CONDITION", condition)
                .replace("STEP", step)
                .replace("LEAVE", leave)
                .replace("CHECK", check);
    }

    /** Unrolls and compares what the function does; returns whether a loop went away. */
    private static boolean unrolls(String text) {
        LowProgram before = LowParser.parse(text + SUPPORT);
        LowVerifier.verify(before);
        LowProgram after = LowParser.parse(text + SUPPORT);
        LowFunction function = after.functions().get(0);
        boolean changed = UnrollLoops.run(function);
        LowVerifier.verify(function);
        assertEquals(changed, loops(function) < loops(before.functions().get(0)));
        for (int x : new int[] {-3, -2, -1, 0, 2, 3}) {
            for (int n : new int[] {-1, 0, 1, 2, 7}) {
                assertEquals(outcome(before, x, n), outcome(after, x, n), () -> LowPrinter.print(function));
            }
        }
        return changed;
    }

    private static int loops(LowFunction function) {
        ControlFlow flow = ControlFlow.of(function);
        int count = 0;
        for (Block block : flow.reversePostorder()) {
            count += flow.isLoopHeader(block) ? 1 : 0;
        }
        return count;
    }

    private static String outcome(LowProgram program, int x, int n) {
        LowInterpreter interpreter = new LowInterpreter(program, 4096, Map.of());
        try {
            return "returned " + interpreter.call(program.functions().get(0), x, n);
        } catch (LowInterpreter.Thrown thrown) {
            return "thrown";
        }
    }

    @Test
    void unrollsLoopsWithAFewIterations() {
        assertTrue(unrolls(nested("%begin", "le_s %i, %k2", "%k1", "b6x", "").replace("branch %d b6x b5", "jump b5")));
        assertTrue(unrolls(nested("%k3", "ge_s %i, %begin", "%begin", "b7", "")));
        // Leaves in the middle, by a jump or an exception.
        assertTrue(unrolls(nested("%begin", "le_s %i, %k2", "%k1", "b7", "")));
        assertTrue(unrolls(nested("%begin", "le_s %i, %k2", "%k1", "b7", "check_bounds %x, %n @oob")));
        // Never goes in.
        assertTrue(unrolls(nested("%k3", "lt_s %i, %k2", "%k1", "b7", "")));
    }

    @Test
    void leavesLoopsOfUnknownOrManyIterations() {
        assertFalse(unrolls(nested("%n", "le_s %i, %k2", "%k1", "b7", "")));
        assertFalse(unrolls(nested("%begin", "lt_s %i, %n", "%k1", "b7", "")));
        assertFalse(unrolls(nested("%begin", "lt_s %i, %k2", "%k1", "b7", "").replace("const -2", "const -7")));
    }

    @Test
    void leavesLoopsThatLeadToSeveralPlaces() {
        assertFalse(
                unrolls(nested("%begin", "le_s %i, %k2", "%k1", "b10", "").replace("b8:\n", "b10: return %i\nb8:\n")));
    }

    @Test
    void leavesOutermostLoops() {
        assertFalse(
                unrolls(
                        """
                        func @f(%x:i32, %n:i32) -> i32 {
                        b0:
                          %k0:i32 = const 0  %k1:i32 = const 1  %k3:i32 = const 3
                          jump b1
                        b1:
                          %i:i32 = phi [b0: %k0, b2: %j]
                          %s:i32 = phi [b0: %x, b2: %t]
                          %c:i32 = i32.lt_s %i, %k3
                          branch %c b2 b3
                        b2:
                          %t:i32 = i32.add %s, %n
                          %j:i32 = i32.add %i, %k1
                          jump b1
                        b3: return %s
                        }
                        """));
    }

    @Test
    void leavesLoopsThatCatch() {
        assertFalse(
                unrolls(
                        """
                        func @f(%x:i32, %n:i32) -> i32 {
                        b0:
                          %k0:i32 = const 0  %k1:i32 = const 1  %k3:i32 = const 3
                          jump b1
                        b1:
                          %o:i32 = phi [b0: %k0, b5: %p]
                          %more:i32 = i32.lt_s %o, %k3
                          branch %more b2 b6
                        b2:
                          %i:i32 = phi [b1: %k0, b4: %j]
                          %c:i32 = i32.lt_s %i, %k3
                          branch %c b3 b5
                        b3: unwind b7
                          check_bounds %x, %n @oob
                          jump b4
                        b4:
                          %j:i32 = i32.add %i, %k1
                          jump b2
                        b5:
                          %p:i32 = i32.add %o, %k1
                          jump b1
                        b6: return %o
                        b7:
                          %e:ref = catch
                          jump b4
                        }
                        """));
    }
}
