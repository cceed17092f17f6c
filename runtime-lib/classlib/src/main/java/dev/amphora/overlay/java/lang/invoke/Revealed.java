// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.lang.invoke;

import dev.amphora.runtime.classlib.reflect.HandleLookup;
import java.lang.reflect.Member;
import java.util.Objects;

/** What {@code Lookup.revealDirect} tells of a handle. */
final class Revealed implements MethodHandleInfo {
    static final String[] NAMES = {
        "",
        "getField",
        "getStatic",
        "putField",
        "putStatic",
        "invokeVirtual",
        "invokeStatic",
        "invokeSpecial",
        "newInvokeSpecial",
        "invokeInterface"
    };

    private final Direct handle;

    Revealed(Direct handle) {
        this.handle = handle;
    }

    @Override
    public int getReferenceKind() {
        return handle.kind();
    }

    @Override
    public Class<?> getDeclaringClass() {
        return handle.member().getDeclaringClass();
    }

    @Override
    public String getName() {
        return handle.name();
    }

    @Override
    public MethodType getMethodType() {
        return handle.memberType();
    }

    @Override
    public int getModifiers() {
        return handle.member().getModifiers();
    }

    @Override
    public <T extends Member> T reflectAs(Class<T> expected, MethodHandles.Lookup lookup) {
        Objects.requireNonNull(lookup);
        Objects.requireNonNull(expected);
        try {
            HandleLookup.checkMember(lookup, handle.member(), NAMES[handle.kind()]);
        } catch (IllegalAccessException e) {
            throw new IllegalArgumentException(e);
        }
        return expected.cast(HandleLookup.reflected(handle.member()));
    }

    @Override
    public String toString() {
        return MethodHandleInfo.toString(getReferenceKind(), getDeclaringClass(), getName(), getMethodType());
    }
}
