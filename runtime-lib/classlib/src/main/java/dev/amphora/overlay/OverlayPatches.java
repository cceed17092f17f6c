// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay;

import dev.amphora.overlay.java.lang.Monitor;
import dev.amphora.overlay.java.lang.ShutdownHooks;
import dev.amphora.overlay.java.util.CurrencyData;
import java.util.List;

/** The overlay's classes whose annotations the front end reads, besides those of {@code PatchIndex}. */
public final class OverlayPatches {
    private OverlayPatches() {}

    /** All patching classes of the overlay. */
    public static List<Class<?>> classes() {
        return List.of(Monitor.class, ShutdownHooks.class, CurrencyData.class);
    }
}
