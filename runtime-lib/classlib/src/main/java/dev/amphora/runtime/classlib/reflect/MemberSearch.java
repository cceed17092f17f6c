// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.reflect;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds members in classes and their supertypes, as {@code Class} specifies it. What it returns are the originals. */
final class MemberSearch {
    private MemberSearch() {}

    static Field[] declaredFields(Class<?> type) {
        Members members = Tables.members(type);
        if (members.fields == null) {
            List<Field> fields = new ArrayList<>();
            for (FieldTable table : Tables.fields(type)) {
                for (Field field : table.fields()) {
                    fields.add(field);
                }
            }
            members.fields = fields.toArray(new Field[0]);
        }
        return members.fields;
    }

    static Method[] declaredMethods(Class<?> type) {
        Members members = Tables.members(type);
        if (members.methods == null) {
            members.methods = methods(Tables.methods(type));
        }
        return members.methods;
    }

    /** The methods that can be called where they are overridden. */
    static Method[] specialMethods(Class<?> type) {
        Members members = Tables.members(type);
        if (members.specialMethods == null) {
            members.specialMethods = methods(Tables.specials(type));
        }
        return members.specialMethods;
    }

    private static Method[] methods(ExecutableTable[] tables) {
        List<Method> methods = new ArrayList<>();
        for (ExecutableTable table : tables) {
            for (Executable member : table.members()) {
                methods.add((Method) member);
            }
        }
        return methods.toArray(new Method[0]);
    }

    static Constructor<?>[] declaredConstructors(Class<?> type) {
        Members members = Tables.members(type);
        if (members.constructors == null) {
            List<Constructor<?>> constructors = new ArrayList<>();
            for (ExecutableTable table : Tables.constructors(type)) {
                for (Executable member : table.members()) {
                    constructors.add((Constructor<?>) member);
                }
            }
            members.constructors = constructors.toArray(new Constructor<?>[0]);
        }
        return members.constructors;
    }

    static Field declaredField(Class<?> type, String name) {
        for (Field field : declaredFields(type)) {
            if (field.getName().equals(name)) {
                return field;
            }
        }
        return null;
    }

    /** A public field: the class's own, else one of its superinterfaces', else one of its superclass's. */
    static Field publicField(Class<?> type, String name) {
        Field own = declaredField(type, name);
        if (own != null && Modifier.isPublic(own.getModifiers())) {
            return own;
        }
        for (Class<?> superinterface : type.getInterfaces()) {
            Field field = publicField(superinterface, name);
            if (field != null) {
                return field;
            }
        }
        Class<?> superclass = type.isInterface() ? null : type.getSuperclass();
        return superclass == null ? null : publicField(superclass, name);
    }

    static Field[] publicFields(Class<?> type) {
        Set<Field> fields = new LinkedHashSet<>();
        addPublicFields(type, fields);
        return fields.toArray(new Field[0]);
    }

    private static void addPublicFields(Class<?> type, Set<Field> fields) {
        for (Field field : declaredFields(type)) {
            if (Modifier.isPublic(field.getModifiers())) {
                fields.add(field);
            }
        }
        for (Class<?> superinterface : type.getInterfaces()) {
            addPublicFields(superinterface, fields);
        }
        Class<?> superclass = type.isInterface() ? null : type.getSuperclass();
        if (superclass != null) {
            addPublicFields(superclass, fields);
        }
    }

    /** The method of this signature; of several, which differ by their results, the most specific. */
    static Method declaredMethod(Class<?> type, String name, Class<?>[] parameterTypes) {
        Method best = null;
        for (Method method : declaredMethods(type)) {
            if (method.getName().equals(name) && hasParameters(method, parameterTypes) && isBetter(method, best)) {
                best = method;
            }
        }
        return best;
    }

    private static boolean isBetter(Method method, Method best) {
        return best == null
                || method.getReturnType() != best.getReturnType()
                        && best.getReturnType().isAssignableFrom(method.getReturnType());
    }

    static boolean hasParameters(Executable executable, Class<?>[] types) {
        Class<?>[] own = Doors.parameterTypes(executable);
        return types == null ? own.length == 0 : Arrays.equals(own, types);
    }

    static Method publicMethod(Class<?> type, String name, Class<?>[] parameterTypes) {
        Method best = null;
        for (Method method : publicMethods(type)) {
            if (method.getName().equals(name) && hasParameters(method, parameterTypes) && isBetter(method, best)) {
                best = method;
            }
        }
        return best;
    }

    /** The public methods, inherited ones included, without those that others override. */
    static List<Method> publicMethods(Class<?> type) {
        List<Method> methods = new ArrayList<>();
        addPublicMethods(type, true, methods);
        return methods;
    }

    private static void addPublicMethods(Class<?> type, boolean withStatic, List<Method> methods) {
        for (Method method : declaredMethods(type)) {
            int modifiers = method.getModifiers();
            if (Modifier.isPublic(modifiers) && (withStatic || !Modifier.isStatic(modifiers))) {
                merge(method, methods);
            }
        }
        Class<?> superclass = type.isInterface() ? null : type.getSuperclass();
        if (superclass != null) {
            addPublicMethods(superclass, withStatic, methods);
        }
        // Static methods of interfaces are not inherited.
        for (Class<?> superinterface : type.getInterfaces()) {
            addPublicMethods(superinterface, false, methods);
        }
    }

    /** Adds a method unless one that is there overrides it; those that it overrides go. */
    private static void merge(Method method, List<Method> methods) {
        Class<?> owner = method.getDeclaringClass();
        Class<?>[] types = Doors.parameterTypes(method);
        for (int i = methods.size() - 1; i >= 0; i--) {
            Method other = methods.get(i);
            if (!other.getName().equals(method.getName())
                    || other.getReturnType() != method.getReturnType()
                    || !hasParameters(other, types)) {
                continue;
            }
            Class<?> otherOwner = other.getDeclaringClass();
            if (owner.isInterface() == otherOwner.isInterface()) {
                if (owner.isAssignableFrom(otherOwner)) {
                    return;
                }
                if (otherOwner.isAssignableFrom(owner)) {
                    methods.remove(i);
                }
            } else if (owner.isInterface()) {
                return;
            } else {
                methods.remove(i);
            }
        }
        methods.add(method);
    }
}
