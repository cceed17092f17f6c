// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.amphora.compiler.ir.LowParser;
import dev.amphora.compiler.ir.LowPrinter;
import dev.amphora.compiler.ir.LowProgram;
import dev.amphora.compiler.ir.LowVerifier;
import dev.amphora.compiler.pass.Optimizer;
import dev.amphora.engine.WasmException;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What random programs do must not change on the way to Wasm. */
class RandomProgramsTest {
    private static final int PROGRAMS = Integer.getInteger("amphora.randomPrograms", 150);
    private static final int FUEL = 300;
    private static final int THROWN_CELL = 72;

    /** Calls the program as a caller in the module does, and says in a cell what it throws. */
    private static final String CATCHING_CALLER =
            """
            func @guarded(%a:i32, %b:i32, %c:ref) -> i32 {
            b0: unwind b1
              %r:i32 = call @f0(%a, %b, %c)
              return %r
            b1:
              %e:ref = catch
              %class:i32 = i32.load [immutable] %e + 0
              %zero:i32 = const 0
              i32.store [static "thrown"] %zero + 72, %class
              return %zero
            }
            export "guarded" @guarded
            """;

    @Test
    void generatedCodeDoesWhatTheProgramsSay() {
        compareAll(program -> {});
    }

    @Test
    void optimisedCodeDoesWhatTheProgramsSay() {
        compareAll(program -> Optimizer.run(program, LowVerifier::verify));
    }

    private static void compareAll(Consumer<LowProgram> passes) {
        Summary summary = new Summary();
        for (int seed = 0; seed < PROGRAMS; seed++) {
            compare(seed, passes, summary);
        }
        // The programs must be worth the time: enough collections, returns and exceptions among them.
        assertTrue(summary.collections > PROGRAMS, summary::toString);
        assertTrue(summary.returned > PROGRAMS / 4, summary::toString);
        assertTrue(summary.thrown > PROGRAMS / 10, summary::toString);
    }

    /** What happened in all runs. */
    static final class Summary {
        int collections;
        int returned;
        int thrown;

        @Override
        public String toString() {
            return collections + " collections, " + returned + " returned, " + thrown + " thrown";
        }
    }

    /** Runs one program, interpreted as it is and compiled after {@code passes}. */
    static void compare(long seed, Consumer<LowProgram> passes, Summary summary) {
        LowProgram program = RandomPrograms.make(seed, 2 + (int) (seed % 12));
        String text = LowPrinter.print(program);
        try {
            LowVerifier.verify(program);
            String expected = interpret(program);
            passes.accept(program);
            for (boolean inlineWindow : new boolean[] {false, true}) {
                LowProgram copy = LowParser.parse(LowPrinter.print(program));
                assertEquals(expected, run(copy, inlineWindow, summary), "inline window: " + inlineWindow);
                LowProgram portable = LowParser.parse(LowPrinter.print(program) + CATCHING_CALLER);
                assertEquals(
                        expected,
                        runPortable(portable, inlineWindow, summary),
                        "portable exceptions, inline window: " + inlineWindow);
            }
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError("program " + seed + ": " + e + "\n" + text, e);
        }
    }

    static String interpret(LowProgram program) {
        LowInterpreter interpreter = new LowInterpreter(program, WasmRun.HEAP_BASE, Map.of());
        interpreter.memory().putInt(RandomPrograms.FUEL_CELL, FUEL);
        String outcome;
        try {
            outcome = "returns " + (int) interpreter.call(program.exports().get("main"), 3, 4, 0);
        } catch (LowInterpreter.Thrown thrown) {
            outcome = "throws " + interpreter.memory().getInt(thrown.reference);
        }
        return outcome + ", hash " + interpreter.memory().getInt(RandomPrograms.HASH_CELL) + ", fuel "
                + interpreter.memory().getInt(RandomPrograms.FUEL_CELL);
    }

    private static String run(LowProgram program, boolean inlineWindow, Summary summary) {
        return outcome(new WasmRun(program, CodeGenerator.generate(program, true, false), inlineWindow), summary);
    }

    static String outcome(WasmRun run, Summary summary) {
        run.memory().writeInt(RandomPrograms.FUEL_CELL, FUEL);
        String outcome;
        try {
            outcome = "returns " + run.call("main", 3, 4, 0);
            summary.returned++;
            assertEquals(WasmRun.STACK_BASE, run.shadowStackPointer(), "shadow stack pointer after return");
        } catch (WasmException e) {
            outcome = "throws " + run.memory().readInt((Integer) e.payload()[0]);
            summary.thrown++;
        }
        return describe(outcome, run, summary);
    }

    private static String runPortable(LowProgram program, boolean inlineWindow, Summary summary) {
        WasmRun run = new WasmRun(program, CodeGenerator.generate(program, true, true), inlineWindow);
        run.memory().writeInt(RandomPrograms.FUEL_CELL, FUEL);
        Object result = run.call("guarded", 3, 4, 0);
        assertEquals(WasmRun.STACK_BASE, run.shadowStackPointer(), "shadow stack pointer after return");
        int thrown = run.memory().readInt(THROWN_CELL);
        return describe(thrown == 0 ? "returns " + result : "throws " + thrown, run, summary);
    }

    private static String describe(String outcome, WasmRun run, Summary summary) {
        summary.collections += run.collections();
        return outcome + ", hash " + run.memory().readInt(RandomPrograms.HASH_CELL) + ", fuel "
                + run.memory().readInt(RandomPrograms.FUEL_CELL);
    }
}
