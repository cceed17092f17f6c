// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.benchmarks;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
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

    /** Beside the wall clock, which other processes make go faster. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Cpu {
        /** Its name is that of the result. */
        public double cpuMicros;
    }

    @Benchmark
    public long run(Cpu cpu) throws IOException {
        KernelRunner.Run run = runner.run();
        cpu.cpuMicros += run.cpuMicros();
        return run.checksum();
    }
}
