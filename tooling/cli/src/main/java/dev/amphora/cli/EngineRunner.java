// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.cli;

import dev.amphora.engine.CodeCache;
import dev.amphora.engine.CompiledModule;
import dev.amphora.engine.Executor;
import dev.amphora.engine.ExhaustionException;
import dev.amphora.engine.GuestException;
import dev.amphora.engine.InstanceOptions;
import dev.amphora.engine.LinkException;
import dev.amphora.engine.Profiler;
import dev.amphora.wasi.WasiHost;
import dev.amphora.wasm.binary.MalformedException;
import dev.amphora.wasm.model.ExternKind;
import dev.amphora.wasm.valid.InvalidException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The Java engine with its WASI host. */
final class EngineRunner implements ModuleRunner {
    private static final int PAGE_BYTES = 1 << 16;

    /** Enough for the engine's limit of nested calls; a page of it is used only when it is reached. */
    private static final long STACK_BYTES = 1L << 29;

    private static final Duration SAMPLING_INTERVAL = Duration.ofMillis(2);

    /** How much longer than its timeout a guest may take that does end by itself. */
    private static final Duration GRACE = Duration.ofMillis(500);

    @Override
    public int run(byte[] wasm, RunSettings settings) throws Mistake, TrapFailure, IOException {
        WasiHost.Builder builder = WasiHost.builder()
                .args(settings.arguments())
                .stdin(settings.in())
                .stdout(settings.out())
                .stderr(settings.err());
        settings.environment().forEach(builder::env);
        for (DirectoryGrant grant : settings.directories()) {
            builder.preopen(grant.host(), grant.guest(), grant.readOnly());
        }
        CodeCache cache = settings.cache() ? CodeCache.ofUser() : null;
        CompiledModule module = decode(wasm, cache);
        requireCommand(module);
        try (WasiHost host = builder.build()) {
            InstanceOptions options = options(settings);
            FutureTask<Integer> task = new FutureTask<>(() -> host.run(module, options));
            // Calls of compiled guest code use the Java stack, and that of the main thread is small.
            Thread guest = new Thread(null, task, "guest", STACK_BYTES);
            guest.setDaemon(true);
            if (settings.profile() == null) {
                guest.start();
                return await(guest, task, settings.timeout());
            }
            return profiled(module, guest, task, settings);
        } catch (LinkException | UnsupportedOperationException e) {
            // The latter from the translation of a function with an instruction that the engine lacks.
            throw new Mistake("the module cannot run here: " + e.getMessage(), null);
        } catch (ExhaustionException e) {
            throw new TrapFailure("the module was stopped: " + e.describe(), e);
        } catch (GuestException e) {
            throw new TrapFailure("the module trapped: " + e.describe(), e);
        } finally {
            if (cache != null) {
                store(cache, module, settings);
            }
        }
    }

    /** A run is not worse for a cache that cannot be written. */
    private static void store(CodeCache cache, CompiledModule module, RunSettings settings) throws IOException {
        try {
            cache.store(module);
        } catch (IOException e) {
            String warning = "warning: the cache of compiled code cannot be written: " + e + "\n";
            settings.err().write(warning.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static int profiled(CompiledModule module, Thread guest, FutureTask<Integer> task, RunSettings settings)
            throws IOException, TrapFailure {
        Profiler profiler = Profiler.start(guest, module, SAMPLING_INTERVAL);
        guest.start();
        try {
            return await(guest, task, settings.timeout());
        } finally {
            Map<List<String>, Long> stacks = profiler.stop();
            Files.writeString(
                    settings.profile(), FlameGraph.draw(settings.arguments().get(0), stacks));
            settings.err().write(HotFunctions.describe(stacks).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Waits for the guest; the engine ends guest code in time, but a function of the host may wait for input. */
    private static int await(Thread guest, FutureTask<Integer> task, Duration timeout) throws TrapFailure {
        long deadline = timeout == null
                ? Long.MAX_VALUE
                : System.nanoTime() + timeout.plus(GRACE).toNanos();
        boolean interrupted = false;
        while (true) {
            try {
                int exitCode =
                        timeout == null ? task.get() : task.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
                return exitCode;
            } catch (InterruptedException e) {
                interrupted = true; // The guest goes on; who wants to end it ends the process.
            } catch (TimeoutException e) {
                if (isInHost(guest)) {
                    throw new TrapFailure(
                            "the module was stopped: time limit exceeded while it waited for the host", e);
                }
                // Guest code that has not come to an end on a busy machine, or is being compiled, still does.
                deadline = System.nanoTime() + GRACE.toNanos();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) e.getCause(); // WasiHost.run declares nothing else.
            }
        }
    }

    /** Whether the innermost code of ours that a thread is in is that of the WASI host. */
    private static boolean isInHost(Thread guest) {
        String host = WasiHost.class.getPackageName() + ".";
        String engine = CompiledModule.class.getPackageName() + ".";
        return Arrays.stream(guest.getStackTrace())
                .map(StackTraceElement::getClassName)
                .filter(name -> name.startsWith(host) || name.startsWith(engine))
                .findFirst()
                .map(name -> name.startsWith(host))
                .orElse(false);
    }

    private static CompiledModule decode(byte[] wasm, CodeCache cache) throws Mistake {
        try {
            return cache == null ? CompiledModule.decode(wasm) : cache.decode(wasm);
        } catch (MalformedException | InvalidException e) {
            throw new Mistake(
                    "the module is broken: " + e.getMessage(),
                    "the engine runs WebAssembly 2.0 with tail calls, extended constants and exceptions");
        }
    }

    /** A reactor, or a library for some other host, has nothing that could be run. */
    private static void requireCommand(CompiledModule module) throws Mistake {
        boolean starts = module.module().exports().stream()
                .anyMatch(export -> export.name().equals("_start") && export.kind() == ExternKind.FUNC);
        if (!starts) {
            throw new Mistake(
                    "the module cannot run here: it is no WASI command, because it exports no function _start",
                    "amphora build makes a command of a class with a main method");
        }
    }

    private static InstanceOptions options(RunSettings settings) {
        InstanceOptions options = InstanceOptions.DEFAULT
                .withExecutor(settings.interpret() ? Executor.INTERPRETER : Executor.COMPILER)
                .withFuel(settings.fuel())
                .withTimeout(settings.timeout());
        if (settings.trace()) {
            options = options.withListener(
                    new CallPrinter(new PrintStream(settings.err(), true, StandardCharsets.UTF_8)));
        }
        if (settings.maxMemoryBytes() == 0) {
            return options;
        }
        long pages = Math.min(settings.maxMemoryBytes() / PAGE_BYTES, options.maxMemoryPages());
        return options.withMaxMemoryPages((int) pages);
    }
}
