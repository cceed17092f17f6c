// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.wasi;

import dev.amphora.engine.CompiledModule;
import dev.amphora.engine.Executor;
import dev.amphora.engine.InstanceOptions;
import dev.amphora.wasi.WasiHost;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One program of the suite, with what its JSON file says: the adapter between the suite and the host. */
public final class WasiProgram {
    private final Path wasm;
    private final Map<?, ?> specification;

    private WasiProgram(Path wasm, Map<?, ?> specification) {
        this.wasm = wasm;
        this.specification = specification;
    }

    /** What a run did. */
    public record Result(int exitCode, String stdout, String stderr) {}

    public static WasiProgram load(Path wasm) throws IOException {
        Path json = wasm.resolveSibling(name(wasm) + ".json");
        Map<?, ?> specification = Files.exists(json) ? (Map<?, ?>) Json.read(Files.readString(json)) : Map.of();
        if (specification.containsKey("operations")) {
            throw new IOException(json + " is written in operations, which programs for preview 1 were not");
        }
        return new WasiProgram(wasm, specification);
    }

    private static String name(Path wasm) {
        String file = wasm.getFileName().toString();
        return file.substring(0, file.length() - ".wasm".length());
    }

    /** Runs the program with a copy of its directory, which is made in {@code scratch}. */
    public Result run(Executor executor, Path scratch) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        WasiHost.Builder builder = WasiHost.builder()
                .args(List.of(name(wasm) + ".wasm"))
                .stdout(out)
                .stderr(err);
        list("args").forEach(argument -> builder.args(List.of((String) argument)));
        if (specification.get("env") instanceof Map<?, ?> env) {
            env.forEach((name, value) -> builder.env((String) name, (String) value));
        }
        if (specification.get("root") instanceof String root) {
            Path copy = Files.createDirectory(scratch.resolve("root"));
            copy(wasm.resolveSibling(root), copy);
            builder.preopen(copy, "/", false);
        }
        InstanceOptions options = InstanceOptions.DEFAULT.withExecutor(executor);
        try (WasiHost host = builder.build()) {
            int exitCode = host.run(CompiledModule.load(wasm), options);
            return new Result(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        }
    }

    /** What the run should do; null for a stream of which the suite says nothing. */
    public Result expected() {
        Object exitCode = specification.get("exit_code");
        return new Result(exitCode == null ? 0 : ((Number) exitCode).intValue(), text("stdout"), text("stderr"));
    }

    private String text(String key) {
        Object value = specification.get(key);
        return (String) value;
    }

    private List<?> list(String key) {
        return specification.get(key) instanceof List<?> list ? list : List.of();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (!file.equals(from) && !file.toString().endsWith(".cleanup")) {
                    Files.copy(file, target, LinkOption.NOFOLLOW_LINKS);
                    target.toFile().setWritable(true);
                }
            }
        }
    }
}
