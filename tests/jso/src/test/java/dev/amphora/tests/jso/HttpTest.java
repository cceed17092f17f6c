// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.jso;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.amphora.browser.Bundle;
import dev.amphora.compiler.CompileOptions;
import dev.amphora.compiler.CompileRequest;
import dev.amphora.compiler.CompileResult;
import dev.amphora.compiler.Compiler;
import dev.amphora.compiler.ProgressListener;
import dev.amphora.hosts.NodeRuntime;
import dev.amphora.tests.support.Chromium;
import dev.amphora.tests.support.Firefox;
import dev.amphora.tests.support.Invocation;
import dev.amphora.tests.support.JavaEngine;
import dev.amphora.tests.support.Outcome;
import dev.amphora.tests.support.StaticServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** {@code java.net.http} over {@code fetch}: a program makes the same requests on the JVM, in Node, in Chromium and in Firefox. */
@ExtendWith(Browsers.class)
class HttpTest {
    private static final String PROGRAM = "HttpRequests";

    @TempDir
    static Path directory;

    private static CompileResult module;
    private static Bundle bundle;
    private static StaticServer server;
    private static HttpService service;
    private static String address;
    private static String nobody;
    private static String expected;

    @BeforeAll
    static void open() throws Exception {
        module = compile(HttpRequests.class);
        bundle = new Bundle(PROGRAM).withScript(module.script());
        server = new StaticServer();
        service = new HttpService(server);
        servePage();
        address = server.url("").toString();
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = "http://127.0.0.1:" + free.getLocalPort() + "/";
        }
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        HttpRequests.run(address, nobody, new PrintStream(written, true, StandardCharsets.UTF_8));
        expected = written.toString(StandardCharsets.UTF_8);
    }

    private static CompileResult compile(Class<?> program) throws Exception {
        Path classes = Path.of(
                program.getProtectionDomain().getCodeSource().getLocation().toURI());
        return Compiler.compile(
                new CompileRequest(program.getName(), List.of(classes), CompileOptions.release()),
                ProgressListener.NONE);
    }

    @AfterAll
    static void close() {
        service.close();
        server.close();
    }

    /** What a program prints on Node, and that it ends with 0. */
    private static String onNode(Path folder, String name, Bundle files, CompileResult compiled, String... args)
            throws Exception {
        Path node = NodeRuntime.find(message -> System.err.println("[amphora] " + message));
        files.write(folder);
        Files.write(folder.resolve(name + ".wasm"), compiled.wasm());
        Path main = Files.writeString(
                folder.resolve("main.mjs"),
                "import run from './" + name + ".js';\n"
                        + "process.exitCode = await run({ args: process.argv.slice(2) });\n");
        Path output = folder.resolve("output");
        List<String> command = new ArrayList<>(List.of(node.toString(), main.toString()));
        command.addAll(List.of(args));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertTrue(process.waitFor(2, TimeUnit.MINUTES), "ends");
        } finally {
            process.destroyForcibly();
        }
        String written = Files.readString(output);
        assertEquals(0, process.exitValue(), written);
        return written;
    }

    @Test
    void nodeDoesWhatTheJvmDoes() throws Exception {
        assertEquals(expected, onNode(directory, PROGRAM, bundle, module, address, nobody));
    }

    @Test
    void aProgramWithoutThreadsMayPoll(@TempDir Path folder) throws Exception {
        CompileResult polling = compile(HttpPolling.class);
        Bundle files = new Bundle("HttpPolling").withScript(polling.script());
        assertEquals("204\n", onNode(folder, "HttpPolling", files, polling, address));
    }

    /** In a page all is the same but for redirects, which it does not see. */
    private static String expectedInPages() {
        return expected.lines().filter(line -> !line.startsWith("seen: ")).collect(Collectors.joining("\n", "", "\n"));
    }

    private static URI pageToRun() {
        return URI.create(server.url("/http.html") + "?" + nobody);
    }

    private static void servePage() throws IOException {
        server.put("/" + PROGRAM + ".wasm", module.wasm());
        server.put("/" + PROGRAM + ".js", bundle.script().getBytes(StandardCharsets.UTF_8));
        server.put(
                "/" + PROGRAM + ".trace.js", bundle.traceScript().orElseThrow().getBytes(StandardCharsets.UTF_8));
        server.put(
                "/http.js",
                """
                import run, { text } from './HttpRequests.js';
                const output = document.getElementById('output');
                const print = () => text((written) => output.append(written));
                const args = [location.origin, decodeURIComponent(location.search.slice(1))];
                await run({ args, stdout: print(), stderr: print() }).catch((e) => output.append(`failed: ${e.stack}`));
                """
                        .getBytes(StandardCharsets.UTF_8));
        server.put(
                "/http.html",
                "<!doctype html><pre id=output></pre><script type=module src=http.js></script>"
                        .getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aPageOfChromiumDoes(Chromium.Session browser) {
        Page page = browser.newPage();
        page.navigate(pageToRun().toString());
        PlaywrightAssertions.assertThat(page.locator("#output"))
                .hasText(Pattern.compile("done\\s*$|failed|Exception in"), new HasTextOptions().setTimeout(60_000));
        assertEquals(expectedInPages(), page.locator("#output").textContent());
        page.close();
    }

    @Test
    void aPageOfFirefoxDoes(Firefox firefox) throws Exception {
        firefox.navigate(pageToRun());
        assertEquals(expectedInPages(), firefox.evaluate(JsoTest.OUTPUT));
        // It complains of requests that fail, and some are meant to.
        firefox.takeComplaints();
    }

    @Test
    void elsewhereItSaysThatThereIsNoNetwork() throws Exception {
        try (JavaEngine engine = new JavaEngine()) {
            Outcome outcome =
                    engine.run(PROGRAM, module.wasm(), Invocation.plain().withArgs(List.of(address, nobody)));
            assertEquals(1, outcome.exitCode());
            assertTrue(
                    outcome.stderr()
                            .startsWith("Exception in thread \"main\" java.lang.UnsupportedOperationException:"
                                    + " java.net.http.HttpClient.send: WASI preview 1 has no network"),
                    outcome.stderr());
        }
    }
}
