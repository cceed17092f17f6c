// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.reflect;

import dev.amphora.runtime.classlib.JavaRelease;
import dev.amphora.runtime.classlib.PatchesJdk;
import dev.amphora.runtime.classlib.Replaces;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.LinkedHashMap;
import java.util.Map;

/** The work of {@code java.lang.reflect.Field}. Messages are HotSpot's. */
@PatchesJdk
public final class FieldOperations {
    private static final String FIELD = "java.lang.reflect.Field.";

    private FieldOperations() {}

    @Replaces(FIELD + "get(Ljava/lang/Object;)Ljava/lang/Object;")
    static Object get(Field self, Object object) {
        FieldAccess access = access(self);
        checkReceiver(self, object, "get");
        return access.table().get(access.slot(), object);
    }

    private static FieldAccess access(Field field) {
        return (FieldAccess) Doors.accessor(field);
    }

    /**
     * Refuses what is no object of the field's class.
     *
     * @param what is done, where it is said since JDK 21; null where HotSpot speaks of setting to the object
     */
    private static void checkReceiver(Field field, Object object, String what) {
        if (Modifier.isStatic(field.getModifiers())) {
            return;
        }
        if (object == null) {
            throw new NullPointerException("Cannot invoke \"Object.getClass()\" because \"obj\" is null");
        }
        if (!field.getDeclaringClass().isInstance(object)) {
            boolean isSaid = what != null && JavaRelease.number() >= 21;
            throw new IllegalArgumentException("Can not " + (isSaid ? what : "set") + " " + describe(field)
                    + (isSaid ? " on " : " to ") + object.getClass().getName());
        }
    }

    /** The type with its modifiers, and the qualified name. */
    private static String describe(Field field) {
        StringBuilder text = new StringBuilder();
        if (Modifier.isStatic(field.getModifiers())) {
            text.append("static ");
        }
        if (Modifier.isFinal(field.getModifiers())) {
            text.append("final ");
        }
        return text.append(field.getType().getName())
                .append(" field ")
                .append(name(field))
                .toString();
    }

    private static String name(Field field) {
        return field.getDeclaringClass().getName() + "." + field.getName();
    }

    private static Object get(Field field, Object object, Class<?> type) {
        Object value = get(field, object);
        Object converted = field.getType().isPrimitive() ? Conversions.widen(value, type) : null;
        if (converted == null) {
            throw new IllegalArgumentException(
                    "Attempt to get " + field.getType().getName() + " field \"" + name(field)
                            + "\" with illegal data type conversion to " + type.getName());
        }
        return converted;
    }

    @Replaces(FIELD + "getBoolean(Ljava/lang/Object;)Z")
    static boolean getBoolean(Field self, Object object) {
        return (Boolean) get(self, object, boolean.class);
    }

    @Replaces(FIELD + "getByte(Ljava/lang/Object;)B")
    static byte getByte(Field self, Object object) {
        return (Byte) get(self, object, byte.class);
    }

    @Replaces(FIELD + "getChar(Ljava/lang/Object;)C")
    static char getChar(Field self, Object object) {
        return (Character) get(self, object, char.class);
    }

    @Replaces(FIELD + "getShort(Ljava/lang/Object;)S")
    static short getShort(Field self, Object object) {
        return (Short) get(self, object, short.class);
    }

    @Replaces(FIELD + "getInt(Ljava/lang/Object;)I")
    static int getInt(Field self, Object object) {
        return (Integer) get(self, object, int.class);
    }

    @Replaces(FIELD + "getLong(Ljava/lang/Object;)J")
    static long getLong(Field self, Object object) {
        return (Long) get(self, object, long.class);
    }

    @Replaces(FIELD + "getFloat(Ljava/lang/Object;)F")
    static float getFloat(Field self, Object object) {
        return (Float) get(self, object, float.class);
    }

    @Replaces(FIELD + "getDouble(Ljava/lang/Object;)D")
    static double getDouble(Field self, Object object) {
        return (Double) get(self, object, double.class);
    }

    @Replaces(FIELD + "set(Ljava/lang/Object;Ljava/lang/Object;)V")
    static void set(Field self, Object object, Object value) throws IllegalAccessException {
        Class<?> type = self.getType();
        checkReceiver(self, object, null);
        if (!type.isPrimitive()) {
            String given = value == null ? "null value" : value.getClass().getName();
            checkFinal(self, given);
            if (value != null && !type.isInstance(value)) {
                throw new IllegalArgumentException(refusal(self, given));
            }
            write(self, object, value);
            return;
        }
        checkFinal(self, value == null ? "null value" : value.getClass().getName());
        if (value == null) {
            throw new IllegalArgumentException(refusal(self, "null value"));
        }
        Object converted = Conversions.widen(value, type);
        if (converted == null) {
            throw new IllegalArgumentException(refusal(self, value.getClass().getName()));
        }
        write(self, object, converted);
    }

    private static void write(Field field, Object object, Object value) {
        FieldAccess access = access(field);
        access.table().set(access.slot(), object, value);
    }

    private static String refusal(Field field, String given) {
        return "Can not set " + describe(field) + " to " + given;
    }

    /** Final fields may be set where they are opened, but for static ones and those of records. */
    private static void checkFinal(Field field, String given) throws IllegalAccessException {
        if (Modifier.isFinal(field.getModifiers())
                && (!Doors.isOpen(field)
                        || Modifier.isStatic(field.getModifiers())
                        || field.getDeclaringClass().isRecord())) {
            throw new IllegalAccessException(refusal(field, given));
        }
    }

    private static void setPrimitive(Field field, Object object, Object value, Class<?> type)
            throws IllegalAccessException {
        checkReceiver(field, object, "set");
        String given = "(" + type.getName() + ")" + value;
        checkFinal(field, given);
        Object converted = field.getType().isPrimitive() ? Conversions.widen(value, field.getType()) : null;
        if (converted == null) {
            throw new IllegalArgumentException(refusal(field, given));
        }
        write(field, object, converted);
    }

    @Replaces(FIELD + "setBoolean(Ljava/lang/Object;Z)V")
    static void setBoolean(Field self, Object object, boolean value) throws IllegalAccessException {
        setPrimitive(self, object, value, boolean.class);
    }

    @Replaces(FIELD + "setByte(Ljava/lang/Object;B)V")
    static void setByte(Field self, Object object, byte value) throws IllegalAccessException {
        setPrimitive(self, object, value, byte.class);
    }

    @Replaces(FIELD + "setChar(Ljava/lang/Object;C)V")
    static void setChar(Field self, Object object, char value) throws IllegalAccessException {
        setPrimitive(self, object, value, char.class);
    }

    @Replaces(FIELD + "setShort(Ljava/lang/Object;S)V")
    static void setShort(Field self, Object object, short value) throws IllegalAccessException {
        setPrimitive(self, object, value, short.class);
    }

    @Replaces(FIELD + "setInt(Ljava/lang/Object;I)V")
    static void setInt(Field self, Object object, int value) throws IllegalAccessException {
        setPrimitive(self, object, value, int.class);
    }

    @Replaces(FIELD + "setLong(Ljava/lang/Object;J)V")
    static void setLong(Field self, Object object, long value) throws IllegalAccessException {
        setPrimitive(self, object, value, long.class);
    }

    @Replaces(FIELD + "setFloat(Ljava/lang/Object;F)V")
    static void setFloat(Field self, Object object, float value) throws IllegalAccessException {
        setPrimitive(self, object, value, float.class);
    }

    @Replaces(FIELD + "setDouble(Ljava/lang/Object;D)V")
    static void setDouble(Field self, Object object, double value) throws IllegalAccessException {
        setPrimitive(self, object, value, double.class);
    }

    @Replaces(FIELD + "declaredAnnotations()Ljava/util/Map;")
    static Map<Class<? extends Annotation>, Annotation> declaredAnnotations(Field self) {
        FieldAccess access = access(self);
        return byType(access.table().annotations(access.slot()));
    }

    static Map<Class<? extends Annotation>, Annotation> byType(Annotation[] annotations) {
        Map<Class<? extends Annotation>, Annotation> map = new LinkedHashMap<>();
        for (Annotation annotation : annotations) {
            map.put(annotation.annotationType(), annotation);
        }
        return map;
    }

    /** {@link TypeAnnotations} finds them without. */
    @Replaces(FIELD + "getTypeAnnotationBytes0()[B")
    static byte[] typeAnnotations(Field self) {
        return null;
    }
}
