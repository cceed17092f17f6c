// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.support;

import java.io.IOException;

/** A host that runs WASI commands. Not safe for use by several threads. */
public interface EngineRunner extends AutoCloseable {
    /** Short name as it is written in test names and on command lines, such as {@code node}. */
    String name();

    /**
     * Runs a module to its end in a fresh instance.
     *
     * @param programName what the program finds as argument 0
     * @throws RunFailure if there is no outcome: it ran too long, or the host died
     */
    Outcome run(String programName, byte[] wasm, Invocation invocation) throws IOException, RunFailure;

    @Override
    void close() throws IOException;
}
