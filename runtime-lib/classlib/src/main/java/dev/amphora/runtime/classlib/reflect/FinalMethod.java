// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.reflect;

/** The method {@code finalize}, which no class but its own may call. */
public final class FinalMethod {
    private FinalMethod() {}

    /** Calls it. */
    public static void call(Object object) throws Throwable {
        Doors.callFinalize(object);
    }
}
