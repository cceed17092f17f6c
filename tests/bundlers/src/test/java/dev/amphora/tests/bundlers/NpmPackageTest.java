// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.bundlers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.amphora.abi.LibraryInterface;
import dev.amphora.browser.Bundle;
import dev.amphora.browser.NpmPackage;
import dev.amphora.compiler.CompileOptions;
import dev.amphora.compiler.CompileRequest;
import dev.amphora.compiler.Compiler;
import dev.amphora.compiler.ProgressListener;
import dev.amphora.hosts.NodeRuntime;
import dev.amphora.tests.exports.Boundary;
import dev.amphora.tests.support.Chromium;
import dev.amphora.tests.support.Firefox;
import dev.amphora.tests.support.StaticServer;
import dev.amphora.wasm.binary.WasmDecoder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One npm package, consumed unchanged by bundlers, pages and scripts. */
class NpmPackageTest {
    private static final Path HERE = Path.of("").toAbsolutePath();
    private static final String IN_PLACE = "3,\"ü✓ü✓\",\"1,2,3\",\"figs[a]\",true,\"/ by zero\"";
    private static final String IN_WORKER = "7,\"1,2,3\",0,true,\"/ by zero\"";
    private static final String EVERYWHERE = "[" + IN_PLACE + "," + IN_WORKER + "]";

    @TempDir
    static Path directory;

    private static Path node;
    private static Chromium.Session browser;

    @BeforeAll
    static void build() throws Exception {
        node = NodeRuntime.find(message -> System.err.println("[amphora] " + message));
        Path classes = Path.of(Boundary.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        byte[] wasm = Compiler.compile(
                        CompileRequest.library(List.of(classes), CompileOptions.release()), ProgressListener.NONE)
                .wasm();
        LibraryInterface library = WasmDecoder.decode(wasm).customSections().stream()
                .filter(section -> section.name().equals(LibraryInterface.SECTION))
                .map(section -> LibraryInterface.parse(new String(section.bytes(), StandardCharsets.UTF_8)))
                .findFirst()
                .orElseThrow();
        Path packaged =
                directory.resolve("node_modules").resolve("@amphora-tests").resolve("boundary");
        new NpmPackage(new Bundle("boundary").withLibrary(library), "@amphora-tests/boundary", "1.0.0").write(packaged);
        Files.write(packaged.resolve("boundary.wasm"), wasm);
        Files.writeString(directory.resolve("package.json"), "{\"type\": \"module\", \"private\": true}");
        for (String file : List.of("probe.js", "page.js", "script.js", "service.js")) {
            try (InputStream in = NpmPackageTest.class.getResourceAsStream(file)) {
                Files.copy(in, directory.resolve(file));
            }
        }
        if (!isInstalled()) {
            System.err.println("[amphora] Installing the bundlers of tests/bundlers (npm ci)");
            run(HERE, "npm", "ci", "--no-audit", "--no-fund", "--loglevel=error");
            Files.copy(HERE.resolve("package-lock.json"), HERE.resolve("node_modules/.installed"));
        }
        run(HERE, node.toString(), "build.mjs", directory.toString());
        browser = Chromium.open();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    private static boolean isInstalled() throws IOException {
        Path stamp = HERE.resolve("node_modules/.installed");
        return Files.exists(stamp) && Files.mismatch(stamp, HERE.resolve("package-lock.json")) < 0;
    }

    /** The content security policy is the strictest under which WebAssembly can be compiled. */
    @ParameterizedTest
    @ValueSource(strings = {"vite", "webpack", "esbuild", "plain"})
    void pagesUseThePackage(String bundler) throws IOException {
        List<String> complaints = new ArrayList<>();
        try (StaticServer server = serve(bundler)) {
            Page page = browser.newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") || message.type().equals("warning")) {
                    complaints.add(message.text());
                }
            });
            page.onPageError(complaints::add);
            page.navigate(server.url("/index.html").toString());
            PlaywrightAssertions.assertThat(page.locator("body")).hasText(Pattern.compile(".+"));
            assertEquals(EVERYWHERE, page.locator("body").textContent());
            page.close();
        }
        assertEquals(List.of(), complaints);
    }

    private static StaticServer serve(String bundler) throws IOException {
        StaticServer server = new StaticServer();
        server.header("Content-Security-Policy", "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'");
        serve(server, directory.resolve("dist").resolve(bundler), "/");
        if (bundler.equals("plain")) {
            serve(server, directory.resolve("node_modules"), "/node_modules/");
        }
        // Browsers ask for it; a missing one is an error on the console.
        server.put("/favicon.ico", new byte[1]);
        return server;
    }

    /** The same in Firefox. */
    @Test
    void pagesInFirefoxUseThePackage() throws IOException {
        try (Firefox firefox = Firefox.open()) {
            for (String bundler : List.of("vite", "webpack", "esbuild", "plain")) {
                try (StaticServer server = serve(bundler)) {
                    firefox.navigate(server.url("/index.html"));
                    assertEquals(
                            EVERYWHERE,
                            firefox.evaluate(
                                    """
                                    new Promise((resolve) => {
                                        const timer = setInterval(() => {
                                            if (document.body.textContent.trim() !== '') {
                                                clearInterval(timer);
                                                resolve(document.body.textContent);
                                            }
                                        }, 20);
                                    })
                                    """),
                            bundler);
                }
            }
            assertEquals(List.of(), firefox.complaints());
        }
    }

    @Test
    void nodeUsesThePackage() throws Exception {
        assertEquals(EVERYWHERE + "\n", run(directory, node.toString(), "script.js"));
    }

    @Test
    void denoUsesThePackage() throws Exception {
        assertEquals(
                EVERYWHERE + "\n",
                run(
                        directory,
                        tool("deno"),
                        "run",
                        "--quiet",
                        "--allow-read",
                        "--node-modules-dir=manual",
                        "script.js"));
    }

    @Test
    void workerdUsesThePackage() throws Exception {
        Process process = new ProcessBuilder(tool("workerd"), "serve", "config.capnp", "--control-fd=1")
                .directory(directory.resolve("dist/workerd").toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader events =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            // {"event":"listen","socket":"http","port":43210}
            Matcher port = Pattern.compile("\"port\":(\\d+)").matcher(String.valueOf(events.readLine()));
            assertTrue(port.find(), "workerd listens");
            HttpResponse<String> response = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port.group(1) + "/"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertEquals("[" + IN_PLACE + "]", response.body());
        } finally {
            process.destroyForcibly();
        }
    }

    private static String tool(String name) {
        return HERE.resolve("node_modules").resolve(".bin").resolve(name).toString();
    }

    private static void serve(StaticServer server, Path root, String prefix) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                server.put(prefix + root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
    }

    /** Runs a command; fails with its output unless it ends with 0. */
    private static String run(Path where, String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile(directory, "output", ".txt");
        Process process = new ProcessBuilder(command)
                .directory(where.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertTrue(process.waitFor(5, TimeUnit.MINUTES), "still running: " + String.join(" ", command));
        } finally {
            process.destroyForcibly();
        }
        String said = Files.readString(output);
        assertEquals(0, process.exitValue(), said);
        assertFalse(said.contains("warning"), said);
        return said;
    }
}
