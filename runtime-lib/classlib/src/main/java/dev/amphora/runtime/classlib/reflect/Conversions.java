// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.reflect;

import dev.amphora.runtime.classlib.JavaRelease;

/** What reflection does with values of primitive types: unwraps them, widens them (JLS 5.1.2), and wraps them again. */
final class Conversions {
    private Conversions() {}

    /** The primitive type that a box is of; null for any other object. */
    static Class<?> primitiveOf(Object value) {
        if (value instanceof Integer) {
            return int.class;
        } else if (value instanceof Boolean) {
            return boolean.class;
        } else if (value instanceof Long) {
            return long.class;
        } else if (value instanceof Double) {
            return double.class;
        } else if (value instanceof Character) {
            return char.class;
        } else if (value instanceof Byte) {
            return byte.class;
        } else if (value instanceof Short) {
            return short.class;
        } else {
            return value instanceof Float ? float.class : null;
        }
    }

    /** The box of the primitive type with the value of another box, which may be narrower; null if it does not fit. */
    static Object widen(Object value, Class<?> type) {
        Class<?> from = primitiveOf(value);
        if (from == type) {
            return value;
        }
        if (from == null || from == boolean.class || type == boolean.class || type == char.class) {
            return null;
        }
        if (rank(from) >= rank(type) || from == char.class && type == short.class) {
            return null;
        }
        if (type == double.class) {
            return value instanceof Character c ? (double) c : ((Number) value).doubleValue();
        } else if (type == float.class) {
            return value instanceof Character c ? (float) c : ((Number) value).floatValue();
        } else if (type == long.class) {
            return value instanceof Character c ? (long) c : ((Number) value).longValue();
        } else if (type == int.class) {
            return value instanceof Character c ? (int) c : ((Number) value).intValue();
        } else {
            return ((Number) value).shortValue();
        }
    }

    private static int rank(Class<?> type) {
        if (type == byte.class) {
            return 0;
        } else if (type == short.class || type == char.class) {
            return 1;
        } else if (type == int.class) {
            return 2;
        } else if (type == long.class) {
            return 3;
        } else {
            return type == float.class ? 4 : 5;
        }
    }

    /** That null is no value of a primitive type. Since JDK 21 the JVM explains it in terms of the JDK's own code. */
    private static IllegalArgumentException noNumber(Class<?> type) {
        if (JavaRelease.number() < 21) {
            return new IllegalArgumentException();
        }
        boolean isWide = type == long.class || type == float.class || type == double.class;
        return new IllegalArgumentException("java.lang.NullPointerException: Cannot invoke \"java.lang.Number."
                + (isWide ? type.getName() : "int") + "Value()\" because the return value of"
                + " \"sun.invoke.util.ValueConversions.primitiveConversion(sun.invoke.util.Wrapper, Object, boolean)\""
                + " is null");
    }

    /** The arguments as the types want them. */
    static Object[] arguments(Object[] arguments, Class<?>[] types) {
        int count = arguments == null ? 0 : arguments.length;
        if (count != types.length) {
            throw new IllegalArgumentException(
                    JavaRelease.number() < 21
                            ? "wrong number of arguments"
                            : "wrong number of arguments: " + count + " expected: " + types.length);
        }
        Object[] converted = new Object[count];
        for (int i = 0; i < count; i++) {
            Class<?> type = types[i];
            Object value = arguments[i];
            if (type.isPrimitive()) {
                if (value == null) {
                    throw noNumber(type);
                }
                value = widen(value, type);
                if (value == null) {
                    throw new IllegalArgumentException("argument type mismatch");
                }
            } else if (value != null && !type.isInstance(value)) {
                throw new IllegalArgumentException("argument type mismatch");
            }
            converted[i] = value;
        }
        return converted;
    }
}
