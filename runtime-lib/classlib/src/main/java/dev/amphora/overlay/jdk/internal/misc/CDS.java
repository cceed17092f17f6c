// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.jdk.internal.misc;

/** The archive of class data of HotSpot, which a module does not have. */
public class CDS {
    private CDS() {}

    public static void initializeFromArchive(Class<?> type) {
        // Static fields stay null, which means that there is no archive.
    }

    /** The seed for the order of immutable sets and maps. HotSpot draws it at each start; ours is always the same. */
    public static long getRandomSeedForDumping() {
        return 1;
    }

    public static boolean isDumpingArchive() {
        return false;
    }

    public static boolean isSharingEnabled() {
        return false;
    }

    public static void keepAlive(Object object) {
        // There is no archive to keep it in.
    }
}
