// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.lang;

import dev.amphora.runtime.classlib.Launcher;

/** The program's main method, whose exceptions need not be declared. */
final class MainMethod {
    private MainMethod() {}

    static void run() {
        try {
            Launcher.callMain(Launcher.arguments());
        } catch (java.lang.Throwable thrown) {
            MainMethod.<RuntimeException>rethrow(thrown);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends java.lang.Throwable> void rethrow(java.lang.Throwable thrown) throws T {
        throw (T) thrown;
    }
}
