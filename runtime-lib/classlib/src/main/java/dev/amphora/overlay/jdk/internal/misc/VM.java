// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.jdk.internal.misc;

import dev.amphora.runtime.classlib.Clocks;

/** What the virtual machine tells about itself. */
public class VM {
    private VM() {}

    public static boolean isBooted() {
        return true;
    }

    public static boolean isModuleSystemInited() {
        return true;
    }

    /** Of four levels, the last: the virtual machine has started. */
    public static int initLevel() {
        return 4;
    }

    public static String getSavedProperty(String key) {
        return key.equals("os.name") ? "WASI" : null;
    }

    /** There is one loader. */
    public static ClassLoader latestUserDefinedLoader() {
        return ClassLoader.getSystemClassLoader();
    }

    /** The nanoseconds since a second of the epoch, or -1 if they do not fit 2^32 seconds to both sides. */
    public static long getNanoTimeAdjustment(long seconds) {
        return Clocks.nanosSince(seconds);
    }
}
