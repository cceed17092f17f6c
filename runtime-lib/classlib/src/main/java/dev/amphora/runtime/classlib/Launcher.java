// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

/** Runs the program as a WASI command: arguments in, exit code out. */
public final class Launcher {
    private Launcher() {}

    /** Intrinsic: calls the main method of the program's main class. */
    public static native void callMain(String[] arguments) throws Throwable;

    public static String[] arguments() {
        return Wasi.arguments();
    }

    /** The exported {@code _start}, after heap and eager class initialisation. */
    static void start() {
        int status = 0;
        try {
            callMain(Wasi.arguments());
        } catch (Throwable thrown) {
            System.err.print("Exception in thread \"main\" ");
            thrown.printStackTrace();
            status = 1;
        }
        Shutdown.run();
        SystemPatches.flush();
        if (status != 0) {
            Wasi.procExit(status);
        }
    }
}
