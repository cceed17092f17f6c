// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.benchmarks;

import dev.amphora.engine.CompiledModule;
import dev.amphora.engine.Instance;
import dev.amphora.engine.InstanceOptions;
import dev.amphora.engine.Memory;
import dev.amphora.engine.Snapshot;
import dev.amphora.engine.WasmFunction;
import dev.amphora.wasi.WasiHost;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a warm instance costs: a new one from a snapshot, with memory of its own or that of a closed one, and one that goes
 * back to it after a request. How it is run: {@code tests/benchmarks/startup}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class SnapshotBenchmark {
    /** The library that {@code tests/benchmarks/startup} measures. */
    static final String MODULE = "amphora.startup.module";

    private WasiHost host;
    private Snapshot snapshot;
    private Instance used;
    private WasmFunction first;

    @Setup
    public void start() throws IOException {
        host = WasiHost.builder().build();
        CompiledModule module = CompiledModule.load(Path.of(System.getProperty(MODULE)));
        used = Instance.instantiate(module, host.imports());
        used.function("_initialize").call();
        first = used.function("first");
        snapshot = used.snapshot();
    }

    @TearDown
    public void stop() throws IOException {
        host.close();
    }

    /** A new instance, which is called once and closed. */
    @Benchmark
    public Object fromSnapshot() {
        return request(InstanceOptions.DEFAULT);
    }

    /** The same in the memory of the one before. */
    @Benchmark
    public Object fromSnapshotWithReuse() {
        return request(InstanceOptions.DEFAULT.withMemoryReuse());
    }

    private Object request(InstanceOptions options) {
        try (Instance instance = Instance.instantiate(snapshot, host.imports(), options)) {
            dirty(instance.memory("memory"));
            return instance.function("first").invoke(1)[0];
        }
    }

    /** Writes to four pages. */
    private static void dirty(Memory memory) {
        for (int page = 0; page < 4; page++) {
            memory.writeInt(memory.size() / 4 * page + 4096, page + 1);
        }
    }

    /** An instance that has written to four pages goes back. */
    @Benchmark
    public Object restore() {
        Memory memory = used.memory("memory");
        dirty(memory);
        first.invoke(1);
        used.restore(snapshot);
        return memory;
    }
}
