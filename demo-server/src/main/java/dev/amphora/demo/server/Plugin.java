// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.demo.server;

import dev.amphora.engine.CompiledModule;
import dev.amphora.engine.ExhaustionException;
import dev.amphora.engine.GuestException;
import dev.amphora.engine.Imports;
import dev.amphora.engine.Instance;
import dev.amphora.engine.InstanceOptions;
import dev.amphora.engine.LinkException;
import dev.amphora.engine.Snapshot;
import dev.amphora.wasi.GuestClock;
import dev.amphora.wasi.WasiHost;
import dev.amphora.wasm.binary.MalformedException;
import dev.amphora.wasm.model.ExternKind;
import dev.amphora.wasm.valid.InvalidException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A WASI command that is run once for each request, in an instance of its own that begins as a copy of a warm one. It reads its
 * standard input, writes its standard output, and sees nothing else but what it was granted. Safe for use by several threads.
 */
final class Plugin {
    private static final int MAX_OUTPUT_BYTES = 1 << 20;

    private final Snapshot warm;
    private final InstanceOptions limits;
    private final Path granted;

    private Plugin(Snapshot warm, InstanceOptions limits, Path granted) {
        this.warm = warm;
        this.limits = limits;
        this.granted = granted;
    }

    /** How a run ended. */
    enum Outcome {
        /** By itself, with an exit code. */
        ENDED,
        TRAPPED,
        OUT_OF_FUEL,
        OUT_OF_TIME,
        OUT_OF_STACK
    }

    /**
     * What a run gave.
     *
     * @param exitCode the program's, or -1 if it was stopped
     * @param out what it wrote to standard output
     * @param message why it was stopped, with the guest's stack; or what it wrote to standard error
     * @param fuel how many instructions it executed
     */
    record Answer(Outcome outcome, int exitCode, byte[] out, String message, long fuel) {}

    /**
     * Validates a module, and makes the instance that others begin as.
     *
     * @param granted a directory that the plugin may read as {@code /data}, or null
     * @throws RefusedException if the module is broken, is no command, wants more than it gets, or fails at the start
     */
    static Plugin prepare(byte[] wasm, InstanceOptions limits, Path granted) throws RefusedException, IOException {
        try {
            CompiledModule module = CompiledModule.decode(wasm);
            boolean isCommand = module.module().exports().stream()
                    .anyMatch(export -> export.name().equals("_start") && export.kind() == ExternKind.FUNC);
            if (!isCommand) {
                throw new RefusedException("the module exports no function _start");
            }
            try (WasiHost host = WasiHost.builder().build();
                    Instance first = Instance.instantiate(module, host.imports(), limits)) {
                return new Plugin(first.snapshot(), limits, granted);
            }
        } catch (MalformedException | InvalidException e) {
            throw new RefusedException("the module is broken: " + e.getMessage());
        } catch (LinkException e) {
            throw new RefusedException("the module wants what it cannot have: " + e.getMessage());
        } catch (GuestException e) {
            throw new RefusedException("the module fails at the start: " + e.getMessage());
        }
    }

    /** Runs the plugin; never fails for what the guest does. */
    Answer run(List<String> args, byte[] input) throws IOException {
        LimitedOutput out = new LimitedOutput(MAX_OUTPUT_BYTES);
        LimitedOutput err = new LimitedOutput(MAX_OUTPUT_BYTES);
        WasiHost.Builder builder = WasiHost.builder()
                .args(args)
                .stdin(new ByteArrayInputStream(input))
                .stdout(out)
                .stderr(err)
                // A guest that sleeps would keep a thread; this clock jumps instead.
                .clock(GuestClock.virtual(System.currentTimeMillis() * 1_000_000));
        if (granted != null) {
            builder.preopen(granted, "/data", true);
        }
        try (WasiHost host = builder.build()) {
            return run(host.imports(), host, out, err);
        }
    }

    private Answer run(Imports imports, WasiHost host, LimitedOutput out, LimitedOutput err) {
        try (Instance instance = Instance.instantiate(warm, imports, limits)) {
            int exitCode = -1;
            Outcome outcome = Outcome.ENDED;
            String message;
            try {
                exitCode = host.start(instance);
                message = err.text();
            } catch (ExhaustionException e) {
                message = e.describe();
                outcome = switch (e.resource()) {
                    case FUEL -> Outcome.OUT_OF_FUEL;
                    case TIME, INTERRUPTED -> Outcome.OUT_OF_TIME;
                    case CALL_STACK -> Outcome.OUT_OF_STACK;
                };
            } catch (GuestException e) {
                message = e.describe();
                outcome = Outcome.TRAPPED;
            }
            return new Answer(outcome, exitCode, out.bytes(), message, limits.fuel() - instance.fuel());
        }
    }
}
