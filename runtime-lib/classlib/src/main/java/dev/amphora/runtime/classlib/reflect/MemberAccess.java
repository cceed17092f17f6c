// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.reflect;

import dev.amphora.overlay.java.lang.invoke.MethodHandles;
import dev.amphora.overlay.java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;

/** Who may look up which members, and what HotSpot says to others. */
final class MemberAccess {
    private MemberAccess() {}

    static boolean isStatic(Member member) {
        return Modifier.isStatic(member.getModifiers());
    }

    static String describe(Class<?> owner, String name) {
        return owner.getName() + "." + name;
    }

    /** The field is there, but static, or not. */
    static IllegalAccessException misfit(MethodHandles.Lookup lookup, Field field) {
        return refusal(
                lookup,
                field,
                isStatic(field) ? "getStatic" : "getField",
                isStatic(field) ? "expected a non-static field" : "expected a static field");
    }

    /** The method is there, but static, or not. */
    static IllegalAccessException misfit(String message) {
        return (IllegalAccessException)
                new IllegalAccessException(message).initCause(new IncompatibleClassChangeError(message));
    }

    /** Throws unless the lookup may name the class at all. */
    static void checkClass(MethodHandles.Lookup lookup, Class<?> type) throws IllegalAccessException {
        requireAccess(lookup, type, "symbolic reference class is not accessible: " + type);
    }

    static void requireAccess(MethodHandles.Lookup lookup, Class<?> array, String message)
            throws IllegalAccessException {
        Class<?> type = array;
        while (type.isArray()) {
            type = type.getComponentType();
        }
        Class<?> caller = lookup.lookupClass();
        boolean sees = caller == null
                || lookup.lookupModes() != 0
                        && (Modifier.isPublic(type.getModifiers())
                                || (lookup.lookupModes() & MethodHandles.Lookup.PACKAGE) != 0
                                        && type.getPackageName().equals(caller.getPackageName()));
        if (!sees) {
            throw new IllegalAccessException(message + from(lookup));
        }
    }

    /** Throws unless the lookup may call what the caller's superclass has. */
    static void checkSpecialCaller(MethodHandles.Lookup lookup, Class<?> owner, Class<?> caller)
            throws IllegalAccessException {
        if (lookup.lookupClass() != null
                && ((lookup.lookupModes() & MethodHandles.Lookup.PRIVATE) == 0
                        || caller != lookup.lookupClass()
                                && !(owner.isInterface() && owner.isAssignableFrom(caller)))) {
            throw new IllegalAccessException("no private access for invokespecial: " + caller + from(lookup));
        }
    }

    /** There is no body to call. */
    static IllegalAccessException abstractMethod(Method method) {
        return (IllegalAccessException) new IllegalAccessException("no such method: " + text(method) + "/invokeSpecial")
                .initCause(new AbstractMethodError(text(method)));
    }

    static void check(MethodHandles.Lookup lookup, Member member, String kind) throws IllegalAccessException {
        Class<?> owner = member.getDeclaringClass();
        Class<?> caller = lookup.lookupClass();
        int modifiers = member.getModifiers();
        if (caller == null) {
            return;
        }
        boolean isPublic = Modifier.isPublic(modifiers) && Modifier.isPublic(owner.getModifiers());
        boolean sees = lookup.lookupModes() != 0
                && (isPublic
                        || (lookup.lookupModes() & MethodHandles.Lookup.PACKAGE) != 0
                                && (!Modifier.isPrivate(modifiers) || lookup.hasPrivateAccess())
                                && AccessRules.mayAccess(caller, owner, null, modifiers));
        if (!sees) {
            throw refusal(lookup, member, kind, reason(modifiers, owner));
        }
    }

    /** The JVM tells of modules where they are in memory. */
    private static String from(MethodHandles.Lookup lookup) {
        return lookup.lookupModes() == MethodHandles.Lookup.UNCONDITIONAL
                ? ", from public Lookup"
                : ", from " + lookup.lookupClass() + " (unnamed module @0)";
    }

    private static String reason(int modifiers, Class<?> owner) {
        if (!Modifier.isPublic(owner.getModifiers())) {
            return "class is not public";
        }
        return Modifier.isPrivate(modifiers)
                ? "member is private"
                : Modifier.isProtected(modifiers) ? "member is protected" : "member is private to package";
    }

    static IllegalAccessException refusal(MethodHandles.Lookup lookup, Member member, String kind, String reason) {
        return new IllegalAccessException(reason + ": " + text(member) + "/" + kind + from(lookup));
    }

    private static String text(Member member) {
        String name = describe(member.getDeclaringClass(), member instanceof Constructor ? "<init>" : member.getName());
        if (member instanceof Field field) {
            return name + "/" + field.getType().getName();
        }
        return name
                + MethodType.methodType(
                        member instanceof Method method ? method.getReturnType() : void.class,
                        Doors.parameterTypes((Executable) member));
    }

    static void checkNotFinal(MethodHandles.Lookup lookup, Field field, String kind, boolean isOpen)
            throws IllegalAccessException {
        if (Modifier.isFinal(field.getModifiers())
                && (!isOpen || isStatic(field) || field.getDeclaringClass().isRecord())) {
            throw refusal(lookup, field, kind, "unexpected set of a final field");
        }
    }
}
