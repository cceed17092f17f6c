// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.exports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import dev.amphora.abi.LibraryInterface;
import dev.amphora.browser.Bundle;
import dev.amphora.browser.SourceMap;
import dev.amphora.compiler.CompileOptions;
import dev.amphora.compiler.CompileRequest;
import dev.amphora.compiler.CompileResult;
import dev.amphora.compiler.Compiler;
import dev.amphora.compiler.ProgressListener;
import dev.amphora.compiler.SourceLine;
import dev.amphora.tests.support.Chromium;
import dev.amphora.tests.support.Firefox;
import dev.amphora.tests.support.StaticServer;
import dev.amphora.wasm.binary.EncodedModule;
import dev.amphora.wasm.binary.WasmDecoder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What the debugger of a browser does with a source map: in Chromium through the protocol that its developer tools speak, in Firefox
 * through the interface that those are built on.
 */
class DebuggingTest {
    private static final String FILE = "dev/amphora/tests/exports/Boundary.java";
    private static final Path SOURCE = Path.of("src", "main", "java").resolve(FILE);

    private static CompileResult compiled;

    @BeforeAll
    static void compile() throws Exception {
        compiled = Compiler.compile(
                CompileRequest.library(
                        List.of(Path.of(Boundary.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toURI())),
                        CompileOptions.release()),
                ProgressListener.NONE);
    }

    @Test
    void aBreakpointAtALineOfJavaIsHitThere() throws Exception {
        int line = lineOf("return a / b;");
        try (StaticServer server = new StaticServer();
                Chromium.Session browser = Chromium.open()) {
            serve(server);
            Page page = browser.newPage();
            CDPSession debugger = page.context().newCDPSession(page);
            JsonObject[] script = new JsonObject[1];
            JsonObject[] paused = new JsonObject[1];
            debugger.on("Debugger.scriptParsed", event -> {
                if (event.get("url").getAsString().endsWith("boundary.wasm")) {
                    script[0] = event;
                }
            });
            debugger.on("Debugger.paused", event -> paused[0] = event);
            debugger.send("Debugger.enable");
            page.navigate(server.url("/index.html").toString());
            page.evaluate("async () => { window.library = await (await import('/boundary.js')).load(); }");
            // The debugger tells of it in its own time.
            page.waitForCondition(() -> script[0] != null);
            assertEquals("boundary.wasm.map", script[0].get("sourceMapURL").getAsString());

            JsonObject location = new JsonObject();
            location.add("scriptId", script[0].get("scriptId"));
            location.addProperty("lineNumber", 0);
            location.addProperty("columnNumber", firstOffset(line));
            JsonObject breakpoint = new JsonObject();
            breakpoint.add("location", location);
            debugger.send("Debugger.setBreakpoint", breakpoint);
            page.evaluate("() => { setTimeout(() => { window.quotient = library.divide(12, 4); }); }");
            page.waitForCondition(() -> paused[0] != null);
            JsonObject frame = paused[0].getAsJsonArray("callFrames").get(0).getAsJsonObject();
            int offset = frame.getAsJsonObject("location").get("columnNumber").getAsInt();
            SourceLine at = lineAt(offset);
            assertEquals(FILE + ":" + line, at.file() + ":" + at.line());
            debugger.send("Debugger.resume");
            page.waitForFunction("() => window.quotient === 3");
        }
    }

    /** Attaches a debugger to the page, which tells of modules and of a breakpoint in them. Its tools fetch the map that it names. */
    private static final String DEBUGGER =
            """
            (() => {
                const inContent = (offset) => {
                    const { addDebuggerToGlobal } = ChromeUtils.importESModule('resource://gre/modules/jsdebugger.sys.mjs');
                    addDebuggerToGlobal(globalThis);
                    const tell = (text) => sendAsyncMessage('amphora', text);
                    globalThis.attached = new Debugger(content);
                    attached.allowUnobservedWasm = false;
                    attached.onNewScript = (script) => {
                        // The glue's own module has no map.
                        const map = script.format === 'wasm' && script.source.sourceMapURL;
                        if (map) {
                            tell(`map ${map}`);
                            // Firefox stops in front of instructions, in no order; its tools take the next one, too.
                            const at = Math.min(...script.getPossibleBreakpointOffsets().filter((each) => each >= offset));
                            script.setBreakpoint(at, { hit: (frame) => tell(`hit ${frame.offset}`) });
                        }
                    };
                    tell('attached');
                };
                const { messageManager } = gBrowser.selectedBrowser;
                window.amphora = [];
                return new Promise((resolve) => {
                    messageManager.addMessageListener('amphora', ({ data }) => {
                        amphora.push(data);
                        resolve(data);
                    });
                    messageManager.loadFrameScript(
                            `data:application/javascript,${encodeURIComponent(`(${inContent})(%d)`)}`, false);
                });
            })()
            """;

    @Test
    void firefoxStopsThereAndNamesTheLine() throws Exception {
        int line = lineOf("return a / b;");
        try (StaticServer server = new StaticServer();
                Firefox firefox = Firefox.open()) {
            serve(server);
            firefox.navigate(server.url("/index.html"));
            assertEquals("attached", firefox.evaluateInWindow(String.format(DEBUGGER, firstOffset(line))));
            // With a debugger attached, Firefox does not wait for promises.
            firefox.evaluate(
                    """
                    (() => {
                        (async () => {
                            const { load } = await import('/boundary.js');
                            const library = await load();
                            try {
                                return String(library.divide(12, 0));
                            } catch (error) {
                                return String(error.stack);
                            }
                        })().then((text) => { window.told = text; }, (error) => { window.told = `failed: ${error}`; });
                        return 'started';
                    })()
                    """);
            String stack = "";
            for (int i = 0; stack.isEmpty() && i < 600; i++) {
                Thread.sleep(100);
                stack = firefox.evaluate("window.told ?? ''");
            }
            assertTrue(stack.contains("Boundary.divide(Boundary.java:" + line + ")"), stack);
            String[] seen = {};
            for (int i = 0; seen.length < 3 && i < 600; i++) {
                Thread.sleep(100);
                seen = firefox.evaluateInWindow("amphora.join()").split(",");
            }
            assertEquals(
                    List.of("attached", "map boundary.wasm.map"), List.of(seen).subList(0, 2));
            SourceLine at = lineAt(Integer.parseInt(seen[2].replace("hit ", "")));
            assertEquals(FILE + ":" + line, at.file() + ":" + at.line());
        }
    }

    /** Every line of a method that runs has code, and code of the class library belongs to no file. */
    @Test
    void theMapTellsTheLinesOfTheProgramOnly() throws Exception {
        int before = -1;
        for (SourceLine each : compiled.lines()) {
            assertTrue(each.offset() > before, "offsets rise: " + each);
            assertFalse(each.file() != null && each.file().startsWith("java/"), each.toString());
            before = each.offset();
        }
        assertTrue(before < compiled.wasm().length);
    }

    private static void serve(StaticServer server) throws IOException {
        SourceMap map = new SourceMap();
        compiled.lines().forEach(line -> map.add(line.offset(), line.file(), line.line()));
        assertTrue(map.sources().contains(FILE), map.sources().toString());
        byte[] wasm = EncodedModule.append(compiled.wasm(), EncodedModule.sourceMappingUrl("boundary.wasm.map"));
        LibraryInterface library = WasmDecoder.decode(wasm).customSections().stream()
                .filter(section -> section.name().equals(LibraryInterface.SECTION))
                .map(section -> LibraryInterface.parse(new String(section.bytes(), StandardCharsets.UTF_8)))
                .findFirst()
                .orElseThrow();
        Bundle bundle = new Bundle("boundary").withLibrary(library);
        String source = Files.readString(SOURCE);
        server.put("/index.html", "<!doctype html><title>Debugging</title>".getBytes(StandardCharsets.UTF_8));
        server.put("/boundary.wasm", wasm);
        server.put("/boundary.js", bundle.script().getBytes(StandardCharsets.UTF_8));
        server.put("/boundary.trace.js", bundle.traceScript().orElseThrow().getBytes(StandardCharsets.UTF_8));
        server.put(
                "/boundary.wasm.map",
                map.text("boundary.wasm", file -> file.equals(FILE) ? Optional.of(source) : Optional.empty())
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static int lineOf(String code) throws IOException {
        List<String> lines = Files.readAllLines(SOURCE);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).strip().equals(code)) {
                return i + 1;
            }
        }
        throw new AssertionError("no line is " + code);
    }

    private static int firstOffset(int line) {
        return compiled.lines().stream()
                .filter(each -> FILE.equals(each.file()) && each.line() == line)
                .mapToInt(SourceLine::offset)
                .findFirst()
                .orElseThrow();
    }

    private static SourceLine lineAt(int offset) {
        SourceLine result = null;
        for (SourceLine each : compiled.lines()) {
            if (each.offset() <= offset) {
                result = each;
            }
        }
        return result;
    }
}
