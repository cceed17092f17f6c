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
    private static final int WARMUPS = 15;
    private static final int RUNS = 15;

    /** What needs so long that a few runs have to do. */
    private static final int SLOW_WARMUPS = 5;

    private static final int SLOW_RUNS = 5;

    private static final List<String> FAST = List.of(Ratios.REFERENCE, "compiler", "compiler+fuel");
    private static final List<String> SLOW = List.of("interpreter", "endive");

    private Benchmarks() {}

    /** Arguments are names of kernels; all of them if there are none. */
    public static void main(String[] args) throws Exception {
        List<String> kernels = args.length == 0 ? Kernel.names() : List.of(args);
        Ratios ratios = new Ratios();
        run(ratios, FAST, kernels, WARMUPS, RUNS, 1);
        run(ratios, SLOW, kernels, SLOW_WARMUPS, SLOW_RUNS, 1);
        System.out.print(ratios.describe());
    }

    /** @param forks 0 to measure in this process, for tests */
    static void run(Ratios ratios, List<String> engines, List<String> kernels, int warmups, int runs, int forks)
            throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(KernelBenchmark.class.getName())
                .param("kernel", kernels.toArray(String[]::new))
                .param("engine", engines.toArray(String[]::new))
                .warmupIterations(warmups)
                .measurementIterations(runs)
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
                    result.getPrimaryResult().getStatistics().getPercentile(50));
        }
    }
}
