// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.reflect;

import dev.amphora.runtime.classlib.PatchesJdk;
import dev.amphora.runtime.classlib.Replaces;
import dev.amphora.runtime.classlib.Types;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.security.AccessControlContext;
import java.security.PrivilegedActionException;
import java.security.PrivilegedExceptionAction;
import java.util.Arrays;

/**
 * What the JDK's object streams ask of classes by reflection. They find what the compiler keeps for them, which other code does
 * not see.
 */
@PatchesJdk
@SuppressWarnings("removal") // AccessControlContext is in signatures of JDK 17
public final class SerialMembers {
    private static final String DESCRIPTOR = "java.io.ObjectStreamClass.";
    private static final Class<?>[] PRIMITIVE_ARRAYS = {
        boolean[].class,
        byte[].class,
        char[].class,
        short[].class,
        int[].class,
        long[].class,
        float[].class,
        double[].class
    };

    private SerialMembers() {}

    /** The table of a class, which must have one: the compiler knows what comes here. */
    private static SerialTable table(Class<?> type) {
        SerialTable table = SerialTables.of(type);
        if (table == null) {
            throw new UnsupportedOperationException("objects of " + type.getName()
                    + " cannot be in object streams: their state differs from that on the JVM");
        }
        return table;
    }

    static Field[] getDeclaredFields(Class<?> type) {
        FieldTable fields = table(type).fields();
        return fields == null ? new Field[0] : fields.fields();
    }

    static Field getDeclaredField(Class<?> type, String name) throws NoSuchFieldException {
        for (Field field : getDeclaredFields(type)) {
            if (field.getName().equals(name)) {
                return field;
            }
        }
        throw new NoSuchFieldException(name);
    }

    static Method getDeclaredMethod(Class<?> type, String name, Class<?>[] parameterTypes)
            throws NoSuchMethodException {
        SerialTable table = SerialTables.of(type);
        SerialReading reading = SerialTables.reading(type);
        Method found = find(table == null ? null : table.methods(), name, parameterTypes);
        if (found == null && reading != null) {
            found = find(reading.methods(), name, parameterTypes);
        }
        if (found == null) {
            throw new NoSuchMethodException(name);
        }
        return found;
    }

    /** What javac has written to make lambda expressions of the class again. */
    static Method makingMethod(Class<?> type, String name, Class<?>[] parameterTypes) throws NoSuchMethodException {
        Method found = find(SerialTables.making(type), name, parameterTypes);
        if (found == null) {
            throw new NoSuchMethodException(name);
        }
        return found;
    }

    private static Method find(ExecutableTable table, String name, Class<?>[] parameterTypes) {
        Class<?>[] types = parameterTypes == null ? new Class<?>[0] : parameterTypes;
        if (table != null) {
            for (Executable member : table.members()) {
                if (member.getName().equals(name) && Arrays.equals(Doors.parameterTypes(member), types)) {
                    return (Method) member;
                }
            }
        }
        return null;
    }

    static Constructor<?> getDeclaredConstructor(Class<?> type, Class<?>[] parameterTypes)
            throws NoSuchMethodException {
        Constructor<?> constructor = constructor(type);
        if (constructor == null) {
            throw new NoSuchMethodException(type.getName());
        }
        return constructor;
    }

    /** What makes an object that is read; null if nothing does. */
    public static Constructor<?> constructor(Class<?> type) {
        SerialReading reading = SerialTables.reading(type);
        ExecutableTable table = reading == null ? null : reading.constructor();
        return table == null ? null : (Constructor<?>) table.members()[0];
    }

    @Replaces(DESCRIPTOR + "getDeclaredSUID(Ljava/lang/Class;)Ljava/lang/Long;")
    static Long declaredUid(Class<?> type) {
        return table(type).uid();
    }

    /** All but arrays have said theirs already. */
    @Replaces(DESCRIPTOR + "computeDefaultSUID(Ljava/lang/Class;)J")
    static long computedUid(Class<?> type) {
        if (!type.isArray()) {
            return 0;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(type.getName());
            out.writeInt(arrayModifiers(type) & (Modifier.PUBLIC | Modifier.FINAL | Modifier.ABSTRACT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Object sha = Doors.newSha();
        Doors.update(sha, bytes.toByteArray(), 0, bytes.size());
        byte[] hash = Doors.digest(sha);
        long uid = 0;
        for (int i = 7; i >= 0; i--) {
            uid = uid << 8 | hash[i] & 0xFF;
        }
        return uid;
    }

    /** An array is as public as its elements (JLS 10.8). */
    private static int arrayModifiers(Class<?> type) {
        Class<?> item = type;
        while (item.isArray()) {
            item = item.getComponentType();
        }
        return item.getModifiers() & Modifier.PUBLIC | Modifier.FINAL | Modifier.ABSTRACT;
    }

    /** The class of a name in a stream. One that could not be read is not found. */
    static Class<?> named(String name, boolean initialise, ClassLoader loader) throws ClassNotFoundException {
        for (Class<?> array : PRIMITIVE_ARRAYS) {
            if (array.getName().equals(name)) {
                return array;
            }
        }
        Class<?> type = Types.named(name);
        if (type == null || isLost(type)) {
            throw new ClassNotFoundException(name);
        }
        return type;
    }

    private static boolean isLost(Class<?> type) {
        return Serializable.class.isAssignableFrom(type)
                && !type.isArray()
                && !type.isInterface()
                && SerialTables.of(type) == null
                && type != Enum.class;
    }

    static Enum<?> enumConstant(Class<?> type, String name) {
        SerialReading reading = SerialTables.reading(type);
        if (reading != null && reading.constants() != null) {
            for (Enum<?> constant : reading.constants()) {
                if (constant.name().equals(name)) {
                    return constant;
                }
            }
        }
        throw new IllegalArgumentException("No enum constant " + type.getCanonicalName() + "." + name);
    }

    static Object newArray(Class<?> itemType, int length) {
        if (itemType.isPrimitive()) {
            return newPrimitiveArray(itemType, length);
        }
        SerialArrays arrays = SerialTables.arrays(itemType);
        if (arrays == null) {
            throw new UnsupportedOperationException("arrays of " + itemType.getName()
                    + " are in an object stream, of which nothing was known when the program was compiled");
        }
        return arrays.make(length);
    }

    private static Object newPrimitiveArray(Class<?> itemType, int length) {
        if (itemType == boolean.class) {
            return new boolean[length];
        } else if (itemType == byte.class) {
            return new byte[length];
        } else if (itemType == char.class) {
            return new char[length];
        } else if (itemType == short.class) {
            return new short[length];
        } else if (itemType == int.class) {
            return new int[length];
        } else if (itemType == long.class) {
            return new long[length];
        } else if (itemType == float.class) {
            return new float[length];
        }
        return new double[length];
    }

    /** Runs what the JDK runs with the rights of those who asked for it. */
    static Object run(PrivilegedExceptionAction<?> action, AccessControlContext context)
            throws PrivilegedActionException {
        Object result;
        try {
            result = action.run();
        } catch (RuntimeException thrown) {
            throw thrown;
        } catch (Exception thrown) {
            throw new PrivilegedActionException(thrown);
        }
        return result;
    }

    /** The JDK's compares names that are one object if they are equal. */
    @Replaces(DESCRIPTOR + "packageEquals(Ljava/lang/Class;Ljava/lang/Class;)Z")
    static boolean packageEquals(Class<?> one, Class<?> other) {
        return one.getPackageName().equals(other.getPackageName());
    }

    /** Through the interface, so that the method is part of those programs only that make a stream. */
    static Object readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        ObjectInput input = in;
        return input.readObject();
    }

    /** There are no security properties. */
    static String noProperty(String name) {
        return null;
    }

    static boolean isLoggable(System.Logger logger, System.Logger.Level level) {
        return false;
    }

    static void log(System.Logger logger, System.Logger.Level level, String message, Object[] values) {
        // Nobody listens.
    }

    static void log(System.Logger logger, System.Logger.Level level, String message, Throwable thrown) {
        // Nobody listens.
    }

    /** There are no modules, so that none has the name that a filter gives. */
    static Module module(Class<?> type) {
        return null;
    }

    static String name(Module module) {
        return null;
    }

    static void setAccessible(Method method, boolean isOpen) {
        Doors.open(method, isOpen);
    }

    static void setAccessible(Field field, boolean isOpen) {
        Doors.open(field, isOpen);
    }

    static void setAccessible(Constructor<?> constructor, boolean isOpen) {
        Doors.open(constructor, isOpen);
    }

    /** What JDK 25 tells to those who record events. */
    @Replaces("java.io.SerializationMisdeclarationChecker.checkMisdeclarations(Ljava/lang/Class;)V")
    static void checkMisdeclarations(Class<?> type) {
        // Nobody records events.
    }

    /** Natives of the class have nothing to prepare. */
    @Replaces(DESCRIPTOR + "initNative()V")
    static void initNative() {}
}
