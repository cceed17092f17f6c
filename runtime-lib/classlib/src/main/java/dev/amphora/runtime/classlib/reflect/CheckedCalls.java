// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.reflect;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;

/**
 * What the calls of the program's classes become that the JDK checks by looking at who makes them: the compiler adds the
 * calling class as the last argument.
 */
final class CheckedCalls {
    private CheckedCalls() {}

    static Object invoke(Method method, Object receiver, Object[] arguments, Class<?> caller)
            throws IllegalAccessException, InvocationTargetException {
        if (!Doors.isOpen(method)) {
            check(caller, method, receiver);
        }
        return ExecutableOperations.invoke(method, receiver, arguments);
    }

    static Object invokeDefault(Object proxy, Method method, Object[] arguments, Class<?> caller) throws Throwable {
        if (!Doors.isOpen(method)) {
            check(caller, method, proxy);
        }
        return ProxyClasses.callDefault(proxy, method, arguments);
    }

    static Object newInstance(Constructor<?> constructor, Object[] arguments, Class<?> caller)
            throws IllegalAccessException, InvocationTargetException, InstantiationException {
        if (!Doors.isOpen(constructor)) {
            Class<?> owner = constructor.getDeclaringClass();
            AccessRules.check(caller, owner, owner, constructor.getModifiers());
        }
        return ExecutableOperations.newInstance(constructor, arguments);
    }

    static boolean canAccess(Method method, Object object, Class<?> caller) {
        return canAccess((AccessibleObject) method, object, caller);
    }

    static boolean canAccess(Field field, Object object, Class<?> caller) {
        return canAccess((AccessibleObject) field, object, caller);
    }

    static boolean canAccess(Constructor<?> constructor, Object object, Class<?> caller) {
        return canAccess((AccessibleObject) constructor, object, caller);
    }

    static boolean canAccess(Executable executable, Object object, Class<?> caller) {
        return canAccess((AccessibleObject) executable, object, caller);
    }

    static boolean canAccess(AccessibleObject accessible, Object object, Class<?> caller) {
        if (!(accessible instanceof Member member)) {
            return Doors.isOpen(accessible);
        }
        Class<?> owner = member.getDeclaringClass();
        boolean isInstance = !(member instanceof Constructor) && !Modifier.isStatic(member.getModifiers());
        if (!isInstance && object != null) {
            throw new IllegalArgumentException("non-null object for " + accessible);
        }
        if (isInstance && object == null) {
            throw new IllegalArgumentException("null object for " + accessible);
        }
        if (isInstance && !owner.isInstance(object)) {
            throw new IllegalArgumentException("object is not an instance of " + owner.getName());
        }
        Class<?> target = member instanceof Constructor ? owner : isInstance ? object.getClass() : null;
        return Doors.isOpen(accessible)
                || caller == owner
                || AccessRules.mayAccess(caller, owner, target, member.getModifiers());
    }

    private static void check(Class<?> caller, Member member, Object receiver) throws IllegalAccessException {
        int modifiers = member.getModifiers();
        Class<?> owner = member.getDeclaringClass();
        if (caller == owner || Modifier.isPublic(modifiers) && Modifier.isPublic(owner.getModifiers())) {
            return;
        }
        Class<?> target = null;
        if (!Modifier.isStatic(modifiers)) {
            if (receiver == null) {
                throw new NullPointerException("Cannot invoke \"Object.getClass()\" because \"obj\" is null");
            }
            target = receiver.getClass();
        }
        AccessRules.check(caller, owner, target, modifiers);
    }

    private static void check(Field field, Object object, Class<?> caller) throws IllegalAccessException {
        if (!Doors.isOpen(field)) {
            check(caller, field, object);
        }
    }

    static Object get(Field field, Object object, Class<?> caller) throws IllegalAccessException {
        check(field, object, caller);
        return FieldOperations.get(field, object);
    }

    static void set(Field field, Object object, Object value, Class<?> caller) throws IllegalAccessException {
        check(field, object, caller);
        FieldOperations.set(field, object, value);
    }

    static boolean getBoolean(Field field, Object object, Class<?> caller) throws IllegalAccessException {
        check(field, object, caller);
        return FieldOperations.getBoolean(field, object);
    }

    static void setBoolean(Field field, Object object, boolean value, Class<?> caller) throws IllegalAccessException {
        check(field, object, caller);
        FieldOperations.setBoolean(field, object, value);
    }

    static byte getByte(Field field, Object object, Class<?> caller) throws IllegalAccessException {
        check(field, object, caller);
        return FieldOperations.getByte(field, object);
    }

    static void setByte(Field field, Object object, byte value, Class<?> caller) throws IllegalAccessException {
        check(field, object, caller);
        FieldOperations.setByte(field, object, value);
    }

    static char getChar(Field field, Object object, Class<?> caller) throws IllegalAccessException {
        check(field, object, caller);
        return FieldOperations.getChar(field, object);
    }

    static void setChar(Field field, Object object, char value, Class<?> caller) throws IllegalAccessException {
        check(field, object, caller);
        FieldOperations.setChar(field, object, value);
    }

    static short getShort(Field field, Object object, Class<?> caller) throws IllegalAccessException {
        check(field, object, caller);
        return FieldOperations.getShort(field, object);
    }

    static void setShort(Field field, Object object, short value, Class<?> caller) throws IllegalAccessException {
        check(field, object, caller);
        FieldOperations.setShort(field, object, value);
    }

    static int getInt(Field field, Object object, Class<?> caller) throws IllegalAccessException {
        check(field, object, caller);
        return FieldOperations.getInt(field, object);
    }

    static void setInt(Field field, Object object, int value, Class<?> caller) throws IllegalAccessException {
        check(field, object, caller);
        FieldOperations.setInt(field, object, value);
    }

    static long getLong(Field field, Object object, Class<?> caller) throws IllegalAccessException {
        check(field, object, caller);
        return FieldOperations.getLong(field, object);
    }

    static void setLong(Field field, Object object, long value, Class<?> caller) throws IllegalAccessException {
        check(field, object, caller);
        FieldOperations.setLong(field, object, value);
    }

    static float getFloat(Field field, Object object, Class<?> caller) throws IllegalAccessException {
        check(field, object, caller);
        return FieldOperations.getFloat(field, object);
    }

    static void setFloat(Field field, Object object, float value, Class<?> caller) throws IllegalAccessException {
        check(field, object, caller);
        FieldOperations.setFloat(field, object, value);
    }

    static double getDouble(Field field, Object object, Class<?> caller) throws IllegalAccessException {
        check(field, object, caller);
        return FieldOperations.getDouble(field, object);
    }

    static void setDouble(Field field, Object object, double value, Class<?> caller) throws IllegalAccessException {
        check(field, object, caller);
        FieldOperations.setDouble(field, object, value);
    }
}
