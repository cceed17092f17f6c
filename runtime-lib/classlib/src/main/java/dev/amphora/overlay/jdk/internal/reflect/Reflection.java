// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.jdk.internal.reflect;

import java.lang.reflect.Modifier;

/** Calls do not tell who made them; where that matters, the compiler hands it over. */
public class Reflection {
    private Reflection() {}

    public static Class<?> getCallerClass() {
        return null;
    }

    public static void ensureMemberAccess(Class<?> caller, Class<?> owner, Class<?> target, int modifiers) {
        // Calls that must be checked do not come here.
    }

    /** For a caller who is not known, and so has the rights of a stranger. */
    public static boolean verifyMemberAccess(Class<?> caller, Class<?> owner, Class<?> target, int modifiers) {
        return verifyPublicMemberAccess(owner, modifiers);
    }

    public static boolean verifyPublicMemberAccess(Class<?> owner, int modifiers) {
        return Modifier.isPublic(modifiers);
    }
}
