// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.cli;

import dev.amphora.compiler.CompileOptions;
import picocli.CommandLine.Option;

/** The options that say how a program is compiled. */
final class OptimizationOptions {
    @Option(names = "--release", description = "Optimise, without function names (the default).")
    boolean release;

    @Option(names = "--debug", description = "Keep function names for debuggers and traces.")
    boolean debug;

    @Option(
            names = "--max-heap",
            paramLabel = "SIZE",
            description = "Limit of the Java heap, such as 64m. Past it, OutOfMemoryError is thrown.")
    String maxHeap;

    @Option(names = "--gc-stress", description = "Collect garbage at every allocation (for tests; slow).")
    boolean gcStress;

    @Option(names = "--verify-heap", description = "Check the heap around every collection (for tests; slow).")
    boolean verifyHeap;

    CompileOptions compileOptions() throws Mistake {
        if (release && debug) {
            throw new Mistake("--release and --debug exclude each other", null);
        }
        return (debug ? CompileOptions.debug() : CompileOptions.release())
                .withMaxHeapBytes(maxHeap == null ? 0 : ByteSize.parse(maxHeap))
                .withGcStress(gcStress)
                .withVerifyHeap(verifyHeap);
    }

    /** Whether any of these options was given. */
    boolean given() {
        return release || debug || maxHeap != null || gcStress || verifyHeap;
    }
}
