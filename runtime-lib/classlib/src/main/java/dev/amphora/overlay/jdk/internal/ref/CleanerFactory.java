// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.jdk.internal.ref;

import java.lang.ref.Cleaner;

/** The cleaner of the JDK's own classes. */
public final class CleanerFactory {
    private static Cleaner cleaner;

    private CleanerFactory() {}

    public static Cleaner cleaner() {
        if (cleaner == null) {
            cleaner = Cleaner.create();
        }
        return cleaner;
    }
}
