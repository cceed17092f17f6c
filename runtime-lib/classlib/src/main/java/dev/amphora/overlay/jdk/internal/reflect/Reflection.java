// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.jdk.internal.reflect;

/** Calls do not tell who made them; where that matters, the compiler hands it over. */
public class Reflection {
    private Reflection() {}

    public static Class<?> getCallerClass() {
        return null;
    }

    public static void ensureMemberAccess(Class<?> caller, Class<?> owner, Class<?> target, int modifiers) {
        // Calls that must be checked do not come here.
    }
}
