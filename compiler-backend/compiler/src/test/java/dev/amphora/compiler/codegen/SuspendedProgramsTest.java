// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.amphora.compiler.ir.Block;
import dev.amphora.compiler.ir.Instr;
import dev.amphora.compiler.ir.JavaClasses;
import dev.amphora.compiler.ir.LowFunction;
import dev.amphora.compiler.ir.LowParser;
import dev.amphora.compiler.ir.LowPrinter;
import dev.amphora.compiler.ir.LowProgram;
import dev.amphora.compiler.ir.LowVerifier;
import dev.amphora.compiler.ir.Opcode;
import dev.amphora.compiler.ir.Position;
import dev.amphora.compiler.ir.Suspension;
import dev.amphora.compiler.ir.TimeSlices;
import dev.amphora.compiler.pass.EndTimeSlices;
import dev.amphora.compiler.pass.Optimizer;
import dev.amphora.compiler.pass.SplitAtSuspensions;
import dev.amphora.engine.Memory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Random programs that are suspended in random places do the same as when they are not. */
class SuspendedProgramsTest {
    private static final int PROGRAMS = 150;
    private static final int SUSPENDING = 512;
    private static final int RESUMING = 516;
    private static final int NUMBERS = 520;
    private static final int REFERENCES = 524;
    private static final int COUNT = 528;
    private static final int ROUNDS_LEFT = 532;

    /** What the runtime library does, with room enough; the driver resumes at once. */
    private static final String RUNTIME =
            """
            func @suspend() {
            b0:
              %zero:i32 = const 0
              %one:i32 = const 1
              %resuming:i32 = i32.load [any] %zero + 516
              branch %resuming b1 b2
            b1:
              i32.store [any] %zero + 516, %zero
              return
            b2:
              i32.store [any] %zero + 512, %one
              return
            }
            func @begin() { b0: return }
            func @end() {
            b0:
              %zero:i32 = const 0
              %rounds:i32 = const 3
              i32.store [any] %zero + 532, %rounds
              call @suspend()
              return
            }
            func @makeRoom(%p:i32, %n:i32, %r:i32) -> i32 {
            b0:
              %zero:i32 = const 0
              %numbers:i32 = i32.load [any] %zero + 520
              %references:i32 = i32.load [any] %zero + 524
              %x:i32 = i32.sub %numbers, %n
              %y:i32 = i32.sub %references, %r
              i32.store [any] %zero + 520, %x
              i32.store [any] %zero + 524, %y
              i32.store [any] %x + 0, %p
              return %x
            }
            func @driver(%a:i32, %b:i32, %c:ref) -> i32 {
            b0:
              jump b1
            b1:
              %zero:i32 = const 0
              %one:i32 = const 1
              %x:i32 = call @f0(%a, %b, %c)
              %left:i32 = i32.load [any] %zero + 512
              branch %left b2 b3
            b2:
              i32.store [any] %zero + 512, %zero
              i32.store [any] %zero + 516, %one
              %n:i32 = i32.load [any] %zero + 528
              %m:i32 = i32.add %n, %one
              i32.store [any] %zero + 528, %m
              jump b1
            b3:
              return %x
            }
            """;

    private final Random random = new Random(7);

    @Test
    void goOnWhereTheyWereLeft() {
        int suspensions = suspend(this::withSuspensions, SuspendedProgramsTest::checkUntouched);
        assertTrue(suspensions > 20 * PROGRAMS, "only " + suspensions + " suspensions");
    }

    @Test
    void goOnWhereTheirSlicesEnded() {
        int suspensions = suspend(SuspendedProgramsTest::withSlices, (program, before) -> {});
        assertTrue(suspensions > 5 * PROGRAMS, "only " + suspensions + " suspensions");
    }

    /** Returns how many suspensions there were. */
    private static int suspend(
            Function<String, LowProgram> suspendable, BiConsumer<LowProgram, Map<LowFunction, String>> check) {
        int suspensions = 0;
        for (int seed = 0; seed < PROGRAMS; seed++) {
            LowProgram plain = RandomPrograms.make(seed, 2 + seed % 12);
            String expected = RandomProgramsTest.interpret(plain);
            if (seed % 2 == 0) {
                Optimizer.run(plain);
            }
            LowProgram program = suspendable.apply(LowPrinter.print(plain));
            String text = LowPrinter.print(program);
            Map<LowFunction, String> before = texts(program);
            try {
                LowVerifier.verify(program);
                SplitAtSuspensions.run(program);
                LowVerifier.verify(program);
                check.accept(program, before);
                WasmRun run = new WasmRun(program, CodeGenerator.generate(program, true, false), true);
                Memory memory = run.memory();
                memory.writeInt(NUMBERS, 60_000);
                memory.writeInt(REFERENCES, 40_000);
                assertEquals(expected, RandomProgramsTest.outcome(run, new RandomProgramsTest.Summary()));
                assertEquals(60_000, memory.readInt(NUMBERS), "numbers left over");
                assertEquals(40_000, memory.readInt(REFERENCES), "references left over");
                assertEquals(0, memory.readInt(RESUMING));
                suspensions += memory.readInt(COUNT);
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("program " + seed + ": " + e + "\n" + text, e);
            }
        }
        return suspensions;
    }

    private static void checkRestoresReference(String before) {
        LowProgram program = suspendable(LowParser.parse(
                """
                func @f0(%a:i32, %b:i32, %c:ref) -> i32 {
                b0:
                  BEFORE
                  call @suspend()
                  %x:i32 = i32.load [field "x"] %number + 4
                  return %x
                }
                export "main" @driver
                memory pages 1 1 shadow 16 cursor 24 static 64
                """
                                .replace("BEFORE", before)
                        + RUNTIME));
        LowVerifier.verify(program);
        SplitAtSuspensions.run(program);
        LowVerifier.verify(program);
        LowFunction function = program.functions().get(0);
        function.renumber();
        String restored = LowPrinter.print(function);
        assertTrue(restored.matches("(?s).*:ref = i32.load \\[any\\] %\\d+ \\+ 0.*"), restored);
        assertTrue(!restored.matches("(?s).*%\\d+:i32 = i32.load \\[any\\] %\\d+ \\+ 4.*"), restored);
    }

    @Test
    void keepReferencesThatAreUsedAsNumbersOnly() {
        checkRestoresReference("%o:ref = i32.load [field \"o\"] %c + 4\n  %number:i32 = cast %o");
    }

    /** What the allocator returns is a number at first. */
    @Test
    void keepNumbersThatAreReferences() {
        checkRestoresReference("%number:i32 = i32.load [any] %c + 12\n  %o:ref = cast %number\n"
                + "  i32.store [field \"o\"] %c + 4, %o");
    }

    private static Map<LowFunction, String> texts(LowProgram program) {
        Map<LowFunction, String> texts = new HashMap<>();
        program.functions().forEach(function -> texts.put(function, LowPrinter.print(function)));
        return texts;
    }

    /** Only functions from which calls lead to a suspension are changed; these all are. */
    private static void checkUntouched(LowProgram program, Map<LowFunction, String> before) {
        for (LowFunction function : program.functions()) {
            function.renumber();
            String text = LowPrinter.print(function);
            if (before.get(function).contains("call @suspend")) {
                assertNotEquals(before.get(function), text);
            } else if (!function.name().matches("f\\d+")) {
                assertEquals(before.get(function), text);
            }
        }
    }

    private LowProgram withSuspensions(String text) {
        LowProgram parsed = LowParser.parse(text.replace("export \"main\" @f0", "export \"main\" @driver") + RUNTIME);
        LowFunction suspend = named(parsed, "suspend");
        for (LowFunction function : parsed.functions()) {
            if (function.name().matches("f\\d+") && !function.noAlloc()) {
                function.blocks().forEach(block -> insert(block, suspend));
                function.renumber();
            }
        }
        return suspendable(parsed);
    }

    /** Slices end in short loops at every second round, and in others at each. */
    private static LowProgram withSlices(String text) {
        LowProgram parsed = LowParser.parse(text.replace("export \"main\" @f0", "export \"main\" @driver") + RUNTIME);
        for (LowFunction function : parsed.functions()) {
            if (function.name().matches("f\\d+")) {
                function.setOrigin(new Position("Own", function.name(), null, 0, null));
            }
        }
        TimeSlices slices = new TimeSlices(named(parsed, "end"), ROUNDS_LEFT, 2, 1, "Own"::equals);
        LowProgram program = suspendable(parsed, slices);
        EndTimeSlices.run(program);
        program.functions().forEach(LowFunction::renumber);
        return program;
    }

    private static LowFunction named(LowProgram program, String name) {
        return program.functions().stream()
                .filter(function -> function.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static LowProgram suspendable(LowProgram parsed) {
        return suspendable(parsed, null);
    }

    private static LowProgram suspendable(LowProgram parsed, TimeSlices slices) {
        return new LowProgram(
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
                new Suspension(
                        named(parsed, "suspend"),
                        named(parsed, "begin"),
                        named(parsed, "makeRoom"),
                        slices,
                        SUSPENDING,
                        RESUMING,
                        NUMBERS,
                        REFERENCES),
                JavaClasses.NONE);
    }

    private void insert(Block block, LowFunction suspend) {
        List<Instr> instrs = block.instrs();
        int first = instrs.get(0).opcode() == Opcode.CATCH ? 1 : 0;
        for (int at = instrs.size() - 1; at >= first; at--) {
            if (random.nextInt(5) == 0) {
                instrs.add(at, new Instr.Builder(Opcode.CALL).callee(suspend).build(null));
            }
        }
    }
}
