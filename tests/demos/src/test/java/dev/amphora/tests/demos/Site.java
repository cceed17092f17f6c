// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.demos;

import com.google.zxing.BarcodeFormat;
import dev.amphora.abi.LibraryInterface;
import dev.amphora.browser.Bundle;
import dev.amphora.compiler.CompileOptions;
import dev.amphora.compiler.CompileRequest;
import dev.amphora.compiler.CompileResult;
import dev.amphora.compiler.Compiler;
import dev.amphora.compiler.ProgressListener;
import dev.amphora.demo.Voyage;
import dev.amphora.demo.workshop.Workshop;
import dev.amphora.engine.CompiledModule;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;

/** A copy of the page of demo-web with its modules, and the servers that can serve it. */
final class Site {
    static final Path DEMO = Path.of("..", "..", "demo-web");

    private final Path directory;
    private final String workshopHash;
    private final String voyageHash;

    /** Compiles the modules, and copies the page beside them. */
    Site(Path directory) throws Exception {
        this.directory = directory;
        Path source = DEMO.resolve("site");
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.toList()) {
                Path copy = directory.resolve(source.relativize(file).toString());
                if (!source.relativize(file).startsWith("module") && !Files.exists(copy)) {
                    Files.copy(file, copy);
                }
            }
        }
        Path module = Files.createDirectory(directory.resolve("module"));
        byte[] voyage = Compiler.compile(
                        new CompileRequest(
                                Voyage.class.getName(), List.of(place(Voyage.class)), CompileOptions.release()),
                        ProgressListener.NONE)
                .wasm();
        voyageHash = sha256(voyage);
        Files.write(module.resolve("Voyage.wasm"), voyage);
        new Bundle("Voyage").write(module);
        List<Path> classPath = new ArrayList<>();
        for (Class<?> cls :
                List.of(Workshop.class, BarcodeFormat.class, Geometry.class, dev.amphora.api.Export.class)) {
            classPath.add(place(cls));
        }
        CompileResult workshop =
                Compiler.compile(CompileRequest.library(classPath, CompileOptions.release()), ProgressListener.NONE);
        workshopHash = sha256(workshop.wasm());
        Files.write(module.resolve("workshop.wasm"), workshop.wasm());
        LibraryInterface exports = CompiledModule.decode(workshop.wasm()).module().customSections().stream()
                .filter(section -> section.name().equals(LibraryInterface.SECTION))
                .map(section -> LibraryInterface.parse(new String(section.bytes(), StandardCharsets.UTF_8)))
                .findFirst()
                .orElseThrow();
        new Bundle("workshop").withLibrary(exports).write(module);
    }

    static Path place(Class<?> cls) throws URISyntaxException {
        return Path.of(cls.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    String workshopHash() {
        return workshopHash;
    }

    String voyageHash() {
        return voyageHash;
    }

    /** A server process that has said where it is. */
    record Server(Process process, String url) implements AutoCloseable {
        @Override
        public void close() {
            process.destroy();
        }
    }

    /** The server of files that the README tells of, on a port that is free. */
    Server serveFiles() throws IOException {
        return start(DEMO.resolve("Serve.java").toString(), "0", directory.toString());
    }

    /** The server that runs modules, too. */
    Server serveModules() throws IOException {
        Path module = directory.resolve("module");
        return start(
                "-cp",
                System.getProperty("java.class.path"),
                "dev.amphora.demo.server.DemoServer",
                "--port",
                "0",
                "--site",
                directory.toString(),
                "--module",
                "workshop=" + module.resolve("workshop.wasm"),
                "--module",
                "voyage=" + module.resolve("Voyage.wasm"));
    }

    private static Server start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith("http://localhost:")) {
                return new Server(process, line.split(" ")[0]);
            }
        }
        throw new IOException("the server has ended");
    }
}
