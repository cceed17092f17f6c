// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.exports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.amphora.api.Host;
import dev.amphora.browser.Bundle;
import dev.amphora.compiler.CompileOptions;
import dev.amphora.compiler.CompileRequest;
import dev.amphora.compiler.Compiler;
import dev.amphora.compiler.ProgressListener;
import dev.amphora.hosts.NodeRuntime;
import dev.amphora.tests.support.Chromium;
import dev.amphora.tests.support.Firefox;
import dev.amphora.tests.support.StaticServer;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files in a browser's own file system (OPFS): they are there when the page is loaded again. */
class PersistenceTest {
    private static final String PAGE =
            """
            <!doctype html><title>Notebook</title><pre></pre><script type="module">
            import run, { text } from './Notebook.js';
            let said = '';
            const files = await navigator.storage.getDirectory();
            const code = await run({ files, stdout: text((part) => (said += part)) });
            document.querySelector('pre').textContent = `${said}exit code ${code}`;
            </script>
            """;

    private static final List<String> VISITS = List.of(
            """
            in a browser: true
            /book/page1: visit 1
            /last1: visit 1
            exit code 0""",
            """
            in a browser: true
            /book/page1: visit 1
            /book/page2: visit 2
            /last2: visit 2
            exit code 0""",
            """
            in a browser: true
            /book/page1: visit 1
            /book/page2: visit 2
            /book/page3: visit 3
            /last3: visit 3
            exit code 0""");

    private static byte[] wasm;

    @BeforeAll
    static void compile() throws Exception {
        List<Path> classPath = List.of(place(Notebook.class), place(Host.class));
        wasm = Compiler.compile(
                        new CompileRequest(Notebook.class.getName(), classPath, CompileOptions.release()),
                        ProgressListener.NONE)
                .wasm();
    }

    private static Path place(Class<?> cls) throws URISyntaxException {
        return Path.of(cls.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static StaticServer serve() throws IOException {
        StaticServer server = new StaticServer();
        Bundle bundle = new Bundle("Notebook");
        server.put("/Notebook.wasm", wasm);
        server.put("/Notebook.js", bundle.script().getBytes(StandardCharsets.UTF_8));
        server.put("/Notebook.trace.js", bundle.traceScript().orElseThrow().getBytes(StandardCharsets.UTF_8));
        server.put("/index.html", PAGE.getBytes(StandardCharsets.UTF_8));
        server.put("/favicon.ico", new byte[1]);
        return server;
    }

    /** The same loader in Node, which is no browser; files are gone when it ends. */
    @Test
    void nodeHasThemInMemory(@TempDir Path directory) throws Exception {
        new Bundle("Notebook").write(directory);
        Files.write(directory.resolve("Notebook.wasm"), wasm);
        Path main = Files.writeString(
                directory.resolve("main.mjs"),
                "import run from './Notebook.js'; console.log(`exit code ${await run({ files: {} })}`);");
        Process node = new ProcessBuilder(NodeRuntime.find(System.out::println).toString(), main.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(VISITS.get(0).replace("true", "false") + "\n", said);
    }

    @Test
    void chromiumKeepsTheFiles() throws Exception {
        List<String> complaints = new ArrayList<>();
        try (StaticServer server = serve();
                Chromium.Session browser = Chromium.open()) {
            Page page = browser.newPage();
            page.onPageError(complaints::add);
            page.navigate(server.url("/index.html").toString());
            for (String visit : VISITS) {
                PlaywrightAssertions.assertThat(page.locator("pre"))
                        .hasText(
                                Pattern.compile("exit code"),
                                new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions()
                                        .setTimeout(60_000));
                assertEquals(visit, page.locator("pre").textContent());
                page.reload();
            }
        }
        assertEquals(List.of(), complaints);
    }

    /** The same in Firefox. */
    @Test
    void firefoxKeepsTheFiles() throws Exception {
        try (StaticServer server = serve();
                Firefox firefox = Firefox.open()) {
            for (String visit : VISITS) {
                firefox.navigate(server.url("/index.html"));
                assertEquals(
                        visit,
                        firefox.evaluate(
                                """
                                new Promise((resolve) => {
                                    const timer = setInterval(() => {
                                        const text = document.querySelector('pre')?.textContent ?? '';
                                        if (text.includes('exit code')) {
                                            clearInterval(timer);
                                            resolve(text);
                                        }
                                    }, 20);
                                })
                                """));
            }
            assertEquals(List.of(), firefox.complaints());
        }
    }
}
