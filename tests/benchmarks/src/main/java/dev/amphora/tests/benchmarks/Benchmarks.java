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

    private Benchmarks() {}

    /** Arguments are names of kernels; all of them if there are none. */
    public static void main(String[] args) throws Exception {
        List<String> kernels = args.length == 0 ? Kernel.names() : List.of(args);
        System.out.print(run(kernels, WARMUPS, RUNS, 1).describe());
    }

    /** @param forks 0 to measure in this process, for tests */
    static Ratios run(List<String> kernels, int warmups, int runs, int forks) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(KernelBenchmark.class.getName())
                .param("kernel", kernels.toArray(String[]::new))
                .warmupIterations(warmups)
                .measurementIterations(runs)
                .forks(forks);
        if (forks > 0) {
            options.jvmArgsAppend("-D" + Kernel.FOLDER + "=" + System.getProperty(Kernel.FOLDER), "-Xss64m");
        }
        Collection<RunResult> results = new Runner(options.build()).run();
        Ratios ratios = new Ratios();
        for (RunResult result : results) {
            ratios.add(
                    result.getParams().getParam("kernel"),
                    result.getParams().getParam("engine"),
                    // The median: on a machine that does other things, too, a mean says little.
                    result.getPrimaryResult().getStatistics().getPercentile(50));
        }
        return ratios;
    }
}
