// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.amphora.compiler.CompileOptions;
import dev.amphora.compiler.Scheduling;
import dev.amphora.wasm.binary.WasmDecoder;
import dev.amphora.wasm.model.ExternKind;
import dev.amphora.wasm.model.Instr;
import dev.amphora.wasm.model.Op;
import dev.amphora.wasm.model.WasmModule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What threads cost code that they do not suspend: nothing. The same kernels are compiled into a program that starts no thread
 * and into one that does; {@code tests/benchmarks/threads/run} measures these.
 */
class ThreadCostTest {
    private static final Path SOURCES = Path.of("..", "benchmarks", "threads");

    /** Objects whose texts wait for other threads, in messages too. */
    private static final String TEXTS =
            """
            import java.util.Vector;

            public class Texts {
                static Vector<Object> all = new Vector<>();

                public static void main(String[] args) throws InterruptedException {
                    Thread other = new Thread(() -> {
                        synchronized (all) {
                            all.add(args.length);
                            Thread.yield();
                        }
                    });
                    other.start();
                    System.out.println("all: " + all + new Object[] {all, "x"}[args.length] + (String) all.get(0));
                    other.join();
                }
            }
            """;

    private static final String WAITS =
            """
            public class Waits {
                static long fibonacci(int n) {
                    return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
                }

                public static void main(String[] args) throws Exception {
                    Thread other = new Thread(() -> System.out.println(fibonacci(args.length)));
                    if (args.length > 0) {
                        STATEMENT
                    }
                    other.start();
                }
            }
            """;

    /** Of functions by name the instructions, where what differs from program to program is left out. */
    private static final Map<String, SortedMap<String, List<String>>> PROGRAMS = new HashMap<>();

    @BeforeAll
    static void compile(@TempDir Path classes) throws Exception {
        List<Path> sources = Stream.of("Kernels", "Alone", "Beside")
                .map(name -> Corpus.home().resolve(SOURCES).resolve(name + ".java"))
                .collect(Collectors.toList());
        sources.add(Files.writeString(classes.resolve("Texts.java"), TEXTS));
        try (Bench bench = new Bench()) {
            for (Program program : Corpus.compile(sources, classes.resolve("classes"))) {
                byte[] wasm = bench.compile(program, CompileOptions.release().withNames(true))
                        .wasm();
                PROGRAMS.put(program.simpleName(), functions(WasmDecoder.decode(wasm)));
            }
        }
    }

    private static SortedMap<String, List<String>> functions(WasmModule module) {
        SortedMap<String, List<String>> functions = new TreeMap<>();
        int imported = module.importCount(ExternKind.FUNC);
        for (int i = 0; i < module.funcs().size(); i++) {
            List<String> code = module.funcs().get(i).body().stream()
                    .map(instr -> text(instr, module))
                    .toList();
            functions.put(module.names().functions().get(imported + i), code);
        }
        return functions;
    }

    /** Addresses, class ids and places in tables are numbers; functions and types have names here. */
    private static String text(Instr instr, WasmModule module) {
        if (instr instanceof Instr.Index call && call.op() == Op.CALL) {
            return "call " + module.names().functions().get(call.index());
        } else if (instr instanceof Instr.Index2 call && call.op() == Op.CALL_INDIRECT) {
            return "call_indirect " + module.types().get(call.first());
        } else if (instr instanceof Instr.I32Const || instr instanceof Instr.Block || instr instanceof Instr.TryTable) {
            return instr.op().toString();
        } else if (instr instanceof Instr.Mem access) {
            return access.op() + " align " + access.align();
        }
        return instr.toString();
    }

    @Test
    void kernelsAreTheSameInstructions() {
        SortedMap<String, List<String>> alone = PROGRAMS.get("Alone");
        SortedMap<String, List<String>> beside = PROGRAMS.get("Beside");
        int compared = 0;
        for (Map.Entry<String, List<String>> function : alone.entrySet()) {
            String name = function.getKey();
            // Writing to System.out locks the stream; and what of the library is inlined depends on who else calls it.
            if (name.startsWith("Kernels") && !name.contains("measure") && !name.contains("words")) {
                assertEquals(function.getValue(), beside.get(name), name);
                compared++;
            }
        }
        assertTrue(compared >= 8, alone.keySet().toString());
    }

    @Test
    void programsWithoutThreadsSuspendNothing() {
        assertEquals(List.of(), ofSuspension("Alone"));
        assertTrue(
                ofSuspension("Beside").size() >= 3,
                PROGRAMS.get("Beside").keySet().toString());
    }

    /** Who waits by the clock can tell that others do not run meanwhile; programs that do not pay nothing for that. */
    @Test
    void threadsArePreemptedWhereProgramsCanTell() throws Exception {
        assertFalse(preempts(Scheduling.AUTOMATIC, "other.join();"));
        assertTrue(preempts(Scheduling.PREEMPTIVE, "other.join();"));
        assertTrue(preempts(Scheduling.AUTOMATIC, "other.join(1000);"));
        assertFalse(preempts(Scheduling.COOPERATIVE, "other.join(1000);"));
        assertTrue(preempts(Scheduling.AUTOMATIC, "Thread.sleep(5);"));
        assertTrue(preempts(Scheduling.AUTOMATIC, "other.setDaemon(true);"));
        assertTrue(preempts(Scheduling.AUTOMATIC, "new java.util.Timer(true);"));
        assertTrue(preempts(
                Scheduling.AUTOMATIC,
                "new java.util.concurrent.FutureTask<>(() -> 1).get(1, java.util.concurrent.TimeUnit.SECONDS);"));
        assertTrue(preempts(Scheduling.AUTOMATIC, "synchronized (other) { other.wait(7); }"));
        assertFalse(preempts(Scheduling.AUTOMATIC, "synchronized (other) { other.wait(); }"));
    }

    private static boolean preempts(Scheduling scheduling, String statement) throws Exception {
        Path folder = Files.createTempDirectory("preempted");
        try (Bench bench = new Bench()) {
            Path source = Files.writeString(folder.resolve("Waits.java"), WAITS.replace("STATEMENT", statement));
            Program program = Corpus.compile(List.of(source), folder.resolve("classes")).stream()
                    .findFirst()
                    .orElseThrow();
            byte[] wasm = bench.compile(
                            program, CompileOptions.release().withNames(true).withScheduling(scheduling))
                    .wasm();
            return functions(WasmDecoder.decode(wasm)).keySet().stream()
                    .anyMatch(name -> name.contains("Scheduler.endSlice"));
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    private static List<String> ofSuspension(String program) {
        return PROGRAMS.get(program).keySet().stream()
                .filter(name -> name.matches(".*\\b(Suspension\\.|Scheduler\\.(run|runNext|execute|callsOf)\\b).*"))
                .toList();
    }

    /** What fails a check makes a message of numbers and names, which waits for nobody; so does an allocation that fails. */
    @Test
    void checksAndAllocationsSuspendNothing() {
        List<String> left = PROGRAMS.get("Texts").entrySet().stream()
                .filter(function ->
                        function.getValue().stream().anyMatch(instr -> instr.contains("Suspension.makeRoom")))
                .map(Map.Entry::getKey)
                .toList();
        assertTrue(left.stream().anyMatch(name -> name.startsWith("java.util.Vector.toString")), left.toString());
        assertEquals(
                List.of(),
                left.stream()
                        .filter(name -> name.matches(
                                "dev\\.amphora\\.runtime\\.classlib\\.(Checks|Allocation|StackTraces)\\..*"))
                        .toList());
    }
}
