// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.demo.server;

import dev.amphora.engine.CompiledModule;
import dev.amphora.engine.ExhaustionException;
import dev.amphora.engine.GuestException;
import dev.amphora.engine.Instance;
import dev.amphora.engine.InstanceOptions;
import dev.amphora.engine.LinkException;
import dev.amphora.engine.Snapshot;
import dev.amphora.wasi.GuestClock;
import dev.amphora.wasi.WasiHost;
import dev.amphora.wasi.library.GuestJavaException;
import dev.amphora.wasi.library.JavaLibrary;
import dev.amphora.wasm.binary.MalformedException;
import dev.amphora.wasm.model.ExternKind;
import dev.amphora.wasm.valid.InvalidException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A module that is run once for each request, in an instance of its own that begins as a copy of a warm one, and that sees nothing
 * but what it was granted. Either a WASI command, which reads its standard input and writes its standard output; or a library that
 * Amphora compiled and that exports a {@link Handler}. Safe for use by several threads.
 */
final class Plugin {
    private static final int MAX_OUTPUT_BYTES = 1 << 20;

    private final Snapshot warm;
    private final boolean isLibrary;
    private final InstanceOptions limits;
    private final Path granted;
    private final Identity identity;

    private Plugin(Snapshot warm, boolean isLibrary, InstanceOptions limits, Path granted, Identity identity) {
        this.warm = warm;
        this.isLibrary = isLibrary;
        this.limits = limits;
        this.granted = granted;
        this.identity = identity;
    }

    /** What a library exports to be run by this server. */
    interface Handler {
        /** Answers a request with these arguments and this body. */
        byte[] handle(List<String> args, byte[] body);
    }

    /** Which module this is. */
    record Identity(String sha256, int bytes) {
        static Identity of(byte[] wasm) {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(wasm);
                return new Identity(HexFormat.of().formatHex(digest), wasm.length);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every JDK has SHA-256", e);
            }
        }
    }

    /** How a run ended. */
    enum Outcome {
        /** By itself, with an exit code. */
        ENDED,
        /** By an exception of the library's function. */
        THREW,
        TRAPPED,
        OUT_OF_FUEL,
        OUT_OF_TIME,
        OUT_OF_STACK
    }

    /**
     * What a run gave.
     *
     * @param exitCode the program's, or -1 if it was stopped
     * @param out what it wrote to standard output, or what the library's function returned
     * @param message why it was stopped, with the guest's stack; or what it wrote to standard error
     * @param fuel how many instructions it executed
     * @param nanos how long it took, its instance included
     */
    record Answer(Outcome outcome, int exitCode, byte[] out, String message, long fuel, long nanos) {}

    /**
     * Validates a module, and makes the instance that others begin as.
     *
     * @param granted a directory that the plugin may read as {@code /data}, or null
     * @throws RefusedException if the module is broken, is neither command nor library, wants more than it gets, or fails at the
     *     start
     */
    static Plugin prepare(byte[] wasm, InstanceOptions limits, Path granted) throws RefusedException, IOException {
        try {
            CompiledModule module = CompiledModule.decode(wasm);
            boolean isCommand = module.module().exports().stream()
                    .anyMatch(export -> export.name().equals("_start") && export.kind() == ExternKind.FUNC);
            Snapshot warm = isCommand ? warmCommand(module, limits) : warmLibrary(module, limits);
            return new Plugin(warm, !isCommand, limits, granted, Identity.of(wasm));
        } catch (MalformedException | InvalidException e) {
            throw new RefusedException("the module is broken: " + e.getMessage());
        } catch (LinkException e) {
            throw new RefusedException("the module wants what it cannot have: " + e.getMessage());
        } catch (GuestException e) {
            throw new RefusedException("the module fails at the start: " + e.getMessage());
        }
    }

    private static Snapshot warmCommand(CompiledModule module, InstanceOptions limits) throws IOException {
        try (WasiHost host = WasiHost.builder().build();
                Instance first = Instance.instantiate(module, host.imports(), limits)) {
            return first.snapshot();
        }
    }

    private static Snapshot warmLibrary(CompiledModule module, InstanceOptions limits)
            throws IOException, RefusedException {
        try (WasiHost host = WasiHost.builder().build();
                JavaLibrary first = JavaLibrary.instantiate(module, host, limits)) {
            first.as(Handler.class);
            return first.instance().snapshot();
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new RefusedException("the module exports no function _start and is no library with a function handle"
                    + " (List<String>, byte[]) -> byte[]: " + e.getMessage());
        }
    }

    /** Whether what it answers are the bytes of a function's result, and not text. */
    boolean isLibrary() {
        return isLibrary;
    }

    Identity identity() {
        return identity;
    }

    /**
     * Runs the plugin; never fails for what the guest does.
     *
     * @param name what a command is called
     */
    Answer run(String name, List<String> args, byte[] input) throws IOException {
        LimitedOutput out = new LimitedOutput(MAX_OUTPUT_BYTES);
        LimitedOutput err = new LimitedOutput(MAX_OUTPUT_BYTES);
        List<String> all = new ArrayList<>(List.of(name));
        all.addAll(args);
        WasiHost.Builder builder = WasiHost.builder()
                .args(all)
                .stdin(new ByteArrayInputStream(isLibrary ? new byte[0] : input))
                .stdout(out)
                .stderr(err)
                // A guest that sleeps would keep a thread; this clock jumps instead.
                .clock(GuestClock.virtual(System.currentTimeMillis() * 1_000_000));
        if (granted != null) {
            builder.preopen(granted, "/data", true);
        }
        long start = System.nanoTime();
        try (WasiHost host = builder.build()) {
            return isLibrary ? call(host, args, input, err, start) : start(host, out, err, start);
        }
    }

    private Answer start(WasiHost host, LimitedOutput out, LimitedOutput err, long start) {
        try (Instance instance = Instance.instantiate(warm, host.imports(), limits)) {
            try {
                return answer(Outcome.ENDED, host.start(instance), out.bytes(), err.text(), instance, start);
            } catch (GuestException e) {
                return answer(outcome(e), -1, out.bytes(), e.describe(), instance, start);
            }
        }
    }

    private Answer call(WasiHost host, List<String> args, byte[] input, LimitedOutput err, long start) {
        try (JavaLibrary library = JavaLibrary.instantiate(warm, host, limits)) {
            Instance instance = library.instance();
            try {
                byte[] result = library.as(Handler.class).handle(args, input);
                return answer(Outcome.ENDED, 0, result, err.text(), instance, start);
            } catch (GuestJavaException e) {
                return answer(Outcome.THREW, -1, new byte[0], e.toString(), instance, start);
            } catch (GuestException e) {
                return answer(outcome(e), -1, new byte[0], e.describe(), instance, start);
            } catch (IllegalStateException e) {
                return answer(Outcome.TRAPPED, -1, new byte[0], e.getMessage(), instance, start);
            }
        }
    }

    private Answer answer(Outcome outcome, int exitCode, byte[] out, String message, Instance instance, long start) {
        return new Answer(outcome, exitCode, out, message, limits.fuel() - instance.fuel(), System.nanoTime() - start);
    }

    private static Outcome outcome(GuestException failure) {
        if (failure instanceof ExhaustionException exhaustion) {
            return switch (exhaustion.resource()) {
                case FUEL -> Outcome.OUT_OF_FUEL;
                case TIME, INTERRUPTED -> Outcome.OUT_OF_TIME;
                case CALL_STACK -> Outcome.OUT_OF_STACK;
            };
        }
        return Outcome.TRAPPED;
    }
}
