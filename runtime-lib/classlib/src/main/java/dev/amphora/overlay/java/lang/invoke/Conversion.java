// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.lang.invoke;

/** What {@code MethodHandle.asType} does with values. */
final class Conversion {
    private Conversion() {}

    /** Whether a call of the one type can become one of the other. */
    static boolean isPossible(MethodType from, MethodType to) {
        if (from.parameterCount() != to.parameterCount()) {
            return false;
        }
        for (int i = 0; i < from.parameterCount(); i++) {
            if (!isPossible(from.parameterType(i), to.parameterType(i))) {
                return false;
            }
        }
        return isPossible(to.returnType(), from.returnType());
    }

    private static boolean isPossible(Class<?> from, Class<?> to) {
        // Nothing becomes null or zero, and anything nothing.
        if (from == to || to == void.class || from == void.class) {
            return true;
        }
        if (from.isPrimitive()) {
            return to.isPrimitive() ? PrimitiveTypes.widens(from, to) : to.isAssignableFrom(PrimitiveTypes.box(from));
        }
        if (!to.isPrimitive()) {
            return true;
        }
        Class<?> unboxed = PrimitiveTypes.unboxed(from);
        return unboxed == null ? from.isAssignableFrom(PrimitiveTypes.box(to)) : PrimitiveTypes.widens(unboxed, to);
    }

    /** Those arguments of a call of the one type that are primitive in the other, or those that are not. */
    static void convert(Object[] from, MethodType fromType, Object[] to, MethodType toType, boolean arePrimitive) {
        for (int i = 0; i < to.length; i++) {
            Class<?> type = toType.parameterType(i);
            if (type.isPrimitive() == arePrimitive) {
                to[i] = convert(from[i], fromType.parameterType(i), type);
            }
        }
    }

    /** A value of one type as one of another, both in boxes if they are primitive. */
    static Object convert(Object value, Class<?> from, Class<?> to) {
        if (from == to || to == void.class) {
            return to == void.class ? null : value;
        }
        if (from == void.class) {
            return PrimitiveTypes.zero(to);
        }
        if (!to.isPrimitive()) {
            return to.isInstance(value) ? value : to.cast(value);
        }
        return from.isPrimitive() ? PrimitiveTypes.cast(value, to) : unbox(value, to);
    }

    /** The value of a box, perhaps of a narrower type. Messages are HotSpot's. */
    private static Object unbox(Object value, Class<?> type) {
        if (value == null) {
            throw new NullPointerException();
        }
        Class<?> primitive = PrimitiveTypes.unboxed(value.getClass());
        if (primitive != null && PrimitiveTypes.widens(primitive, type)) {
            return PrimitiveTypes.cast(value, type);
        }
        if (primitive == null && !(value instanceof Number)) {
            return (Number) value;
        }
        return PrimitiveTypes.box(type).cast(value);
    }

    /** A value that becomes an argument for good. Messages are HotSpot's. */
    static Object bound(Object value, Class<?> type) {
        if (!type.isPrimitive()) {
            return type.cast(value);
        }
        Class<?> primitive = PrimitiveTypes.unboxed(value.getClass());
        if (primitive == null || !PrimitiveTypes.widens(primitive, type)) {
            throw new ClassCastException(PrimitiveTypes.box(type) + " is not compatible with " + value.getClass());
        }
        return PrimitiveTypes.cast(value, type);
    }

    /** What {@code MethodHandles.explicitCastArguments} does with a value. */
    static Object castExplicitly(Object value, Class<?> from, Class<?> to) {
        if (from == to) {
            return value;
        }
        if (to == void.class) {
            return null;
        }
        if (from == void.class) {
            return PrimitiveTypes.zero(to);
        }
        if (!to.isPrimitive()) {
            return to.isInterface() ? value : to.cast(value);
        }
        if (value == null) {
            return PrimitiveTypes.zero(to);
        }
        if (PrimitiveTypes.unboxed(value.getClass()) == null) {
            return (Number) value;
        }
        return PrimitiveTypes.cast(value, to);
    }
}
