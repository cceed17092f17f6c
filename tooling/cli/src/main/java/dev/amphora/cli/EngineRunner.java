// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.cli;

import dev.amphora.engine.CompiledModule;
import dev.amphora.engine.Executor;
import dev.amphora.engine.GuestException;
import dev.amphora.engine.InstanceOptions;
import dev.amphora.engine.LinkException;
import dev.amphora.wasi.WasiHost;
import dev.amphora.wasm.binary.MalformedException;
import dev.amphora.wasm.model.ExternKind;
import dev.amphora.wasm.valid.InvalidException;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** The Java engine with its WASI host. */
final class EngineRunner implements ModuleRunner {
    private static final int PAGE_BYTES = 1 << 16;

    /** Enough for the engine's limit of nested calls; a page of it is used only when it is reached. */
    private static final long STACK_BYTES = 1L << 29;

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
        CompiledModule module = decode(wasm);
        requireCommand(module);
        try (WasiHost host = builder.build()) {
            InstanceOptions options = options(settings).withExecutor(Executor.COMPILER);
            return onLargeStack(() -> host.run(module, options));
        } catch (LinkException | UnsupportedOperationException e) {
            // The latter from the translation of a function with an instruction that the engine lacks.
            throw new Mistake("the module cannot run here: " + e.getMessage(), null);
        } catch (GuestException e) {
            throw new TrapFailure("the module trapped: " + e.describe(), e);
        }
    }

    /** Calls of compiled guest code use the Java stack, and that of the main thread is small. */
    private static int onLargeStack(Supplier<Integer> run) {
        FutureTask<Integer> task = new FutureTask<>(run::get);
        new Thread(null, task, "guest", STACK_BYTES).start();
        boolean interrupted = false;
        while (true) {
            try {
                int exitCode = task.get();
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
                return exitCode;
            } catch (InterruptedException e) {
                interrupted = true; // The guest goes on; who wants to end it ends the process.
            } catch (ExecutionException e) {
                if (e.getCause() instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) e.getCause(); // A Supplier throws nothing else.
            }
        }
    }

    private static CompiledModule decode(byte[] wasm) throws Mistake {
        try {
            return CompiledModule.decode(wasm);
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
        InstanceOptions options = InstanceOptions.DEFAULT;
        if (settings.maxMemoryBytes() == 0) {
            return options;
        }
        long pages = Math.min(settings.maxMemoryBytes() / PAGE_BYTES, options.maxMemoryPages());
        return options.withMaxMemoryPages((int) pages);
    }
}
