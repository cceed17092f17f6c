// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.pass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.amphora.compiler.codegen.LowInterpreter;
import dev.amphora.compiler.ir.Block;
import dev.amphora.compiler.ir.ControlFlow;
import dev.amphora.compiler.ir.JavaClasses;
import dev.amphora.compiler.ir.LowFunction;
import dev.amphora.compiler.ir.LowParser;
import dev.amphora.compiler.ir.LowPrinter;
import dev.amphora.compiler.ir.LowProgram;
import dev.amphora.compiler.ir.LowVerifier;
import dev.amphora.compiler.ir.Position;
import dev.amphora.compiler.ir.Suspension;
import dev.amphora.compiler.ir.TimeSlices;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EndTimeSlicesTest {
    private static final int ROUNDS_LEFT = 500;

    /** Counts its calls, which come so often as the cell at 500 says, in the cell at 504. */
    private static final String SUPPORT =
            """
            func @end() {
            b0:
              %zero:i32 = const 0  %one:i32 = const 1
              i32.store [any] %zero + 500, %zero
              %n:i32 = i32.load [any] %zero + 504
              %m:i32 = i32.add %n, %one
              i32.store [any] %zero + 504, %m
              return
            }
            func @suspend() { b0: return }
            export "main" @main
            memory pages 1 1 shadow 16 cursor 24 static 64
            """;

    /** The sum of all numbers from the first argument to the limit, by a step. */
    private static final String SUM =
            """
            func @sum(%from:i32, %limit:i32) -> i32 {
            b0:
              %zero:i32 = const 0
              jump b1
            b1:
              %i:i32 = phi [b0: %from, b2: %next]
              %total:i32 = phi [b0: %zero, b2: %sum]
              %c:i32 = CONDITION
              branch %c b2 b3
            b2:
              %step:i32 = const STEP
              %sum:i32 = i32.add %total, %i
              %next:i32 = i32.add %i, %step
              jump b1
            b3:
              return %total
            }
            func @main(%a:i32, %b:i32) -> i32 {
            b0:
              %zero:i32 = const 0
              %x:i32 = call @sum(%a, %b)
              %calls:i32 = i32.load [any] %zero + 504
              %thousand:i32 = const 1000000
              %high:i32 = i32.mul %calls, %thousand
              %r:i32 = i32.add %x, %high
              return %r
            }
            """;

    private static LowProgram program(String text) {
        LowProgram parsed = LowParser.parse(text + SUPPORT);
        for (LowFunction function : parsed.functions()) {
            if (!function.name().matches("end|suspend|main|library.*")) {
                function.setOrigin(new Position("Own", function.name(), null, 0, null));
            }
        }
        TimeSlices slices = new TimeSlices(named(parsed, "end"), ROUNDS_LEFT, 64, 8, "Own"::equals);
        LowFunction suspend = named(parsed, "suspend");
        LowProgram program = new LowProgram(
                parsed.functions(),
                parsed.table(),
                parsed.exports(),
                parsed.staticBase(),
                parsed.staticImage(),
                parsed.initialPages(),
                parsed.maxPages(),
                parsed.shadowStackPointer(),
                parsed.allocationCursor(),
                parsed.stackLimit(),
                new Suspension(suspend, suspend, suspend, slices, 508, 512, 516, 520),
                JavaClasses.NONE);
        LowVerifier.verify(program);
        EndTimeSlices.run(program);
        program.functions().forEach(LowFunction::renumber);
        LowVerifier.verify(program);
        return program;
    }

    private static LowFunction named(LowProgram program, String name) {
        return program.functions().stream()
                .filter(function -> function.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String sum(String condition, int step) {
        return SUM.replace("CONDITION", condition).replace("STEP", Integer.toString(step));
    }

    private static int run(LowProgram program, int a, int b) {
        return (int) new LowInterpreter(program, 4096, Map.of()).call(named(program, "main"), a, b);
    }

    /** Whether the innermost loops call nothing, so that nothing has to be ready to be saved in them. */
    private static boolean callsInInnermostLoop(LowFunction function) {
        ControlFlow flow = ControlFlow.of(function);
        int deepest =
                flow.reversePostorder().stream().mapToInt(flow::loopDepth).max().orElseThrow();
        for (Block block : flow.reversePostorder()) {
            if (flow.loopDepth(block) == deepest && block.instrs().stream().anyMatch(instr -> instr.callee() != null)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void loopsThatCountAreLeftAfterSomeRounds() {
        LowProgram program = program(sum("i32.lt_s %i, %limit", 1));
        LowFunction sum = named(program, "sum");
        assertFalse(callsInInnermostLoop(sum), LowPrinter.print(sum));
        assertEquals(500 * 499 / 2 + 7 * 1_000_000, run(program, 0, 500));
        assertEquals(0, run(program, 5, 5));
        assertEquals(0, run(program, 9, -5));
        assertEquals(64 * 63 / 2, run(program, 0, 64));
        assertEquals(65 * 64 / 2 + 1_000_000, run(program, 0, 65));
        assertEquals(-5 - 4 - 3 - 2 - 1, run(program, -5, 0));
        int last = Integer.MAX_VALUE;
        assertEquals(5 * last - (1 + 2 + 3 + 4 + 5), run(program, last - 5, last));
    }

    @Test
    void soAreLoopsThatIncludeTheirLimitAndGrowFaster() {
        LowProgram program = program(sum("i32.ge_s %limit, %i", 3));
        assertFalse(callsInInnermostLoop(named(program, "sum")));
        assertEquals(0 + 3 + 6 + 9, run(program, 0, 9));
        int expected = 0;
        for (int i = 1; i <= 1000; i += 3) {
            expected += i;
        }
        assertEquals(expected + 5 * 1_000_000, run(program, 1, 1000));
    }

    @Test
    void otherLoopsCountTheirRounds() {
        LowProgram program = program(sum("i32.ne %i, %limit", 1));
        assertFalse(callsInInnermostLoop(named(program, "sum")));
        assertEquals(500 * 499 / 2 + 7 * 1_000_000, run(program, 0, 500));
        assertEquals(0, run(program, 5, 5));
        LowProgram down = program(sum("i32.gt_s %i, %limit", -2));
        assertEquals(10 + 8 + 6 + 4, run(down, 10, 3));
        assertEquals(250_500 + 7 * 1_000_000, run(down, 1000, 0));
    }

    @Test
    void theLibrarysLoopsAreLeftAlone() {
        String library = sum("i32.lt_s %i, %limit", 1).replace("@sum", "@library");
        assertEquals(500 * 499 / 2, run(program(library), 0, 500));
    }

    private static Set<String> recurring(String text, String... bottoms) {
        LowProgram program = program(text);
        for (String name : bottoms) {
            named(program, name).setBottom(true);
        }
        return new RecurringFunctions(program, "Own"::equals)
                .all().stream().map(LowFunction::name).collect(Collectors.toSet());
    }

    private static String calls(String name, String... callees) {
        StringBuilder text = new StringBuilder("func @" + name + "() {\nb0:\n");
        for (String callee : callees) {
            text.append("  call @").append(callee).append("()\n");
        }
        return text.append("  return\n}\n").toString();
    }

    @Test
    void eachCycleOfCallsHasAnEnd() {
        String start = calls("main", "a", "f");
        assertEquals(Set.of("a"), recurring(start + calls("a", "b") + calls("b", "a") + calls("f")));
        assertEquals(Set.of("a"), recurring(start + calls("a", "a") + calls("f")));
        assertEquals(Set.of(), recurring(start + calls("a", "b", "f") + calls("b", "f") + calls("f")));
    }

    /** As with the methods that collections have for all of their elements. */
    @Test
    void cyclesMayLeadThroughTheLibrary() {
        String start = calls("main", "a");
        assertEquals(
                Set.of("b"),
                recurring(start + calls("a", "libraryEach") + calls("libraryEach", "b") + calls("b", "libraryEach")));
        assertEquals(Set.of(), recurring(start + calls("a", "libraryEach") + calls("libraryEach", "b") + calls("b")));
        assertEquals(
                Set.of("hasNext"),
                recurring(start + calls("a", "libraryEach") + calls("libraryEach", "hasNext") + calls("hasNext")));
        assertTrue(recurring(calls("main", "a")
                        + calls("a", "libraryText")
                        + calls("libraryText", "toString")
                        + calls("toString", "libraryText"))
                .isEmpty());
        String threads = start
                + calls("a", "libraryWait")
                + calls("libraryWait", "libraryBody")
                + calls("libraryBody", "run")
                + calls("run", "libraryWait");
        assertEquals(Set.of("run"), recurring(threads));
        assertEquals(Set.of(), recurring(threads, "libraryBody"));
    }
}
