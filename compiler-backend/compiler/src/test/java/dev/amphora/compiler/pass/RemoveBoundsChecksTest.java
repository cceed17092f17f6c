// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.pass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.amphora.compiler.codegen.LowInterpreter;
import dev.amphora.compiler.ir.Block;
import dev.amphora.compiler.ir.Instr;
import dev.amphora.compiler.ir.LowFunction;
import dev.amphora.compiler.ir.LowParser;
import dev.amphora.compiler.ir.LowProgram;
import dev.amphora.compiler.ir.LowVerifier;
import dev.amphora.compiler.ir.Opcode;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Random loops with all sorts of beginnings, steps and conditions, run with numbers at the edges of arithmetic: the same checks
 * must fail with and without the pass.
 */
class RemoveBoundsChecksTest {
    private static final int PROGRAMS = 1500;
    private static final int ARRAY = 4096;
    private static final int HASH = 64;
    private static final int[] EDGES = {
        Integer.MIN_VALUE, Integer.MIN_VALUE + 1, -2, -1, 0, 1, 2, 5, 6, Integer.MAX_VALUE - 1, Integer.MAX_VALUE
    };
    private static final int[] LENGTHS = {0, 1, 6, Integer.MAX_VALUE};
    private static final int[] STEPS = {1, 1, 1, -1, -1, 2, -3, Integer.MAX_VALUE, Integer.MIN_VALUE};

    private final Random random = new Random(7);

    @Test
    void theSameChecksFail() {
        int removed = 0;
        for (int i = 0; i < PROGRAMS; i++) {
            String text = program();
            LowProgram before = LowParser.parse(text);
            LowVerifier.verify(before);
            LowProgram after = LowParser.parse(text);
            LowFunction function = after.functions().get(0);
            RemoveBoundsChecks.run(function);
            LowVerifier.verify(function);
            removed += checks(before.functions().get(0)) - checks(function);
            for (int n : LENGTHS) {
                for (int run = 0; run < 6; run++) {
                    int x = EDGES[random.nextInt(EDGES.length)];
                    assertEquals(
                            outcome(before, x, n), outcome(after, x, n), () -> "x = " + x + ", n = " + n + "\n" + text);
                }
            }
        }
        // Otherwise the comparison proves nothing.
        assertTrue(removed > PROGRAMS / 8, "removed " + removed);
    }

    private static int checks(LowFunction function) {
        int count = 0;
        for (Block block : function.blocks()) {
            for (Instr instr : block.instrs()) {
                count += instr.opcode() == Opcode.CHECK_BOUNDS ? 1 : 0;
            }
        }
        return count;
    }

    private static String outcome(LowProgram program, int x, int n) {
        LowInterpreter interpreter = new LowInterpreter(program, 8192, Map.of());
        interpreter.memory().putInt(ARRAY + 4, n);
        String end;
        try {
            interpreter.call(program.functions().get(0), ARRAY, x);
            end = "returned";
        } catch (LowInterpreter.Thrown thrown) {
            end = "thrown";
        }
        return end + " " + interpreter.memory().getInt(HASH);
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private String compare(String a, String b) {
        String op = pick("lt_s", "gt_s", "le_s", "ge_s", "lt_s", "ge_s", "eq", "ne", "lt_u");
        return random.nextBoolean() ? "i32." + op + " " + a + ", " + b : "i32." + op + " " + b + ", " + a;
    }

    private String check() {
        return "check_bounds " + pick("%i", "%i", "%up", "%down", "%x", "%masked", "%half") + ", "
                + pick("%n", "%n", "%n", "%x") + " @oob\n";
    }

    private String program() {
        int step = STEPS[random.nextInt(STEPS.length)];
        boolean flipped = random.nextBoolean();
        return """
                func @f(%a:ref, %x:i32) {
                b0:
                  %k0:i32 = const 0  %k1:i32 = const 1  %k2:i32 = const 2  %m1:i32 = const -1  %k31:i32 = const 31
                  %fuel:i32 = const 9  %hash:i32 = const 64  %step:i32 = const STEP
                  %n:i32 = i32.load [immutable] %a + 4
                  %last:i32 = i32.add %n, %m1
                  %second:i32 = i32.add %n, %k1
                  %below:i32 = LESS %x, %n
                  %least:i32 = select %x, %n, %below
                  %guard:i32 = GUARD
                  branch %guard b1 b5
                b1:
                  %i:i32 = phi [b0: BEGIN, b4: %j]
                  %left:i32 = phi [b0: %fuel, b4: %less]
                  %up:i32 = i32.add %i, UPPER
                  %down:i32 = i32.add %i, %m1
                  %masked:i32 = i32.and %i, %k31
                  %half:i32 = i32.shr_s %i, %k1
                  %c:i32 = CONDITION
                  branch %c FIRST SECOND
                b2:
                  CHECK1
                  i32.store [static "h"] %hash + 0, %i
                  %d:i32 = INNER
                  branch %d b3 b4
                b3:
                  CHECK2
                  i32.store [static "h"] %hash + 0, %up
                  jump b4
                b4:
                  CHECK3
                  %j:i32 = i32.add %i, %step
                  %less:i32 = i32.sub %left, %k1
                  branch %less b1 b5
                b5: return
                }
                func @oob(%i:i32, %n:i32) { b0: %o:ref = new 16 class 8 @allocate  throw %o }
                func @allocate(%c:i32, %s:i32) -> ref { b0: unreachable }
                """
                .replace("STEP", Integer.toString(step))
                .replace("LESS", pick("i32.lt_s", "i32.le_s", "i32.gt_s", "i32.lt_u"))
                .replace("GUARD", compare("%x", pick("%n", "%k0", "%last")))
                .replace("BEGIN", pick("%k0", "%k0", "%k1", "%x", "%last", "%n", "%second", "%m1"))
                .replace("UPPER", pick("%k1", "%k2"))
                .replace(
                        "CONDITION",
                        compare(pick("%i", "%i", "%up", "%down"), pick("%n", "%n", "%last", "%k0", "%x", "%least")))
                .replace("FIRST", flipped ? "b5" : "b2")
                .replace("SECOND", flipped ? "b2" : "b5")
                .replace("INNER", compare(pick("%i", "%x", "%up"), pick("%n", "%k0", "%last", "%x")))
                .replace("CHECK1", check())
                .replace("CHECK2", check())
                .replace("CHECK3", check());
    }
}
