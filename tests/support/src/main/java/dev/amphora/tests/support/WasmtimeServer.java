// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.support;

import io.github.kawamuray.wasmtime.Engine;
import io.github.kawamuray.wasmtime.Extern;
import io.github.kawamuray.wasmtime.Func;
import io.github.kawamuray.wasmtime.Linker;
import io.github.kawamuray.wasmtime.Module;
import io.github.kawamuray.wasmtime.Store;
import io.github.kawamuray.wasmtime.WasmFunctionError;
import io.github.kawamuray.wasmtime.WasmFunctions;
import io.github.kawamuray.wasmtime.WasmtimeException;
import io.github.kawamuray.wasmtime.wasi.WasiCtx;
import io.github.kawamuray.wasmtime.wasi.WasiCtxBuilder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The process of {@link WasmtimeEngine}; {@link ServerEngine} says what it is asked and answers. */
final class WasmtimeServer {
    private final Engine engine = new Engine();
    private Path last;
    private Module module;

    private WasmtimeServer() {}

    public static void main(String[] args) throws IOException {
        WasmtimeServer server = new WasmtimeServer();
        if (args.length > 0) {
            System.out.println(server.run(Path.of(args[0]), new WasiCtxBuilder().inheritStdin()));
            return;
        }
        BufferedReader requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = requests.readLine(); line != null; line = requests.readLine()) {
            System.out.println(server.run(Path.of(line), new WasiCtxBuilder()));
        }
    }

    private String run(Path directory, WasiCtxBuilder builder) throws IOException {
        Files.deleteIfExists(directory.resolve("stdout"));
        Files.deleteIfExists(directory.resolve("stderr"));
        Files.createFile(directory.resolve("stdout"));
        Files.createFile(directory.resolve("stderr"));
        try (WasiCtx wasi = wasi(directory, builder);
                Store<Void> store = new Store<>(null, engine, wasi);
                Linker linker = new Linker(engine)) {
            WasiCtx.addToLinker(linker);
            linker.module(store, "", compiled(directory.resolve(Files.readString(directory.resolve("module")))));
            try (Func start = linker.get(store, "", "_start").map(Extern::func).orElseThrow()) {
                WasmFunctions.consumer(store, start).accept();
            }
            return "exit 0";
        } catch (WasmFunctionError.I32ExitError e) {
            return "exit " + e.exitCode();
        } catch (WasmFunctionError.TrapError | WasmtimeException e) {
            return "trap " + e.getMessage().replace('\n', ' ');
        }
    }

    private Module compiled(Path file) {
        if (!file.equals(last)) {
            if (module != null) {
                module.close();
            }
            last = null;
            module = Module.fromFile(engine, file.toString());
            last = file;
        }
        return module;
    }

    private static WasiCtx wasi(Path directory, WasiCtxBuilder builder) throws IOException {
        builder.args(strings(directory.resolve("argv")))
                .stdout(directory.resolve("stdout"))
                .stderr(directory.resolve("stderr"));
        for (String variable : strings(directory.resolve("environ"))) {
            int equals = variable.indexOf('=');
            builder.env(variable.substring(0, equals), variable.substring(equals + 1));
        }
        String preopen = Files.readString(directory.resolve("preopen"));
        if (!preopen.isEmpty()) {
            builder.preopenedDir(Path.of(preopen), ".");
        }
        return builder.build();
    }

    private static List<String> strings(Path file) throws IOException {
        String text = Files.readString(file);
        return text.isEmpty()
                ? List.of()
                : List.of(text.substring(0, text.length() - 1).split("\0", -1));
    }
}
