// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.support;

import dev.amphora.engine.CompiledModule;
import dev.amphora.engine.ExhaustionException;
import dev.amphora.engine.GuestException;
import dev.amphora.engine.InstanceOptions;
import dev.amphora.wasi.WasiHost;
import dev.amphora.wasm.binary.MalformedException;
import dev.amphora.wasm.valid.InvalidException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Runs modules on Amphora's own engine, in this JVM. Java code cannot be stopped from outside, so the time a program may
 * take becomes a number of instructions.
 */
public final class JavaEngine implements EngineRunner {
    /** More than the interpreter executes in a second on any machine we know, so that no program is cut short. */
    private static final long INSTRUCTIONS_PER_SECOND = 200_000_000;

    private byte[] wasm;
    private CompiledModule module;

    @Override
    public String name() {
        return "java";
    }

    @Override
    public Outcome run(String programName, byte[] wasm, Invocation invocation) throws IOException, RunFailure {
        ByteArrayOutputStream stdout = new ByteArrayOutputStream();
        ByteArrayOutputStream stderr = new ByteArrayOutputStream();
        List<String> args = new ArrayList<>(List.of(programName));
        args.addAll(invocation.args());
        WasiHost.Builder builder = WasiHost.builder()
                .args(args)
                .stdin(new ByteArrayInputStream(invocation.stdin()))
                .stdout(stdout)
                .stderr(stderr);
        invocation.environment().forEach(builder::env);
        InstanceOptions options =
                InstanceOptions.DEFAULT.withFuel(invocation.timeout().toSeconds() * INSTRUCTIONS_PER_SECOND);
        try (WorkingDirectory work = new WorkingDirectory();
                WasiHost host = withFiles(builder, work, invocation).build()) {
            int exitCode = host.run(decode(wasm), options);
            return new Outcome(exitCode, text(stdout), text(stderr));
        } catch (MalformedException | InvalidException e) {
            throw new RunFailure("java: the module is broken: " + e.getMessage(), e);
        } catch (GuestException e) {
            if (e instanceof ExhaustionException exhaustion
                    && exhaustion.resource() == ExhaustionException.Resource.FUEL) {
                throw new RunFailure("java: still running after " + options.fuel() + " instructions", e);
            }
            return Outcome.trapped(text(stdout), text(stderr), e.describe());
        }
    }

    /** Programs that share a module come one after the other. */
    private CompiledModule decode(byte[] bytes) throws MalformedException, InvalidException {
        if (!Arrays.equals(bytes, wasm)) {
            module = CompiledModule.decode(bytes);
            wasm = bytes.clone();
        }
        return module;
    }

    private static WasiHost.Builder withFiles(WasiHost.Builder builder, WorkingDirectory work, Invocation invocation) {
        return invocation.files() ? builder.preopen(work.path(), ".", false) : builder;
    }

    @Override
    public void close() {}

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
