// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.reflect;

import java.lang.reflect.Field;
import java.lang.reflect.Method;

/**
 * What questions for a member become whose class and name are constants: the compiler keeps the members of this name, and no
 * others.
 */
final class NamedMembers {
    private NamedMembers() {}

    static Field getDeclaredField(Class<?> type, String name) throws NoSuchFieldException {
        return ClassReflection.found(MemberSearch.declaredField(type, name), name);
    }

    static Field getField(Class<?> type, String name) throws NoSuchFieldException {
        return ClassReflection.found(MemberSearch.publicField(type, name), name);
    }

    static Method getDeclaredMethod(Class<?> type, String name, Class<?>[] parameterTypes)
            throws NoSuchMethodException {
        return ClassReflection.found(
                type, MemberSearch.declaredMethod(type, name, parameterTypes), name, parameterTypes);
    }

    static Method getMethod(Class<?> type, String name, Class<?>[] parameterTypes) throws NoSuchMethodException {
        return ClassReflection.found(type, MemberSearch.publicMethod(type, name, parameterTypes), name, parameterTypes);
    }
}
