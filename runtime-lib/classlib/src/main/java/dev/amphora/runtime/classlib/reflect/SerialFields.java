// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.reflect;

import dev.amphora.overlay.jdk.internal.misc.Unsafe;
import java.lang.reflect.Field;
import java.util.Arrays;

/**
 * What accesses of the JDK's object streams to fields become. Where the JDK has a field's offset in the object, here is the field's
 * number among those that streams have asked for.
 */
final class SerialFields {
    private static FieldAccess[] fields = new FieldAccess[32];
    private static int count;

    private SerialFields() {}

    static long objectFieldOffset(Unsafe unsafe, Field field) {
        FieldAccess access = (FieldAccess) Doors.accessor(field);
        for (int i = 0; i < count; i++) {
            if (fields[i] == access) {
                return i;
            }
        }
        if (count == fields.length) {
            fields = Arrays.copyOf(fields, 2 * count);
        }
        fields[count] = access;
        return count++;
    }

    private static Object get(Object object, long number) {
        FieldAccess field = fields[(int) number];
        return field.table().get(field.slot(), object);
    }

    private static void put(Object object, long number, Object value) {
        FieldAccess field = fields[(int) number];
        field.table().set(field.slot(), object, value);
    }

    static boolean getBoolean(Unsafe unsafe, Object object, long number) {
        return (Boolean) get(object, number);
    }

    static byte getByte(Unsafe unsafe, Object object, long number) {
        return (Byte) get(object, number);
    }

    static char getChar(Unsafe unsafe, Object object, long number) {
        return (Character) get(object, number);
    }

    static short getShort(Unsafe unsafe, Object object, long number) {
        return (Short) get(object, number);
    }

    static int getInt(Unsafe unsafe, Object object, long number) {
        return (Integer) get(object, number);
    }

    static long getLong(Unsafe unsafe, Object object, long number) {
        return (Long) get(object, number);
    }

    static float getFloat(Unsafe unsafe, Object object, long number) {
        return (Float) get(object, number);
    }

    static double getDouble(Unsafe unsafe, Object object, long number) {
        return (Double) get(object, number);
    }

    static Object getReference(Unsafe unsafe, Object object, long number) {
        return get(object, number);
    }

    static void putBoolean(Unsafe unsafe, Object object, long number, boolean value) {
        put(object, number, value);
    }

    static void putByte(Unsafe unsafe, Object object, long number, byte value) {
        put(object, number, value);
    }

    static void putChar(Unsafe unsafe, Object object, long number, char value) {
        put(object, number, value);
    }

    static void putShort(Unsafe unsafe, Object object, long number, short value) {
        put(object, number, value);
    }

    static void putInt(Unsafe unsafe, Object object, long number, int value) {
        put(object, number, value);
    }

    static void putLong(Unsafe unsafe, Object object, long number, long value) {
        put(object, number, value);
    }

    static void putFloat(Unsafe unsafe, Object object, long number, float value) {
        put(object, number, value);
    }

    static void putDouble(Unsafe unsafe, Object object, long number, double value) {
        put(object, number, value);
    }

    static void putReference(Unsafe unsafe, Object object, long number, Object value) {
        put(object, number, value);
    }
}
