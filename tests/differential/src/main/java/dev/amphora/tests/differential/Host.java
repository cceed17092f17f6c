// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.differential;

import dev.amphora.compiler.CompileOptions;
import java.util.List;
import java.util.stream.Stream;

/** Where a program runs, and how its module is compiled for it. */
public enum Host {
    /** The oracle itself: it must give the exit code the program declares. */
    HOTSPOT("hotspot", null, Coverage.ALONE),
    JAVA("java", CompileOptions.release(), Coverage.ALONE),
    NODE("node", CompileOptions.release(), Coverage.ALONE),
    /** Collects at every allocation and verifies the heap around each collection. */
    NODE_GC_STRESS("node-gc-stress", CompileOptions.debug().withGcStress(true).withVerifyHeap(true), Coverage.TOGETHER),
    /** A Node that knows no exceptions of WebAssembly, or is made to forget them. */
    NODE_PORTABLE("node-portable", CompileOptions.release().withPortableExceptions(true), Coverage.TOGETHER),
    CHROMIUM("chromium", CompileOptions.release(), Coverage.SAMPLED),
    FIREFOX("firefox", CompileOptions.release(), Coverage.ON_REQUEST),
    /** An old host that has never had exceptions of WebAssembly, and shows no program its stack. */
    WASMTIME_PORTABLE("wasmtime-portable", CompileOptions.release().withPortableExceptions(true), Coverage.ON_REQUEST);

    /**
     * What the usual build runs on a host, but for chapters that share modules, of which {@link Plan#usual} tells;
     * {@code -Dfull} runs everything alone everywhere.
     */
    enum Coverage {
        /** Every program in a module of its own. */
        ALONE,
        /** Every program, those of a chapter in one module. */
        TOGETHER,
        /** Some programs of every chapter in modules of their own. */
        SAMPLED,
        /** Nothing, and nothing by {@code -Dfull} either: by hand only. */
        ON_REQUEST
    }

    private final String label;
    private final CompileOptions options;
    private final Coverage coverage;

    Host(String label, CompileOptions options, Coverage coverage) {
        this.label = label;
        this.options = options;
        this.coverage = coverage;
    }

    Coverage coverage() {
        return coverage;
    }

    /** All hosts that builds run programs on. */
    static List<Host> ofBuilds() {
        return Stream.of(values())
                .filter(host -> host.coverage != Coverage.ON_REQUEST)
                .toList();
    }

    public static Host labelled(String label) {
        for (Host host : values()) {
            if (host.label.equals(label)) {
                return host;
            }
        }
        throw new IllegalArgumentException("no host is called " + label);
    }

    /** How the module is compiled, or null for the host that needs none. */
    CompileOptions options() {
        return options;
    }

    boolean stresses() {
        return options != null && options.gcStress();
    }

    boolean isPortable() {
        return options != null && options.portableExceptions();
    }

    @Override
    public String toString() {
        return label;
    }
}
