// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.cli;

/** The Java engine with its WASI host. */
final class EngineRunner implements ModuleRunner {
    @Override
    public int run(byte[] wasm, RunSettings settings) throws Mistake {
        throw new UnsupportedOperationException("the engine is not wired in yet");
    }
}
