// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.cli;

import java.io.IOException;

/** Runs a module on the Java engine. */
@FunctionalInterface
interface ModuleRunner {
    /**
     * Runs a WASI command to its end and returns its exit code.
     *
     * @throws Mistake if the bytes are no module that this engine can run
     * @throws TrapFailure if the module traps
     */
    int run(byte[] wasm, RunSettings settings) throws Mistake, TrapFailure, IOException;
}
