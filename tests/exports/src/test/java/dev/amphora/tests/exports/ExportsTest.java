// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.exports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.amphora.abi.LibraryInterface;
import dev.amphora.browser.Bundle;
import dev.amphora.browser.NpmPackage;
import dev.amphora.compiler.CompileOptions;
import dev.amphora.compiler.CompileRequest;
import dev.amphora.compiler.Compiler;
import dev.amphora.compiler.ProgressListener;
import dev.amphora.hosts.NodeRuntime;
import dev.amphora.wasm.binary.WasmDecoder;
import dev.amphora.wasm.model.Import;
import dev.amphora.wasm.model.WasmModule;
import dev.amphora.wasm.valid.Feature;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A library, from its class files to the JavaScript and TypeScript that use it. */
class ExportsTest {
    private static final Path TYPESCRIPT = Path.of("..", "..", "js-glue", "node_modules", "typescript", "bin", "tsc");

    @TempDir
    static Path directory;

    private static WasmModule module;

    @BeforeAll
    static void compile() throws Exception {
        byte[] wasm = compile(CompileOptions.release());
        module = WasmDecoder.decode(wasm);
        write(wasm, directory);
    }

    private static byte[] compile(CompileOptions options) throws Exception {
        Path classes = Path.of(Boundary.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        return Compiler.compile(CompileRequest.library(List.of(classes), options), ProgressListener.NONE)
                .wasm();
    }

    private static void write(byte[] wasm, Path target) throws IOException {
        Files.write(target.resolve("boundary.wasm"), wasm);
        new NpmPackage(new Bundle("boundary").withLibrary(library()), "boundary", "1.0.0").write(target);
        for (String file : List.of("boundary.mjs", "consumer.ts")) {
            try (InputStream in = ExportsTest.class.getResourceAsStream(file)) {
                Files.copy(in, target.resolve(file));
            }
        }
    }

    private static LibraryInterface library() {
        return module.customSections().stream()
                .filter(section -> section.name().equals(LibraryInterface.SECTION))
                .map(section -> LibraryInterface.parse(new String(section.bytes(), StandardCharsets.UTF_8)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theModuleIsAReactorThatImportsWasiOnly() {
        List<String> exports =
                module.exports().stream().map(export -> export.name()).toList();
        assertTrue(exports.contains("_initialize"), exports.toString());
        assertTrue(!exports.contains("_start"), exports.toString());
        for (Import imported : module.imports()) {
            assertEquals("wasi_snapshot_preview1", imported.module());
        }
    }

    @Test
    void theInterfaceNamesEverything() {
        LibraryInterface library = library();
        assertEquals(List.of("RED", "GREEN", "BLUE"), library.enums().get("Color"));
        assertEquals(
                "[name:string, points:list<Point>, color:Color, note:option<string>, center:option<Point>]",
                library.records().get("Shape").toString());
        LibraryInterface.Function first = library.functions().get("first");
        assertEquals("[text:option<string>]", first.parameters().toString());
        assertEquals("option<string>", first.result().toString());
        assertEquals(
                "[map:map<Color,s64>]",
                library.functions().get("values").parameters().toString());
    }

    @Test
    void everyExportDoesInNodeWhatItShould() throws Exception {
        Path node = NodeRuntime.find(message -> System.err.println("[amphora] " + message));
        assertEquals("all exports behave\n", run(node.toString(), "boundary.mjs"));
    }

    @Test
    void everyExportDoesSoWithPortableExceptions() throws Exception {
        byte[] wasm = compile(CompileOptions.release().withPortableExceptions(true));
        assertEquals(Set.of(), Feature.of(WasmDecoder.decode(wasm)));
        Path target = Files.createDirectory(directory.resolve("portable"));
        write(wasm, target);
        Path node = NodeRuntime.find(message -> System.err.println("[amphora] " + message));
        assertEquals("all exports behave\n", run(node.toString(), "portable/boundary.mjs"));
    }

    @Test
    void theDeclarationsSatisfyTypeScript() throws Exception {
        Path node = NodeRuntime.find(message -> System.err.println("[amphora] " + message));
        assertEquals(
                "",
                run(
                        node.toString(),
                        TYPESCRIPT.toAbsolutePath().normalize().toString(),
                        "--strict",
                        "--exactOptionalPropertyTypes",
                        "--noEmit",
                        "--target",
                        "es2022",
                        "--module",
                        "es2022",
                        "--moduleResolution",
                        "bundler",
                        "--lib",
                        "es2023,dom",
                        "consumer.ts"));
    }

    /** Runs a command in the directory; fails with its output unless it ends with 0. */
    private static String run(String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile(directory, "output", ".txt");
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
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
        return said;
    }
}
