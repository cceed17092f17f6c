// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.differential;

import dev.amphora.compiler.CompileOptions;

/** Where a program runs, and how its module is compiled for it. */
public enum Host {
    /** The oracle itself: it must give the exit code the program declares. */
    HOTSPOT("hotspot", null),
    JAVA("java", CompileOptions.release()),
    NODE("node", CompileOptions.release()),
    /** Collects at every allocation and verifies the heap around each collection. */
    NODE_GC_STRESS("node-gc-stress", CompileOptions.debug().withGcStress(true).withVerifyHeap(true)),
    CHROMIUM("chromium", CompileOptions.release());

    private final String label;
    private final CompileOptions options;

    Host(String label, CompileOptions options) {
        this.label = label;
        this.options = options;
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

    @Override
    public String toString() {
        return label;
    }
}
