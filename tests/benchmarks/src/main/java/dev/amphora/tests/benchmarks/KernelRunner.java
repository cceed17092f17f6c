// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.benchmarks;

import dev.amphora.engine.CompiledModule;
import dev.amphora.engine.Executor;
import dev.amphora.engine.Instance;
import dev.amphora.engine.InstanceOptions;
import dev.amphora.engine.WasmFunction;
import dev.amphora.hosts.NodeRuntime;
import dev.amphora.wasi.WasiHost;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.LongSupplier;
import run.endive.runtime.ExportFunction;
import run.endive.wasm.Parser;

/** Runs a kernel, again and again. */
interface KernelRunner extends AutoCloseable {
    /**
     * What a run gave.
     *
     * @param cpuMicros the time of the processor that the thread of the guest needed, which other processes do not lengthen
     */
    record Run(long checksum, double cpuMicros) {}

    /** One run. */
    Run run() throws IOException;

    @Override
    default void close() throws IOException {}

    /** @param engine {@code v8}, {@code endive}, or an executor with {@code +fuel} or without */
    static KernelRunner of(String engine, Kernel kernel) throws IOException {
        return switch (engine) {
            case "v8" -> new InNode(kernel);
            case "endive" -> onEndive(kernel);
            default -> onEngine(engine, kernel);
        };
    }

    /** Endive's interpreter: its compiler to JVM bytecode is not on Maven Central. */
    private static KernelRunner onEndive(Kernel kernel) {
        run.endive.runtime.Instance instance =
                run.endive.runtime.Instance.builder(Parser.parse(kernel.file())).build();
        ExportFunction run = instance.export("run");
        return () -> timed(() -> run.apply(kernel.argument())[0]);
    }

    private static KernelRunner onEngine(String engine, Kernel kernel) throws IOException {
        boolean metered = engine.endsWith("+fuel");
        Executor executor = Executor.valueOf(engine.replace("+fuel", "").toUpperCase(Locale.ROOT));
        InstanceOptions options = InstanceOptions.DEFAULT
                .withExecutor(executor)
                .withFuel(metered ? Long.MAX_VALUE : InstanceOptions.UNMETERED);
        WasiHost host = WasiHost.builder().build();
        Instance instance = Instance.instantiate(CompiledModule.load(kernel.file()), host.imports(), options);
        if (instance.export("_initialize") instanceof WasmFunction initialize) {
            initialize.call();
        }
        WasmFunction run = instance.function("run");
        return () -> timed(() -> run.call(kernel.argument())[0]);
    }

    private static Run timed(LongSupplier run) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        long checksum = run.getAsLong();
        return new Run(checksum, (threads.getCurrentThreadCpuTime() - start) / 1e3);
    }

    /** Node runs the kernel whenever it is sent a line, and answers with a line: checksum and microseconds. */
    final class InNode implements KernelRunner {
        private final Path script;
        private final Process node;
        private final Writer to;
        private final BufferedReader from;

        InNode(Kernel kernel) throws IOException {
            script = Files.createTempFile("run-kernel", ".mjs");
            try (InputStream in = KernelRunner.class.getResourceAsStream("run-kernel.mjs")) {
                Files.write(script, in.readAllBytes());
            }
            node = new ProcessBuilder(
                            NodeRuntime.find(message -> {}).toString(),
                            "--no-warnings",
                            script.toString(),
                            kernel.file().toString(),
                            Integer.toString(kernel.argument()))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            to = node.outputWriter(StandardCharsets.US_ASCII);
            from = node.inputReader(StandardCharsets.US_ASCII);
        }

        @Override
        public Run run() throws IOException {
            to.write("run\n");
            to.flush();
            String answer = from.readLine();
            if (answer == null) {
                throw new IOException("Node ended");
            }
            String[] numbers = answer.split(" ");
            return new Run(Long.parseLong(numbers[0]), Double.parseDouble(numbers[1]));
        }

        @Override
        public void close() throws IOException {
            node.destroy();
            Files.deleteIfExists(script);
        }
    }
}
