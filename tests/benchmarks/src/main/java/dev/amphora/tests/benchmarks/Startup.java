// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.benchmarks;

import dev.amphora.engine.CompiledModule;
import dev.amphora.engine.Executor;
import dev.amphora.engine.Instance;
import dev.amphora.engine.InstanceOptions;
import dev.amphora.engine.WasmFunction;
import dev.amphora.wasi.WasiHost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * How long a fresh JVM needs from its start until an exported function of a large library has returned: loading, decoding,
 * validation, instantiation, initialisation and the call. How it is run: {@code tests/benchmarks/startup}.
 */
public final class Startup {
    private static final int RUNS = 11;

    /** Makes the process one that is measured. */
    private static final String ONCE = "once";

    private Startup() {}

    /** Arguments: a library with an export {@code first(i32)}; or {@link #ONCE}, an executor, and the library. */
    public static void main(String[] args) throws Exception {
        if (args[0].equals(ONCE)) {
            call(Path.of(args[2]), Executor.valueOf(args[1]));
            return;
        }
        Path module = Path.of(args[0]);
        System.out.printf(Locale.ROOT, "a module of %.1f MB, ms of a fresh JVM%n", Files.size(module) / 1e6);
        for (Executor executor : Executor.values()) {
            List<Double> millis = new ArrayList<>();
            for (int run = 0; run < RUNS; run++) {
                millis.add(measure(module, executor));
            }
            Collections.sort(millis);
            System.out.printf(
                    Locale.ROOT,
                    "%-12s median %5.0f   fastest %5.0f   slowest %5.0f%n",
                    executor.name().toLowerCase(Locale.ROOT),
                    millis.get(RUNS / 2),
                    millis.get(0),
                    millis.get(RUNS - 1));
        }
    }

    private static double measure(Path module, Executor executor) throws IOException, InterruptedException {
        ProcessBuilder jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Startup.class.getName(),
                        ONCE,
                        executor.name(),
                        module.toString())
                .inheritIO();
        long start = System.nanoTime();
        int exitCode = jvm.start().waitFor();
        double millis = (System.nanoTime() - start) / 1e6;
        if (exitCode != 0) {
            throw new IllegalStateException("the JVM that was measured ended with " + exitCode);
        }
        return millis;
    }

    static void call(Path file, Executor executor) throws IOException {
        try (WasiHost host = WasiHost.builder().build();
                Instance instance = Instance.instantiate(
                        CompiledModule.load(file), host.imports(), InstanceOptions.DEFAULT.withExecutor(executor))) {
            if (instance.export("_initialize") instanceof WasmFunction initialize) {
                initialize.call();
            }
            if ((int) instance.function("first").invoke(41)[0] != 42) {
                throw new IllegalStateException("a wrong result");
            }
        }
    }
}
