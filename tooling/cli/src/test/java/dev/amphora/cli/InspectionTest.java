// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.amphora.wasm.binary.WasmEncoder;
import dev.amphora.wasm.text.WatParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** Limits of a run, and looking at what a module does, with the real engine. */
class InspectionTest {
    private static final String MODULE =
            """
            (import "wasi_snapshot_preview1" "sched_yield" (func $yield (result i32)))
            (memory (export "memory") 1)
            (func $spin (param $count i32) (result i32)
              (loop $again
                (local.set $count (i32.sub (local.get $count) (i32.const 1)))
                (br_if $again (local.get $count)))
              (local.get $count))
            (func $work (drop (call $spin (i32.const %s))) (drop (call $yield)))
            (func (export "_start") (call $work))
            """;

    @TempDir
    Path directory;

    private final FakeToolkit toolkit = new FakeToolkit();

    private int run(String count, String... options) throws IOException {
        byte[] wasm =
                WasmEncoder.encode(WatParser.parse(MODULE.formatted(count))).bytes();
        Path module = Files.write(directory.resolve("app.wasm"), wasm);
        toolkit.engine = new EngineRunner();
        String[] args = new String[options.length + 2];
        args[0] = "run";
        System.arraycopy(options, 0, args, 1, options.length);
        args[args.length - 1] = module.toString();
        return toolkit.run(args);
    }

    @Test
    void fuelIsALimit() throws IOException {
        assertEquals(0, run("1000", "--fuel", "10000"), toolkit.err());
        assertEquals(134, run("1000", "--fuel", "1000"));
        assertTrue(toolkit.err().startsWith("error: the module was stopped: fuel exhausted\n    at "), toolkit.err());
    }

    @Test
    void timeIsALimit() throws IOException {
        assertEquals(0, run("1000", "--timeout", "1m"), toolkit.err());
        assertEquals(134, run("0", "--timeout", "200ms", "--fuel", "9000000000000"));
        assertTrue(toolkit.err().startsWith("error: the module was stopped: time limit exceeded"), toolkit.err());
    }

    @Test
    void aTraceHasEachCall() throws IOException {
        assertEquals(0, run("3", "--trace"), toolkit.err());
        assertEquals(
                """
                trace: work()
                trace:  spin(3)
                trace:  wasi_snapshot_preview1.sched_yield()
                trace:  wasi_snapshot_preview1.sched_yield -> 0
                """,
                toolkit.err().replaceAll("trace:  +", "trace:  "));
    }

    @Test
    void aProfileHasWhatTookTheTime() throws Exception {
        Path svg = directory.resolve("profile.svg");
        assertEquals(0, run("300000000", "--profile", svg.toString()), toolkit.err());
        List<String> lines = toolkit.err().lines().toList();
        assertTrue(lines.get(0).startsWith("   self   total  function ("), toolkit.err());
        assertTrue(lines.get(1).endsWith(" spin"), toolkit.err());
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(Files.readAllBytes(svg)));
        assertEquals("svg", document.getDocumentElement().getTagName());
        String text = document.getDocumentElement().getTextContent();
        assertTrue(text.contains("spin, ") && text.contains("work, ") && text.contains("_start, "), text);
    }

    @Test
    void mistakesAreExplained() throws IOException {
        for (String time : List.of("5", "0s", "-1s", "1h", "")) {
            assertEquals(2, run("1", "--timeout", time));
        }
        assertEquals(2, run("1", "--fuel", "-5"));
        assertEquals(2, run("1", "--trace", "--profile", "x.svg"));
        assertFalse(Files.exists(Path.of("x.svg")));
    }

    @Test
    void aRecursiveFunctionIsCountedOnce() {
        Map<List<String>, Long> stacks = new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
        stacks.put(List.of("main", "fib", "fib", "fib"), 3L);
        stacks.put(List.of("main"), 1L);
        assertEquals(
                """
                   self   total  function (4 samples)
                 75.0 %  75.0 %  fib
                 25.0 % 100.0 %  main
                """,
                HotFunctions.describe(stacks));
    }

    @Test
    void namesInAGraphAreEscaped() throws Exception {
        String svg = FlameGraph.draw("a<b>&c", Map.of(List.of("List<T>.add & co"), 7L));
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        assertTrue(document.getDocumentElement().getTextContent().contains("List<T>.add & co, 7 samples, 100.0 %"));
    }
}
