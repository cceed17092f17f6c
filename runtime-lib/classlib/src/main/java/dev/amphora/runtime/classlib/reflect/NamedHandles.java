// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.reflect;

import dev.amphora.overlay.java.lang.invoke.MethodHandle;
import dev.amphora.overlay.java.lang.invoke.MethodHandles;
import dev.amphora.overlay.java.lang.invoke.MethodType;
import dev.amphora.overlay.java.lang.invoke.VarHandle;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Objects;

/**
 * What questions of {@code MethodHandles.Lookup} become whose class and name are constants: the compiler keeps the members of
 * this name, and no others.
 */
final class NamedHandles {
    private NamedHandles() {}

    static MethodHandle findVirtual(MethodHandles.Lookup lookup, Class<?> owner, String name, MethodType type)
            throws NoSuchMethodException, IllegalAccessException {
        Method method = method(lookup, owner, name, type, false);
        return MemberHandles.ofMethod(method, owner);
    }

    static MethodHandle findStatic(MethodHandles.Lookup lookup, Class<?> owner, String name, MethodType type)
            throws NoSuchMethodException, IllegalAccessException {
        return MemberHandles.ofMethod(method(lookup, owner, name, type, true), owner);
    }

    private static Method method(
            MethodHandles.Lookup lookup, Class<?> owner, String name, MethodType type, boolean isStatic)
            throws NoSuchMethodException, IllegalAccessException {
        Objects.requireNonNull(name);
        MemberAccess.checkClass(lookup, owner);
        String kind = isStatic ? "invokeStatic" : owner.isInterface() ? "invokeInterface" : "invokeVirtual";
        requireLegal(name);
        Method method = HandleSearch.method(owner, name, type);
        if (method == null) {
            String described = MemberAccess.describe(owner, name) + type + "/" + kind;
            throw (NoSuchMethodException)
                    new NoSuchMethodException("no such method: " + described).initCause(new NoSuchMethodError(name));
        }
        if (MemberAccess.isStatic(method) != isStatic) {
            throw MemberAccess.misfit("no such method: " + MemberAccess.describe(owner, name) + type + "/" + kind);
        }
        MemberAccess.check(lookup, method, kind);
        return method;
    }

    static MethodHandle findSpecial(
            MethodHandles.Lookup lookup, Class<?> owner, String name, MethodType type, Class<?> caller)
            throws NoSuchMethodException, IllegalAccessException {
        MemberAccess.checkSpecialCaller(lookup, owner, Objects.requireNonNull(caller));
        Objects.requireNonNull(name);
        MethodHandles.Lookup inCaller = lookup.in(caller);
        MemberAccess.checkClass(inCaller, owner);
        requireLegal(name);
        Method method = special(owner, name, type, caller);
        String described = "no such method: " + MemberAccess.describe(owner, name) + type + "/invokeSpecial";
        if (method == null) {
            throw (NoSuchMethodException) new NoSuchMethodException(described).initCause(new NoSuchMethodError(name));
        }
        boolean isReached = !owner.isInterface()
                || owner == caller
                || Arrays.asList(caller.getInterfaces()).contains(owner);
        if (MemberAccess.isStatic(method) || !isReached) {
            throw MemberAccess.misfit(described);
        }
        return ofSpecial(inCaller, method, caller);
    }

    private static void requireLegal(String name) throws NoSuchMethodException {
        if (name.startsWith("<")) {
            throw new NoSuchMethodException("illegal method name: " + name);
        }
    }

    static MethodHandle ofSpecial(MethodHandles.Lookup inCaller, Method method, Class<?> caller)
            throws IllegalAccessException {
        MemberAccess.check(inCaller, method, "invokeSpecial");
        if (Modifier.isAbstract(method.getModifiers())) {
            throw MemberAccess.abstractMethod(method);
        }
        if (!method.getDeclaringClass().isAssignableFrom(caller)) {
            throw MemberAccess.refusal(
                    inCaller, method, "invokeSpecial", "caller class must be a subclass below the method");
        }
        return MemberHandles.ofSpecial(method, caller);
    }

    /** The method that {@code super.name()} in the caller would call; JVMS 6.5.invokespecial. */
    static Method special(Class<?> owner, String name, MethodType type, Class<?> caller) {
        boolean isDistant = !owner.isInterface() && owner != caller && owner.isAssignableFrom(caller);
        return HandleSearch.special(isDistant ? caller.getSuperclass() : owner, name, type);
    }

    static MethodHandle findConstructor(MethodHandles.Lookup lookup, Class<?> owner, MethodType type)
            throws NoSuchMethodException, IllegalAccessException {
        if (owner.isArray()) {
            throw new NoSuchMethodException("no constructor for array class: " + owner.getName());
        }
        MemberAccess.checkClass(lookup, owner);
        for (Constructor<?> constructor : MemberSearch.declaredConstructors(owner)) {
            if (type.returnType() == void.class && MemberSearch.hasParameters(constructor, type.parameterArray())) {
                MemberAccess.check(lookup, constructor, "newInvokeSpecial");
                return MemberHandles.ofConstructor(constructor);
            }
        }
        throw new NoSuchMethodException(
                "no such constructor: " + MemberAccess.describe(owner, "<init>") + type + "/newInvokeSpecial");
    }

    static MethodHandle findGetter(MethodHandles.Lookup lookup, Class<?> owner, String name, Class<?> type)
            throws NoSuchFieldException, IllegalAccessException {
        return MemberHandles.getter(field(lookup, owner, name, type, "getField"), owner);
    }

    static MethodHandle findStaticGetter(MethodHandles.Lookup lookup, Class<?> owner, String name, Class<?> type)
            throws NoSuchFieldException, IllegalAccessException {
        return MemberHandles.getter(field(lookup, owner, name, type, "getStatic"), owner);
    }

    static MethodHandle findSetter(MethodHandles.Lookup lookup, Class<?> owner, String name, Class<?> type)
            throws NoSuchFieldException, IllegalAccessException {
        Field field = field(lookup, owner, name, type, "putField");
        MemberAccess.checkNotFinal(lookup, field, "putField", false);
        return MemberHandles.setter(field, owner);
    }

    static MethodHandle findStaticSetter(MethodHandles.Lookup lookup, Class<?> owner, String name, Class<?> type)
            throws NoSuchFieldException, IllegalAccessException {
        Field field = field(lookup, owner, name, type, "putStatic");
        MemberAccess.checkNotFinal(lookup, field, "putStatic", false);
        return MemberHandles.setter(field, owner);
    }

    static VarHandle findVarHandle(MethodHandles.Lookup lookup, Class<?> owner, String name, Class<?> type)
            throws NoSuchFieldException, IllegalAccessException {
        return VariableHandles.ofField(field(lookup, owner, name, type, "getField"));
    }

    static VarHandle findStaticVarHandle(MethodHandles.Lookup lookup, Class<?> owner, String name, Class<?> type)
            throws NoSuchFieldException, IllegalAccessException {
        return VariableHandles.ofField(field(lookup, owner, name, type, "getStatic"));
    }

    private static Field field(MethodHandles.Lookup lookup, Class<?> owner, String name, Class<?> type, String kind)
            throws NoSuchFieldException, IllegalAccessException {
        Objects.requireNonNull(name);
        Objects.requireNonNull(type);
        MemberAccess.checkClass(lookup, owner);
        Field field = HandleSearch.field(owner, name);
        String described = "no such field: " + MemberAccess.describe(owner, name) + "/" + type.getName() + "/" + kind;
        if (field == null || field.getType() != type) {
            throw new NoSuchFieldException(described);
        }
        if (MemberAccess.isStatic(field) != kind.endsWith("Static")) {
            throw MemberAccess.misfit(lookup, field);
        }
        MemberAccess.check(lookup, field, kind);
        return field;
    }

    /** What the program's own classes ask {@code MethodHandles} for. */
    static MethodHandles.Lookup privateLookupIn(Class<?> type, MethodHandles.Lookup caller)
            throws IllegalAccessException {
        if (type.isPrimitive()) {
            throw new IllegalArgumentException(type + " is a primitive class");
        }
        if (type.isArray()) {
            throw new IllegalArgumentException(type + " is an array class");
        }
        if (!caller.hasFullPrivilegeAccess()) {
            throw new IllegalAccessException("caller does not have PRIVATE and MODULE lookup mode");
        }
        if (AccessRules.isOfJdk(type)) {
            throw new IllegalAccessException(
                    "module java.base does not open " + type.getPackageName() + " to unnamed module");
        }
        return MethodHandles.privateLookup(type);
    }

    /** The handle of a field that the compiler has found out, for the class whose code makes it. */
    static VarHandle known(Class<?> owner, String name) {
        return VariableHandles.ofField(HandleSearch.field(owner, name));
    }
}
