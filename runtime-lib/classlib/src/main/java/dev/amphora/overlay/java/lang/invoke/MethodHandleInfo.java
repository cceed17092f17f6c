// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.lang.invoke;

import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.util.Objects;

/** See {@link java.lang.invoke.MethodHandleInfo}. */
public interface MethodHandleInfo {
    // JVMS 4.4.8.
    int REF_getField = 1;
    int REF_getStatic = 2;
    int REF_putField = 3;
    int REF_putStatic = 4;
    int REF_invokeVirtual = 5;
    int REF_invokeStatic = 6;
    int REF_invokeSpecial = 7;
    int REF_newInvokeSpecial = 8;
    int REF_invokeInterface = 9;

    int getReferenceKind();

    Class<?> getDeclaringClass();

    String getName();

    MethodType getMethodType();

    <T extends Member> T reflectAs(Class<T> expected, MethodHandles.Lookup lookup);

    int getModifiers();

    default boolean isVarArgs() {
        // The flag is that of transient fields.
        return getReferenceKind() > REF_putStatic && Modifier.isTransient(getModifiers());
    }

    static String referenceKindToString(int kind) {
        if (kind < REF_getField || kind > REF_invokeInterface) {
            throw new IllegalArgumentException("invalid reference kind: " + kind);
        }
        return Revealed.NAMES[kind];
    }

    static String toString(int kind, Class<?> declaring, String name, MethodType type) {
        Objects.requireNonNull(name);
        Objects.requireNonNull(type);
        return referenceKindToString(kind) + " " + declaring.getName() + "." + name + ":" + type;
    }
}
