// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.lang.invoke;

/** Primitive types, their boxes, and how their values become each other's. */
final class PrimitiveTypes {
    private PrimitiveTypes() {}

    /** The class of the boxes of a primitive type, {@code Void} for void; any other type itself. */
    static Class<?> box(Class<?> type) {
        if (!type.isPrimitive()) {
            return type;
        } else if (type == int.class) {
            return Integer.class;
        } else if (type == long.class) {
            return Long.class;
        } else if (type == boolean.class) {
            return Boolean.class;
        } else if (type == double.class) {
            return Double.class;
        } else if (type == char.class) {
            return Character.class;
        } else if (type == byte.class) {
            return Byte.class;
        } else if (type == short.class) {
            return Short.class;
        }
        return type == float.class ? Float.class : Void.class;
    }

    /** The primitive type of a class of boxes; null for any other. */
    static Class<?> unboxed(Class<?> type) {
        if (type == Integer.class) {
            return int.class;
        } else if (type == Long.class) {
            return long.class;
        } else if (type == Boolean.class) {
            return boolean.class;
        } else if (type == Double.class) {
            return double.class;
        } else if (type == Character.class) {
            return char.class;
        } else if (type == Byte.class) {
            return byte.class;
        } else if (type == Short.class) {
            return short.class;
        } else if (type == Float.class) {
            return float.class;
        }
        return type == Void.class ? void.class : null;
    }

    /** The box of zero, or false; null for references and void. */
    static Object zero(Class<?> type) {
        return type.isPrimitive() && type != void.class
                ? type == boolean.class ? Boolean.FALSE : number(0, type)
                : null;
    }

    /** Whether a value of one primitive type becomes one of the other without being asked (JLS 5.1.2), or is one. */
    static boolean widens(Class<?> from, Class<?> to) {
        if (from == to) {
            return true;
        }
        int width = rank(to);
        return rank(from) > 0 && rank(from) < width && to != char.class && !(from == char.class && to == short.class);
    }

    /** The order of the numeric types; zero for others. */
    private static int rank(Class<?> type) {
        if (type == byte.class) {
            return 1;
        } else if (type == short.class || type == char.class) {
            return 2;
        } else if (type == int.class) {
            return 3;
        } else if (type == long.class) {
            return 4;
        } else if (type == float.class) {
            return 5;
        }
        return type == double.class ? 6 : 0;
    }

    /** The box of a value as another primitive type, converted as a cast does it (JLS 5.5); booleans are ones and zeros. */
    static Object cast(Object box, Class<?> type) {
        if (box instanceof Boolean b) {
            return type == boolean.class ? box : number(b ? 1 : 0, type);
        }
        if (box instanceof Double d) {
            return type == double.class ? box : type == float.class ? (Object) d.floatValue() : fromFloating(d, type);
        }
        if (box instanceof Float f) {
            return type == float.class ? box : type == double.class ? (Object) f.doubleValue() : fromFloating(f, type);
        }
        return number(box instanceof Character c ? c : ((Number) box).longValue(), type);
    }

    private static Object fromFloating(double value, Class<?> type) {
        return number(type == long.class ? (long) value : (int) value, type);
    }

    private static Object number(long value, Class<?> type) {
        if (type == int.class) {
            return (int) value;
        } else if (type == long.class) {
            return value;
        } else if (type == boolean.class) {
            return (value & 1) != 0;
        } else if (type == double.class) {
            return (double) value;
        } else if (type == char.class) {
            return (char) value;
        } else if (type == byte.class) {
            return (byte) value;
        } else if (type == short.class) {
            return (short) value;
        }
        return (float) value;
    }
}
