// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.benchmarks;

import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs kernels on all engines and prints the ratios. */
public final class Benchmarks {
    /** How often a kernel is run before it is measured, and when it is. */
    record Effort(int warmups, int runs) {}

    private static final Effort FAST = new Effort(15, 15);

    /** Short kernels are run more often before they are measured: HotSpot compiles what has run for some time, V8 all of a module. */
    private static final double WARMUP_MICROS = 2e6;

    private static final int MOST_WARMUPS = 200;

    /** The interpreter, whose code HotSpot has soon compiled; and what is there for comparison only, and takes longest. */
    private static final Effort SLOW = new Effort(5, 5);

    private static final Effort SLOWEST = new Effort(1, 2);

    private Benchmarks() {}

    /** Arguments are names of kernels; all of them if there are none. */
    public static void main(String[] args) throws Exception {
        List<String> kernels = args.length == 0 ? Kernel.names() : List.of(args);
        Ratios ratios = new Ratios();
        // By kernel, so that an hour in which the machine is busy makes all engines slower.
        for (String kernel : kernels) {
            List<String> one = List.of(kernel);
            run(ratios, List.of(Ratios.REFERENCE), one, FAST, 1);
            run(ratios, List.of("compiler", "compiler+fuel"), one, warmingUp(ratios.referenceMicros(kernel)), 1);
            run(ratios, List.of("interpreter"), one, SLOW, 1);
            run(ratios, List.of("endive"), one, SLOWEST, 1);
        }
        System.out.print(ratios.describe());
    }

    private static Effort warmingUp(double micros) {
        int warmups = (int) Math.min(MOST_WARMUPS, Math.max(FAST.warmups(), WARMUP_MICROS / micros));
        return new Effort(warmups, FAST.runs());
    }

    /** @param forks 0 to measure in this process, for tests */
    static void run(Ratios ratios, List<String> engines, List<String> kernels, Effort effort, int forks)
            throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(KernelBenchmark.class.getName())
                .param("kernel", kernels.toArray(String[]::new))
                .param("engine", engines.toArray(String[]::new))
                .warmupIterations(effort.warmups())
                .measurementIterations(effort.runs())
                .shouldFailOnError(false) // Endive has no WASI here.
                .forks(forks);
        if (forks > 0) {
            options.jvmArgsAppend("-D" + Kernel.FOLDER + "=" + System.getProperty(Kernel.FOLDER), "-Xss64m");
        }
        Collection<RunResult> results = new Runner(options.build()).run();
        for (RunResult result : results) {
            ratios.add(
                    result.getParams().getParam("kernel"),
                    result.getParams().getParam("engine"),
                    // The median: on a machine that does other things, too, a mean says little.
                    result.getSecondaryResults()
                            .get("cpuMicros")
                            .getStatistics()
                            .getPercentile(50));
        }
    }
}
