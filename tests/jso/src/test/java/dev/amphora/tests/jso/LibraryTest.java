// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.jso;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.amphora.abi.LibraryInterface;
import dev.amphora.browser.Bundle;
import dev.amphora.compiler.CompileOptions;
import dev.amphora.compiler.CompileRequest;
import dev.amphora.compiler.CompileResult;
import dev.amphora.compiler.Compiler;
import dev.amphora.compiler.ProgressListener;
import dev.amphora.hosts.NodeRuntime;
import dev.amphora.tests.jso.library.Callbacks;
import dev.amphora.wasm.binary.WasmDecoder;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.teavm.jso.JSObject;
import org.teavm.jso.browser.Window;

/** A library whose exports take functions and return promises, used by a script that TypeScript has accepted. */
class LibraryTest {
    private static final Path TYPESCRIPT = Path.of("..", "..", "js-glue", "node_modules", "typescript", "bin", "tsc");

    @TempDir
    Path directory;

    private static Path place(Class<?> cls) throws URISyntaxException {
        return Path.of(cls.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    @Test
    void functionsAndPromisesCross() throws Exception {
        CompileResult module = Compiler.compile(
                CompileRequest.library(
                        List.of(place(Callbacks.class), place(JSObject.class), place(Window.class)),
                        CompileOptions.release()),
                ProgressListener.NONE);
        LibraryInterface library = WasmDecoder.decode(module.wasm()).customSections().stream()
                .filter(section -> section.name().equals(LibraryInterface.SECTION))
                .map(section -> LibraryInterface.parse(new String(section.bytes(), StandardCharsets.UTF_8)))
                .findFirst()
                .orElseThrow();
        assertEquals(
                "[limit:s32, progress:function<bool,s32,option<string>>]",
                library.functions().get("count").parameters().toString());
        assertEquals("promise<f64>", library.functions().get("twice").result().toString());
        Files.write(directory.resolve("callbacks.wasm"), module.wasm());
        new Bundle("callbacks").withLibrary(library).withScript(module.script()).write(directory);
        try (InputStream in = LibraryTest.class.getResourceAsStream("callbacks.mts")) {
            Files.copy(in, directory.resolve("callbacks.mts"));
        }
        Files.writeString(directory.resolve("package.json"), "{\"type\": \"module\"}");
        String node = NodeRuntime.find(message -> System.err.println("[amphora] " + message))
                .toString();
        String tsc = TYPESCRIPT.toAbsolutePath().normalize().toString();
        List<String> options = List.of(
                "--strict",
                "--target",
                "es2022",
                "--module",
                "es2022",
                "--moduleResolution",
                "bundler",
                "--lib",
                "es2023,dom");
        List<String> check = new ArrayList<>(List.of(node, tsc));
        check.addAll(options);
        check.add("callbacks.mts");
        assertEquals("", run(check));
        assertEquals(
                """
                3 1:step 1,2:step 2,3:step 3
                true (JavaScript) TypeError: by the page
                true 2
                SLOW 8
                -1
                java.lang.IllegalStateException in a thread
                TypeError: count(progress): a function was expected, not string
                true true
                settled SOON
                3 the program has ended with exit code 3
                3 the program has ended with exit code 3
                3 the program has ended with exit code 3
                3 the program has ended with exit code 3
                4 the program has ended with exit code 4
                4 the program has ended with exit code 4
                4 the program has ended with exit code 4
                0
                5 the program has ended with exit code 5
                true,false LENT
                true
                6 the program has ended with exit code 6
                settled LENT
                6 the program has ended with exit code 6
                6 the program has ended with exit code 6
                6 the program has ended with exit code 6
                6 the program has ended with exit code 6
                7 7 true
                """,
                run(List.of(node, "callbacks.mjs")));
    }

    /** Runs a command in the directory; fails with its output unless it ends with 0. */
    private String run(List<String> command) throws Exception {
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor() == 0, said);
        return said;
    }
}
