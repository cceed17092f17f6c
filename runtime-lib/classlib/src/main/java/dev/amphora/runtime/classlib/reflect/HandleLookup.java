// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.reflect;

import dev.amphora.overlay.java.lang.invoke.MethodHandle;
import dev.amphora.overlay.java.lang.invoke.MethodHandles;
import dev.amphora.overlay.java.lang.invoke.MethodType;
import dev.amphora.overlay.java.lang.invoke.VarHandle;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;

/**
 * The work of {@code MethodHandles.Lookup} where class or name are no constants: of the program's own classes everything is
 * kept that may be meant, as for reflection.
 */
public final class HandleLookup {
    private HandleLookup() {}

    public static MethodHandle findVirtual(MethodHandles.Lookup lookup, Class<?> owner, String name, MethodType type)
            throws NoSuchMethodException, IllegalAccessException {
        Needs.publicMethods(owner);
        return NamedHandles.findVirtual(lookup, owner, name, type);
    }

    public static MethodHandle findStatic(MethodHandles.Lookup lookup, Class<?> owner, String name, MethodType type)
            throws NoSuchMethodException, IllegalAccessException {
        Needs.publicMethods(owner);
        return NamedHandles.findStatic(lookup, owner, name, type);
    }

    public static MethodHandle findSpecial(
            MethodHandles.Lookup lookup, Class<?> owner, String name, MethodType type, Class<?> caller)
            throws NoSuchMethodException, IllegalAccessException {
        Needs.specialMethods(owner);
        Needs.specialMethods(caller);
        return NamedHandles.findSpecial(lookup, owner, name, type, caller);
    }

    public static MethodHandle findConstructor(MethodHandles.Lookup lookup, Class<?> owner, MethodType type)
            throws NoSuchMethodException, IllegalAccessException {
        Needs.constructors(owner);
        return NamedHandles.findConstructor(lookup, owner, type);
    }

    public static MethodHandle findGetter(MethodHandles.Lookup lookup, Class<?> owner, String name, Class<?> type)
            throws NoSuchFieldException, IllegalAccessException {
        Needs.publicFields(owner);
        return NamedHandles.findGetter(lookup, owner, name, type);
    }

    public static MethodHandle findSetter(MethodHandles.Lookup lookup, Class<?> owner, String name, Class<?> type)
            throws NoSuchFieldException, IllegalAccessException {
        Needs.publicFields(owner);
        return NamedHandles.findSetter(lookup, owner, name, type);
    }

    public static MethodHandle findStaticGetter(MethodHandles.Lookup lookup, Class<?> owner, String name, Class<?> type)
            throws NoSuchFieldException, IllegalAccessException {
        Needs.publicFields(owner);
        return NamedHandles.findStaticGetter(lookup, owner, name, type);
    }

    public static MethodHandle findStaticSetter(MethodHandles.Lookup lookup, Class<?> owner, String name, Class<?> type)
            throws NoSuchFieldException, IllegalAccessException {
        Needs.publicFields(owner);
        return NamedHandles.findStaticSetter(lookup, owner, name, type);
    }

    public static VarHandle findVarHandle(MethodHandles.Lookup lookup, Class<?> owner, String name, Class<?> type)
            throws NoSuchFieldException, IllegalAccessException {
        Needs.publicFields(owner);
        return NamedHandles.findVarHandle(lookup, owner, name, type);
    }

    public static VarHandle findStaticVarHandle(MethodHandles.Lookup lookup, Class<?> owner, String name, Class<?> type)
            throws NoSuchFieldException, IllegalAccessException {
        Needs.publicFields(owner);
        return NamedHandles.findStaticVarHandle(lookup, owner, name, type);
    }

    public static MethodHandle unreflect(MethodHandles.Lookup lookup, Method method) throws IllegalAccessException {
        if (!Doors.isOpen(method)) {
            MemberAccess.check(lookup, method, MemberAccess.isStatic(method) ? "invokeStatic" : "invokeVirtual");
        }
        return MemberHandles.ofMethod(method, method.getDeclaringClass());
    }

    public static MethodHandle unreflectSpecial(MethodHandles.Lookup lookup, Method method, Class<?> caller)
            throws IllegalAccessException {
        Needs.specialMethods(caller);
        Class<?> owner = method.getDeclaringClass();
        MemberAccess.checkSpecialCaller(lookup, owner, caller);
        MethodType type = MethodType.methodType(method.getReturnType(), Doors.parameterTypes(method));
        Method special = NamedHandles.special(owner, method.getName(), type, caller);
        if (special == null) {
            throw new UnsupportedOperationException(method + " was not known when the program was compiled;"
                    + " ask findSpecial for it with constants");
        }
        return NamedHandles.ofSpecial(lookup, special, caller);
    }

    /** Throws unless the lookup may use the class. */
    public static void checkClass(MethodHandles.Lookup lookup, Class<?> type) throws IllegalAccessException {
        MemberAccess.requireAccess(lookup, type, "access violation: " + type);
    }

    /** Throws unless the lookup may use the member. */
    public static void checkMember(MethodHandles.Lookup lookup, Member member, String kind)
            throws IllegalAccessException {
        MemberAccess.check(lookup, member, kind);
    }

    /** A member of a handle as programs get them: as a copy, and with calls that are virtual. */
    public static Member reflected(Member member) {
        if (member instanceof Constructor<?> constructor) {
            return Doors.copy(constructor);
        }
        if (member instanceof Field field) {
            return Doors.copy(field);
        }
        Method method = (Method) member;
        Method found = HandleSearch.declared(
                method.getDeclaringClass(),
                method.getName(),
                MethodType.methodType(method.getReturnType(), Doors.parameterTypes(method)));
        if (found == null) {
            throw new UnsupportedOperationException(method + " was not kept for reflection");
        }
        return Doors.copy(found);
    }

    public static MethodHandle unreflectConstructor(MethodHandles.Lookup lookup, Constructor<?> constructor)
            throws IllegalAccessException {
        if (!Doors.isOpen(constructor)) {
            MemberAccess.check(lookup, constructor, "newInvokeSpecial");
        }
        return MemberHandles.ofConstructor(constructor);
    }

    public static MethodHandle unreflectGetter(MethodHandles.Lookup lookup, Field field) throws IllegalAccessException {
        if (!Doors.isOpen(field)) {
            MemberAccess.check(lookup, field, MemberAccess.isStatic(field) ? "getStatic" : "getField");
        }
        return MemberHandles.getter(field, field.getDeclaringClass());
    }

    public static MethodHandle unreflectSetter(MethodHandles.Lookup lookup, Field field) throws IllegalAccessException {
        String kind = MemberAccess.isStatic(field) ? "putStatic" : "putField";
        if (!Doors.isOpen(field)) {
            MemberAccess.check(lookup, field, kind);
        }
        MemberAccess.checkNotFinal(lookup, field, kind, Doors.isOpen(field));
        return MemberHandles.setter(field, field.getDeclaringClass());
    }

    public static VarHandle unreflectVarHandle(MethodHandles.Lookup lookup, Field field) throws IllegalAccessException {
        MemberAccess.check(lookup, field, MemberAccess.isStatic(field) ? "getStatic" : "getField");
        return VariableHandles.ofField(field);
    }

    /** Whether both classes are the JDK's, or both the program's. */
    public static boolean sameModule(Class<?> one, Class<?> other) {
        return AccessRules.isOfJdk(one) == AccessRules.isOfJdk(other);
    }

    public static void initialise(Class<?> type) {
        Doors.info(type).initialize();
    }
}
