// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.benchmarks;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One run of a kernel. How it is run: {@code tests/benchmarks/run}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class KernelBenchmark {
    @Param("")
    public String kernel;

    @Param("")
    public String engine;

    private KernelRunner runner;

    @Setup
    public void start() throws IOException {
        runner = KernelRunner.of(engine, Kernel.of(kernel));
    }

    @TearDown
    public void stop() throws IOException {
        runner.close();
    }

    @Benchmark
    public long run() throws IOException {
        return runner.run();
    }
}
