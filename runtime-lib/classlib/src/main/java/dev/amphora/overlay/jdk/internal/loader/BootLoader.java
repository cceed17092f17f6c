// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.jdk.internal.loader;

/** Loads what the JDK's classes have that is native. */
public class BootLoader {
    private BootLoader() {}

    public static void loadLibrary(String name) {
        // There is nothing native; what remains without a body is reported.
    }
}
