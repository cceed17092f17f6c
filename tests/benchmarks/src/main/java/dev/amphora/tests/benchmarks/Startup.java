// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import dev.amphora.engine.CompiledModule;
import dev.amphora.engine.Executor;
import dev.amphora.engine.Instance;
import dev.amphora.engine.InstanceOptions;
import dev.amphora.engine.WasmFunction;
import dev.amphora.wasi.WasiHost;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/**
 * How long a fresh JVM needs from its start until an exported function of a large library has returned: loading, decoding,
 * validation, instantiation, initialisation and the call; and what a warm instance of it costs ({@link SnapshotBenchmark}).
 * How it is run: {@code tests/benchmarks/startup}.
 */
public final class Startup {
    private static final int RUNS = 11;

    /** What is aimed at, to the first result. */
    private static final double GOAL_MILLIS = 1500;

    /** The same of a warm instance. */
    private static final double GOAL_MICROS = 100;

    /** Makes the process one that is measured. */
    private static final String ONCE = "once";

    private Startup() {}

    /** Arguments: a library with an export {@code first(i32)}; or {@link #ONCE}, an executor, and the library. */
    public static void main(String[] args) throws Exception {
        if (args[0].equals(ONCE)) {
            call(Path.of(args[2]), Executor.valueOf(args[1]));
            OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
            System.out.println(system.getProcessCpuTime() / 1e6);
            return;
        }
        Path module = Path.of(args[0]);
        System.out.printf(
                Locale.ROOT,
                "a module of %.1f MB, ms of a fresh JVM from its start to its end, and of the processor%n",
                Files.size(module) / 1e6);
        Map<Executor, List<Once>> all = new EnumMap<>(Executor.class);
        for (int run = 0; run < RUNS; run++) {
            for (Executor executor : Executor.values()) {
                all.computeIfAbsent(executor, key -> new ArrayList<>()).add(measure(module, executor));
            }
        }
        all.forEach(Startup::describe);
        System.out.println("a warm instance of it, us");
        warm(module);
    }

    private static void describe(Executor executor, List<Once> runs) {
        double[] wall = runs.stream().mapToDouble(Once::wallMillis).sorted().toArray();
        double[] cpu = runs.stream().mapToDouble(Once::cpuMillis).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "%-12s median %5.0f   fastest %5.0f   slowest %5.0f   processor: median %5.0f%n",
                executor.name().toLowerCase(Locale.ROOT),
                wall[RUNS / 2],
                wall[0],
                wall[RUNS - 1],
                cpu[RUNS / 2]);
        verdict(executor.name().toLowerCase(Locale.ROOT) + ", fastest", GOAL_MILLIS, wall[0]);
    }

    private static void warm(Path module) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(SnapshotBenchmark.class.getName())
                .verbosity(VerboseMode.SILENT)
                .jvmArgsAppend("-D" + SnapshotBenchmark.MODULE + "=" + module);
        double withReuse = 0;
        for (RunResult result : new Runner(options.build()).run()) {
            String name = result.getPrimaryResult().getLabel();
            Statistics micros = result.getPrimaryResult().getStatistics();
            System.out.printf(
                    Locale.ROOT,
                    "%-22s median %5.1f   fastest %5.1f   slowest %5.1f%n",
                    name,
                    micros.getPercentile(50),
                    micros.getMin(),
                    micros.getMax());
            if (name.equals("fromSnapshotWithReuse")) {
                withReuse = micros.getPercentile(50);
            }
        }
        verdict("fromSnapshotWithReuse, median", GOAL_MICROS, withReuse);
    }

    private static void verdict(String what, double most, double value) {
        System.out.printf(
                Locale.ROOT, "goal: %s at most %.0f: %.0f, %s%n", what, most, value, value <= most ? "met" : "MISSED");
    }

    /** What a fresh JVM took. */
    private record Once(double wallMillis, double cpuMillis) {}

    private static Once measure(Path module, Executor executor) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Startup.class.getName(),
                        ONCE,
                        executor.name(),
                        module.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        long start = System.nanoTime();
        Process jvm = builder.start();
        String cpuMillis = new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exitCode = jvm.waitFor();
        double millis = (System.nanoTime() - start) / 1e6;
        if (exitCode != 0) {
            throw new IllegalStateException("the JVM that was measured ended with " + exitCode);
        }
        return new Once(millis, Double.parseDouble(cpuMillis));
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
