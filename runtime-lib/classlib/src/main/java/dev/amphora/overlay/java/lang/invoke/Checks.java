// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.lang.invoke;

import java.util.List;

/** What combinators of handles demand of types, with HotSpot's messages. */
final class Checks {
    private Checks() {}

    static void same(String what, Object one, Object other) {
        if (!one.equals(other)) {
            throw mismatch(what, one, other);
        }
    }

    static IllegalArgumentException mismatch(String what, Object one, Object other) {
        return new IllegalArgumentException(what + " must match: " + one + " != " + other);
    }

    /** The type of an array's elements. */
    static Class<?> item(String message, Class<?> arrayType) {
        if (!arrayType.isArray()) {
            throw new IllegalArgumentException(message + arrayType);
        }
        return arrayType.getComponentType();
    }

    /** Whether the parameters are the first of some types. */
    static boolean isPrefix(MethodType type, List<Class<?>> types) {
        int count = type.parameterCount();
        return count <= types.size() && types.subList(0, count).equals(type.parameterList());
    }

    /** The parameters of a handle must be the first of those of the wanted type, and the result the same. */
    static void requirePrefix(String what, MethodType type, MethodType wanted) {
        if (type.returnType() != wanted.returnType() || !isPrefix(type, wanted.parameterList())) {
            throw mismatch(what, type, wanted);
        }
    }
}
