// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.lang.invoke;

/**
 * A handle of a variable. The front end replaces accesses whose variable it knows ({@code FieldHandles}); no object of this
 * class exists, and what else is done with a handle finds no method here and is reported.
 */
public abstract class VarHandle {
    private VarHandle() {}

    public static void fullFence() {
        // One thread runs at a time.
    }

    public static void acquireFence() {
        // One thread runs at a time.
    }

    public static void releaseFence() {
        // One thread runs at a time.
    }

    public static void loadLoadFence() {
        // One thread runs at a time.
    }

    public static void storeStoreFence() {
        // One thread runs at a time.
    }
}
