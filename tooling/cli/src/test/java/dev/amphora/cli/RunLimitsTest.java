// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.amphora.compiler.Compiler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** What {@code amphora run} offers to limit and to observe a program, with a real one, on both executors. */
class RunLimitsTest {
    private static final String PROGRAM =
            """
            import java.util.*;
            public class Busy {
                static long total;
                public static void main(String[] args) throws Exception {
                    switch (args[0]) {
                        case "spin" -> System.out.println(spin(0));
                        case "hoard" -> hoard(new ArrayList<>());
                        case "sleep" -> Thread.sleep(600_000);
                        case "read" -> System.out.println(System.in.read());
                        case "exit" -> System.exit(7);
                        case "fib" -> System.out.println(fib(10));
                        case "work" -> work(System.nanoTime() + 600_000_000L);
                        default -> throw new IllegalArgumentException(args[0]);
                    }
                }
                static int fib(int n) {
                    return n < 2 ? n : fib(n - 1) + fib(n - 2);
                }
                static void work(long end) {
                    while (System.nanoTime() < end) {
                        total += fib(20);
                    }
                }
                static int spin(int i) {
                    while (i != -1) {
                        i = (i * 31 + fib(3)) & 0xffff;
                    }
                    return i;
                }
                static void hoard(List<byte[]> all) {
                    while (true) {
                        all.add(new byte[100_000]);
                    }
                }
            }
            """;

    @TempDir
    static Path directory;

    private static String module;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /** Without names of functions, as it would be for a release. */
    @BeforeAll
    static void build() throws IOException {
        Path source = Files.writeString(directory.resolve("Busy.java"), PROGRAM);
        RunLimitsTest test = new RunLimitsTest();
        InputStream none = new ByteArrayInputStream(new byte[0]);
        assertEquals(0, test.amphora(none, "build", source.toString(), "-o", directory.toString()), test.err());
        module = directory.resolve("Busy.wasm").toString();
    }

    /** The line of the program that a text is in. */
    private static String line(String text) {
        return "Busy.java:"
                + (PROGRAM.substring(0, PROGRAM.indexOf(text)).lines().count());
    }

    @Test
    void fuelEndsAProgramAtTheSamePlaceOnBothExecutors() {
        List<String> messages = new ArrayList<>();
        for (String executor : List.of("", "--interpret")) {
            for (String fuel : List.of("100", "20000", "1000000", "1000003")) {
                err.reset();
                assertEquals(134, run(executor, "--fuel", fuel, module, "spin"), err());
                messages.add(err());
            }
        }
        assertEquals(messages.subList(0, 4), messages.subList(4, 8));
        String message = messages.get(2);
        assertTrue(message.startsWith("error: the module was stopped: fuel exhausted\n    at Busy."), message);
        assertTrue(message.contains("    at Busy.main(" + line("spin(0)") + ")\n"), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--interpret"})
    void whatIsWithinItsLimitsIsNotDisturbed(String executor) {
        String[] limits = {executor, "--fuel", "50000000", "--timeout", "5m", "--max-memory", "64m", module};
        assertEquals(0, run(with(limits, "fib")), err());
        assertEquals("55\n", out());
        assertEquals("", err());
        assertEquals(7, run(with(limits, "exit")), err());
        assertEquals(1, run(with(limits, "nothing")));
        assertTrue(
                err().startsWith(
                                "Exception in thread \"main\" java.lang.IllegalArgumentException: nothing\n\tat Busy.main("
                                        + line("throw new IllegalArgumentException") + ")"),
                err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--interpret"})
    void timeEndsAnEndlessLoop(String executor) {
        assertEquals(134, run(executor, "--timeout", "300ms", module, "spin"));
        assertTrue(err().startsWith("error: the module was stopped: time limit exceeded\n    at Busy."), err());
        assertTrue(err().contains("    at Busy.main(" + line("spin(0)") + ")\n"), err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--interpret"})
    void timeEndsWaiting(String executor) throws IOException {
        try (PipedOutputStream silent = new PipedOutputStream();
                PipedInputStream input = new PipedInputStream(silent)) {
            assertEquals(134, amphora(input, with(new String[] {"run", executor, "--timeout", "1s", module}, "read")));
        }
        String message = "error: the module was stopped: time limit exceeded while it waited for the host\n";
        assertEquals(message, err());
        err.reset();
        assertEquals(134, run(executor, "--timeout", "1s", module, "sleep"));
        assertEquals(message, err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--interpret"})
    void memoryEndsHoarding(String executor) {
        assertEquals(1, run(executor, "--max-memory", "4m", module, "hoard"));
        String message = "Exception in thread \"main\" java.lang.OutOfMemoryError: Java heap space\n\tat Busy.hoard("
                + line("all.add") + ")\n\tat Busy.main(" + line("hoard(new") + ")\n";
        assertEquals(message, err());
    }

    @Test
    void aTraceShowsEachCallWithItsArguments() {
        assertEquals(0, run("--trace", module, "fib"), err());
        assertEquals("55\n", out());
        List<String> calls = err().lines().toList();
        assertTrue(calls.stream().allMatch(line -> line.startsWith("trace: ")), err());
        List<String> stripped =
                calls.stream().map(line -> line.substring(7).strip()).toList();
        // After the arguments, where its frame begins on the shadow stack.
        for (String call : List.of("Busy.fib(10, ", "Busy.fib(1, ")) {
            assertTrue(stripped.stream().anyMatch(line -> line.startsWith(call)), err());
        }
        assertTrue(stripped.contains("wasi_snapshot_preview1.fd_write -> 0"), err());
    }

    @Test
    void aProfileNamesJavaMethodsAsTextAndAsAFlameGraph() throws Exception {
        Path graph = directory.resolve("profile.svg");
        assertEquals(0, run("--profile", graph.toString(), module, "work"), err());
        List<String> lines = err().lines().toList();
        assertTrue(lines.get(0).matches(" +self +total +function \\(\\d+ samples\\)"), err());
        assertTrue(lines.get(1).matches(" *\\d+\\.\\d % +\\d+\\.\\d %  Busy\\.fib"), err());

        Document svg = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(graph.toFile());
        assertEquals("svg", svg.getDocumentElement().getTagName());
        NodeList titles = svg.getElementsByTagName("title");
        boolean found = false;
        for (int i = 0; i < titles.getLength(); i++) {
            found |= titles.item(i).getTextContent().matches("Busy\\.fib, \\d+ samples, \\d+\\.\\d %");
        }
        assertTrue(found, Files.readString(graph));
    }

    @Test
    void whatExcludesEachOtherIsSaidSo() {
        for (String[] both : List.of(new String[] {"--interpret"}, new String[] {"--trace"})) {
            err.reset();
            assertEquals(2, run(both[0], "--profile", "x.svg", module, "fib"));
            assertTrue(err().startsWith("error: " + both[0] + " and --profile exclude each other\n"), err());
        }
        err.reset();
        assertEquals(2, run("--fuel", "-1", module, "fib"));
        assertTrue(err().startsWith("error: no fuel can be less than 0"), err());
        err.reset();
        assertEquals(2, run("--timeout", "soon", module, "fib"));
        assertTrue(err().startsWith("error: not a time: soon"), err());
    }

    private static String[] with(String[] args, String last) {
        List<String> all = new ArrayList<>(List.of(args));
        all.add(last);
        return all.toArray(String[]::new);
    }

    private int run(String... args) {
        List<String> all = new ArrayList<>(List.of("run"));
        all.addAll(List.of(args));
        return amphora(new ByteArrayInputStream(new byte[0]), all.toArray(String[]::new));
    }

    /** Arguments that are empty are left out. */
    private int amphora(InputStream input, String... args) {
        Terminal terminal = new Terminal(
                input,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                80);
        String[] given = List.of(args).stream().filter(arg -> !arg.isEmpty()).toArray(String[]::new);
        return Main.run(new Toolkit(terminal, Compiler::compile, new EngineRunner()), given);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
