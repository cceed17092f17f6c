// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.reflect;

import dev.amphora.overlay.java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;

/** Finds members as the JVM does when it resolves references to them (JVMS 5.4.3): by all of their types. */
final class HandleSearch {
    private HandleSearch() {}

    /** A method of the class or a supertype; null if there is none. */
    static Method method(Class<?> owner, String name, MethodType type) {
        return method(owner, name, type, false);
    }

    /** As {@link #method}, of those that can be called where they are overridden. */
    static Method special(Class<?> owner, String name, MethodType type) {
        return method(owner, name, type, true);
    }

    private static Method method(Class<?> owner, String name, MethodType type, boolean isSpecial) {
        for (Class<?> declaring = owner; declaring != null; declaring = declaring.getSuperclass()) {
            Method method = declared(declaring, name, type, isSpecial);
            if (method != null) {
                return method;
            }
        }
        if (owner.isInterface()) {
            Method method = declared(Object.class, name, type, isSpecial);
            if (method != null && Modifier.isPublic(method.getModifiers())) {
                return method;
            }
        }
        return ofInterfaces(owner, name, type, isSpecial);
    }

    /** One with a body, if there is one: an abstract one that it overrides is not meant. */
    private static Method ofInterfaces(Class<?> owner, String name, MethodType type, boolean isSpecial) {
        Method found = null;
        for (Class<?> declaring = owner; declaring != null; declaring = declaring.getSuperclass()) {
            for (Class<?> superinterface : declaring.getInterfaces()) {
                Method method = declared(superinterface, name, type, isSpecial);
                if (method == null || Modifier.isStatic(method.getModifiers())) {
                    method = ofInterfaces(superinterface, name, type, isSpecial);
                }
                if (method != null && (found == null || Modifier.isAbstract(found.getModifiers()))) {
                    found = method;
                }
            }
        }
        return found;
    }

    /** One of the class itself. */
    static Method declared(Class<?> type, String name, MethodType signature) {
        return declared(type, name, signature, false);
    }

    private static Method declared(Class<?> type, String name, MethodType signature, boolean isSpecial) {
        Class<?>[] parameters = signature.parameterArray();
        for (Method method : isSpecial ? MemberSearch.specialMethods(type) : MemberSearch.declaredMethods(type)) {
            if (method.getName().equals(name)
                    && method.getReturnType() == signature.returnType()
                    && MemberSearch.hasParameters(method, parameters)) {
                return method;
            }
        }
        return null;
    }

    /** A field of the class, its superinterfaces or its superclasses, in this order. */
    static Field field(Class<?> owner, String name) {
        Field field = MemberSearch.declaredField(owner, name);
        for (Class<?> superinterface : owner.getInterfaces()) {
            field = field == null ? field(superinterface, name) : field;
        }
        Class<?> superclass = owner.getSuperclass();
        return field == null && superclass != null ? field(superclass, name) : field;
    }
}
