// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.demo.server;

import dev.amphora.engine.CompiledModule;
import dev.amphora.engine.GuestException;
import dev.amphora.engine.InstanceOptions;
import dev.amphora.engine.LinkException;
import dev.amphora.wasi.WasiHost;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Runs a module within limits, any number of times and from any number of threads. */
public final class Sandbox {
    private final CompiledModule module;
    private final InstanceOptions limits;

    /** A sandbox for runs of {@code module}, none of which may exceed {@code limits}. */
    public Sandbox(CompiledModule module, InstanceOptions limits) {
        this.module = module;
        this.limits = limits;
    }

    /**
     * How a run ended.
     *
     * @param exitCode the program's exit code, or -1 if it was stopped
     * @param out what it wrote to standard output
     * @param err what it wrote to standard error
     * @param stopped why it was stopped, or null if it ended by itself
     */
    public record Answer(int exitCode, String out, String err, String stopped) {}

    /**
     * Runs the module with these arguments, no input, no environment and no directories.
     *
     * @throws LinkException if the module needs more than the sandbox has: another import, or more memory at the start
     */
    public Answer run(List<String> arguments) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = -1;
        String stopped = null;
        try (WasiHost host =
                WasiHost.builder().args(arguments).stdout(out).stderr(err).build()) {
            exitCode = host.run(module, limits);
        } catch (GuestException e) {
            stopped = e.getMessage();
        }
        return new Answer(
                exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8), stopped);
    }
}
