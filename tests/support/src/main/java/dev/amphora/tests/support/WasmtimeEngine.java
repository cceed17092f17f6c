// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.support;

import io.github.kawamuray.wasmtime.Engine;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;

/** Runs modules in Wasmtime 7, which is old: WebAssembly 2.0, without exception handling and tail calls. */
public final class WasmtimeEngine extends ServerEngine {
    /** Creates an engine. Nothing is started yet. */
    public WasmtimeEngine() throws IOException {
        super("wasmtime");
    }

    @Override
    List<String> command() {
        String classPath = Stream.of(WasmtimeServer.class, Engine.class, Logger.class)
                .map(WasmtimeEngine::location)
                .collect(Collectors.joining(File.pathSeparator));
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                WasmtimeServer.class.getName());
    }

    /** The binding opens the file of a program's input for writing. */
    @Override
    boolean servesStdin() {
        return false;
    }

    private static String location(Class<?> cls) {
        try {
            return Path.of(cls.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
