// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.jso;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.amphora.abi.LibraryInterface;
import dev.amphora.browser.Bundle;
import dev.amphora.compiler.CompileOptions;
import dev.amphora.compiler.CompileRequest;
import dev.amphora.compiler.CompileResult;
import dev.amphora.compiler.Compiler;
import dev.amphora.compiler.ProgressListener;
import dev.amphora.compiler.frontend.jso.Jso;
import dev.amphora.hosts.NodeRuntime;
import dev.amphora.tests.support.Chromium;
import dev.amphora.tests.support.Firefox;
import dev.amphora.tests.support.Invocation;
import dev.amphora.tests.support.JavaEngine;
import dev.amphora.tests.support.Outcome;
import dev.amphora.tests.support.StaticServer;
import dev.amphora.wasm.binary.WasmDecoder;
import dev.amphora.wasm.model.Import;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.teavm.jso.JSObject;
import org.teavm.jso.browser.Window;

/**
 * Programs that call JavaScript: what they write in Node, Chromium and Firefox is in a file beside this class, and the same module says
 * on the Java engine that there is no JavaScript.
 */
@ExtendWith(Browsers.class)
class JsoTest {
    private static final Path TYPESCRIPT = Path.of("..", "..", "js-glue", "node_modules", "typescript", "bin", "tsc");
    private static final Map<String, CompileResult> MODULES = new HashMap<>();

    @TempDir
    static Path directory;

    /** Waits until a program has ended. */
    static final String OUTPUT =
            """
            new Promise((resolve) => {
                const timer = setInterval(() => {
                    const text = document.querySelector('#output')?.textContent ?? '';
                    if (/done\\s*$|failed|Exception in/.test(text)) {
                        clearInterval(timer);
                        resolve(text);
                    }
                }, 20);
            })
            """;

    /** What needs JavaScript only. */
    private static Stream<String> anywhere() {
        return Stream.of("Scripts", "Core", "JavaMembers", "Structures", "Modules", "Handles", "Promises", "Callbacks");
    }

    private static Stream<String> inPages() {
        return Stream.concat(anywhere(), Stream.of("Page", "Platform", "Shaders"));
    }

    @AfterAll
    static void close() {
        MODULES.clear();
    }

    private static CompileResult module(String program) throws Exception {
        CompileResult known = MODULES.get(program);
        if (known == null) {
            List<Path> classPath = List.of(place(Scripts.class), place(JSObject.class), place(Window.class));
            known = Compiler.compile(
                    new CompileRequest("dev.amphora.tests.jso." + program, classPath, CompileOptions.release()),
                    ProgressListener.NONE);
            MODULES.put(program, known);
        }
        return known;
    }

    private static Path place(Class<?> cls) throws URISyntaxException {
        return Path.of(cls.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static String expected(String program) throws IOException {
        try (InputStream in = JsoTest.class.getResourceAsStream(program + ".txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Bundle bundle(String program) throws Exception {
        CompileResult module = module(program);
        assertNotNull(module.script(), "a program that calls JavaScript");
        return new Bundle(program).withScript(module.script()).withScriptTypes(module.scriptTypes());
    }

    @ParameterizedTest
    @MethodSource("anywhere")
    void nodeRunsThem(String program) throws Exception {
        Path node = NodeRuntime.find(message -> System.err.println("[amphora] " + message));
        Path place = Files.createDirectories(directory.resolve("node"));
        bundle(program).write(place);
        Files.write(place.resolve(program + ".wasm"), module(program).wasm());
        Files.write(place.resolve("module.js"), resource("module.js"));
        Path main = place.resolve(program + ".main.mjs");
        Files.writeString(main, "import run from './" + program + ".js';\nprocess.exitCode = await run();\n");
        Path output = place.resolve(program + ".out");
        Process process = new ProcessBuilder(node.toString(), "--max-old-space-size=64", "--expose-gc", main.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertTrue(process.waitFor(2, TimeUnit.MINUTES), "ends");
        } finally {
            process.destroyForcibly();
        }
        assertEquals(expected(program), Files.readString(output));
        assertEquals(0, process.exitValue());
    }

    /** What {@code @JSExport} is for: the page calls a program that has run, or a library. */
    @Test
    void nodeUsesWhatProgramsAndLibrariesExport() throws Exception {
        Path place = Files.createDirectories(directory.resolve("exported"));
        Files.write(place.resolve("exported.mjs"), resource("exported.mjs"));
        bundle("Exported").write(place);
        Files.write(place.resolve("Exported.wasm"), module("Exported").wasm());
        Path program = place.resolve("program.mjs");
        Files.writeString(
                program,
                """
                import run from './Exported.js';
                import { use } from './exported.mjs';
                let java;
                await run({ onExports: (exports) => (java = exports) });
                console.log(Object.keys(java).join());
                console.log(use(java));
                for (let i = 0; i < 2; i++) {
                    try {
                        java.leave(5 + i);
                    } catch (error) {
                        console.log(error.message, error.code);
                    }
                }
                """);
        String used =
                """
                5 AHOY! 0 6
                java.lang.IllegalStateException: from Java
                16 1 true false
                102 true true DoubleTally
                2 true true
                40 2
                """;
        assertEquals(
                "main\nadd,shout,sum,counter,fail,leave,DoubleTally,Counter,Units\n" + used
                        + "the program has ended with exit code 5 5\n".repeat(2),
                output(program));
        assertTypeScriptAccepts(
                place,
                "program",
                """
                import run, { type DoubleTally } from './Exported.js';
                await run({
                    onExports({ add, shout, sum, counter, Counter, DoubleTally, Units }) {
                        const three: number = add(1, 2) + sum(1, 2, 3) + Units.inches(1) + Counter.made();
                        const loud: string | null = shout('a');
                        const tally: DoubleTally = new DoubleTally();
                        const isAbove: boolean = tally.isAbove(new Counter(three));
                        tally.count = counter(tally)?.increment() ?? (isAbove ? 1 : 2);
                        // @ts-expect-error a string is no number
                        add('1', loud);
                        // @ts-expect-error no such member
                        tally.decrement();
                    },
                });
                """);
        CompileResult library = Compiler.compile(
                CompileRequest.library(
                        List.of(exportedClasses(place), place(JSObject.class), place(Window.class)),
                        CompileOptions.release()),
                ProgressListener.NONE);
        Files.write(place.resolve("exports.wasm"), library.wasm());
        new Bundle("exports")
                .withLibrary(new LibraryInterface(Map.of(), Map.of(), Map.of(), Map.of()))
                .withScript(library.script())
                .withScriptTypes(library.scriptTypes())
                .write(place);
        assertTypeScriptAccepts(
                place,
                "library",
                """
                import load, { type Counter } from './exports.js';
                const { Exported, Counter, DoubleTally } = await load();
                const counter: Counter = new DoubleTally();
                counter.count = Exported.add(1, Counter.made());
                // @ts-expect-error nothing else is exported
                Exported.main([]);
                """);
        Path user = place.resolve("library.mjs");
        Files.writeString(
                user,
                """
                import load from './exports.js';
                import { use } from './exported.mjs';
                const { Exported, Counter, DoubleTally, Units } = await load();
                const { add, shout, sum, counter, fail } = Exported;
                console.log(use({ add, shout, sum, counter, fail, Counter, DoubleTally, Units }));
                """);
        assertEquals(used, output(user));
    }

    /** A class path with the class and those in it only. */
    private static Path exportedClasses(Path place) throws Exception {
        String folder = Exported.class.getPackageName().replace('.', '/');
        Path classes = place(Exported.class).resolve(folder);
        Path copies = Files.createDirectories(place.resolve("classes").resolve(folder));
        for (String name : List.of("Exported", "Exported$Counter", "Exported$Tally", "Exported$Units")) {
            Files.copy(classes.resolve(name + ".class"), copies.resolve(name + ".class"));
        }
        return place.resolve("classes");
    }

    private static void assertTypeScriptAccepts(Path place, String name, String script) throws Exception {
        Path source = Files.writeString(place.resolve(name + ".mts"), script);
        Path node = NodeRuntime.find(message -> System.err.println("[amphora] " + message));
        List<String> command = List.of(
                node.toString(),
                TYPESCRIPT.toAbsolutePath().normalize().toString(),
                "--strict",
                "--noEmit",
                "--target",
                "es2022",
                "--module",
                "es2022",
                "--moduleResolution",
                "bundler",
                "--lib",
                "es2023,dom",
                source.toString());
        Process check = new ProcessBuilder(command).redirectErrorStream(true).start();
        assertEquals("", new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        assertEquals(0, check.waitFor());
    }

    private static String output(Path script) throws Exception {
        Path node = NodeRuntime.find(message -> System.err.println("[amphora] " + message));
        Process process = new ProcessBuilder(node.toString(), script.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return said;
    }

    /** The content security policy is the strictest under which WebAssembly can be compiled. */
    @ParameterizedTest
    @MethodSource("inPages")
    void chromiumRunsThem(String program, Chromium.Session browser) throws Exception {
        List<String> complaints = new ArrayList<>();
        try (StaticServer server = serve(program)) {
            Page page = browser.newPage();
            page.onConsoleMessage(message -> {
                // Reading a pixel makes a processor that draws wait, as the browser remarks.
                if ((message.type().equals("error") || message.type().equals("warning"))
                        && !message.text().endsWith("GPU stall due to ReadPixels")) {
                    complaints.add(message.text());
                }
            });
            page.onPageError(complaints::add);
            page.navigate(server.url("/index.html") + "?" + program);
            PlaywrightAssertions.assertThat(page.locator("#output"))
                    .hasText(
                            Pattern.compile("done\\s*$|failed|Exception in"),
                            new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions()
                                    .setTimeout(60_000));
            assertEquals(expected(program), page.locator("#output").textContent());
            page.close();
        }
        assertEquals(List.of(), complaints);
    }

    private static StaticServer serve(String program) throws Exception {
        Bundle bundle = bundle(program);
        StaticServer server = new StaticServer();
        server.header("Content-Security-Policy", "script-src 'self' 'wasm-unsafe-eval'");
        server.put("/" + program + ".wasm", module(program).wasm());
        server.put("/" + program + ".js", bundle.script().getBytes(StandardCharsets.UTF_8));
        server.put(
                "/" + program + ".trace.js", bundle.traceScript().orElseThrow().getBytes(StandardCharsets.UTF_8));
        server.put("/module.js", resource("module.js"));
        server.put("/page.js", resource("page.js"));
        server.put("/index.html", resource("index.html"));
        server.put("/greeting.txt", "hello".getBytes(StandardCharsets.UTF_8));
        server.put(
                "/shout.js",
                "onmessage = ({ data }) => postMessage(data.toUpperCase());".getBytes(StandardCharsets.UTF_8));
        server.put("/favicon.ico", new byte[1]);
        return server;
    }

    /** The same in Firefox, which has WebGL only where it can show itself. */
    @ParameterizedTest
    @MethodSource("inPages")
    void firefoxRunsThem(String program, Firefox firefox) throws Exception {
        try (StaticServer server = serve(program)) {
            server.handle("/gc", exchange -> {
                try (exchange) {
                    firefox.collectGarbage();
                    exchange.sendResponseHeaders(204, -1);
                }
            });
            firefox.navigate(URI.create(server.url("/index.html") + "?" + program));
            assertEquals(expected(program), firefox.evaluate(OUTPUT));
        }
        assertEquals(List.of(), firefox.takeComplaints());
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = JsoTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Scripts", "Core", "Page"})
    void theSameModuleSaysElsewhereThatThereIsNoJavaScript(String program) throws Exception {
        byte[] wasm = module(program).wasm();
        for (Import imported : WasmDecoder.decode(wasm).imports()) {
            assertEquals("wasi_snapshot_preview1", imported.module());
        }
        try (JavaEngine engine = new JavaEngine()) {
            Outcome outcome = engine.run(program, wasm, Invocation.plain());
            String api = Map.of("Scripts", "Scripts.add", "Core", "new Array", "Page", "Window.current")
                    .get(program);
            assertEquals(1, outcome.exitCode());
            assertTrue(
                    outcome.stderr()
                            .startsWith("Exception in thread \"main\" java.lang.UnsupportedOperationException:"
                                    + " no JavaScript host: " + api + "\n"),
                    outcome.stderr());
        }
    }

    @Test
    void theExceptionCanBeCaught() throws Exception {
        try (JavaEngine engine = new JavaEngine()) {
            Outcome outcome = engine.run("Guarded", module("Guarded").wasm(), Invocation.plain());
            assertEquals("no JavaScript host: Guarded.answer\nwithout\n", outcome.stdout());
            assertEquals(0, outcome.exitCode());
        }
    }

    /** The script for every method of teavm-jso-apis, most of which no test calls. */
    @Test
    void theScriptsOfAllOfTheApiAreJavaScript() throws Exception {
        Map<String, byte[]> classes = new TreeMap<>();
        for (Class<?> each : List.of(JSObject.class, Window.class)) {
            try (JarFile jar = new JarFile(place(each).toFile())) {
                for (JarEntry entry : Collections.list(jar.entries())) {
                    if (entry.getName().endsWith(".class")) {
                        classes.put(entry.getName(), jar.getInputStream(entry).readAllBytes());
                    }
                }
            }
        }
        Jso jso = new Jso(classes.values());
        classes.forEach(jso::transform);
        Set<String> all = IntStream.range(0, 10_000).mapToObj(i -> "js." + i).collect(Collectors.toSet());
        String text = jso.script().text(all);
        assertTrue(text.lines().count() > 3000, "has " + text.lines().count() + " lines");
        Path file = Files.writeString(directory.resolve("all.mjs"), text);
        Path node = NodeRuntime.find(message -> System.err.println("[amphora] " + message));
        Process check = new ProcessBuilder(node.toString(), "--check", file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, check.waitFor(), said);
    }
}
