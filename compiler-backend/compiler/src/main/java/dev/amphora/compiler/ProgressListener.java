// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler;

/** Told how far the compilation is; called on the compiling thread, often. */
@FunctionalInterface
public interface ProgressListener {
    /** Ignores everything. */
    ProgressListener NONE = (stage, done) -> {};

    /**
     * Called as work proceeds.
     *
     * @param stage name of the stage, such as {@code analyze}
     * @param done share of the whole compilation that is done, 0 to 1, never falling
     */
    void progress(String stage, double done);
}
