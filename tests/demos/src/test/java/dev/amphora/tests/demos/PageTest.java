// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.demos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.amphora.browser.Bundle;
import dev.amphora.compiler.CompileOptions;
import dev.amphora.compiler.CompileRequest;
import dev.amphora.compiler.Compiler;
import dev.amphora.compiler.ProgressListener;
import dev.amphora.demo.Voyage;
import dev.amphora.tests.support.Chromium;
import dev.amphora.tests.support.HotSpot;
import dev.amphora.tests.support.Invocation;
import dev.amphora.tests.support.Outcome;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of demo-web, served by its own server, as a visitor sees it. */
class PageTest {
    private static final Path DEMO = Path.of("..", "..", "demo-web");
    private static final Path SCREENSHOT = Path.of("target", "demo-web.png");

    @TempDir
    Path site;

    @Test
    void theVisitorSeesWhatTheJvmWrites() throws Exception {
        Path classes = Path.of(
                Voyage.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        byte[] wasm = Compiler.compile(
                        new CompileRequest(Voyage.class.getName(), List.of(classes), CompileOptions.release()),
                        ProgressListener.NONE)
                .wasm();
        copySite(wasm);
        List<String> complaints = new ArrayList<>();
        Process server = serve();
        try (BufferedReader said =
                        new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
                Chromium.Session browser = Chromium.open()) {
            String url = said.readLine().split(" ")[0];
            assertTrue(url.startsWith("http://localhost:"), url);
            Page page = browser.newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") || message.type().equals("warning")) {
                    complaints.add(message.text());
                }
            });
            page.onPageError(complaints::add);
            page.navigate(url);
            PlaywrightAssertions.assertThat(page.locator("#status")).hasText("Done.");

            assertEquals(
                    expected(classes, List.of()).stdout(),
                    page.locator("#output").textContent());
            assertEquals("0", page.locator("#exit").textContent());
            assertEquals(sha256(wasm), page.locator("#hash").textContent());
            page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOT).setFullPage(true));

            page.locator("#example").click();
            String manifest = page.locator("#manifest").inputValue();
            page.locator("#run").click();
            PlaywrightAssertions.assertThat(page.locator("#output")).containsText("Pequod");
            PlaywrightAssertions.assertThat(page.locator("#status")).hasText("Done.");
            assertEquals(
                    expected(classes, List.of(manifest)).stdout(),
                    page.locator("#output").textContent());

            page.locator("#manifest").fill("{no manifest");
            page.locator("#run").click();
            PlaywrightAssertions.assertThat(page.locator("#status")).hasText("The program ended with an error.");
            assertEquals(
                    String.valueOf(expected(classes, List.of("{no manifest")).exitCode()),
                    page.locator("#exit").textContent());
        } finally {
            server.destroy();
        }
        assertEquals(List.of(), complaints, "the console is free of errors");
        assertTrue(Files.size(SCREENSHOT) > 0);
    }

    private void copySite(byte[] wasm) throws IOException {
        try (Stream<Path> files = Files.list(DEMO.resolve("site"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, site.resolve(file.getFileName()));
            }
        }
        Path module = Files.createDirectory(site.resolve("module"));
        Files.write(module.resolve("Voyage.wasm"), wasm);
        new Bundle("Voyage").write(module);
    }

    /** Starts the demo's server, as its README says, on a port that is free. */
    private Process serve() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        DEMO.resolve("Serve.java").toString(),
                        "0",
                        site.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static Outcome expected(Path classes, List<String> args) throws Exception {
        return HotSpot.current()
                .run(
                        Voyage.class.getName(),
                        List.of(classes),
                        256,
                        Invocation.plain().withArgs(args));
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
