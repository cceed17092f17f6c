// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import java.lang.reflect.Array;

/** Questions to {@code java.lang.Class} that it cannot answer, or answers differently. */
final class ClassPatches {
    private ClassPatches() {}

    /** Whether a class declared inside a method, an initialiser or an expression. */
    private static boolean isInsideCode(Class<?> type) {
        return type.getEnclosingClass() != null && type.getDeclaringClass() == null;
    }

    @Adds("java.lang.Class.isAnonymousClass()Z")
    static boolean isAnonymousClass(Class<?> self) {
        return !self.isArray() && isInsideCode(self) && self.getSimpleName().isEmpty();
    }

    @Replaces("java.lang.Class.isLocalClass()Z")
    static boolean isLocalClass(Class<?> self) {
        return !self.isArray() && isInsideCode(self) && !self.getSimpleName().isEmpty();
    }

    @Adds("java.lang.Class.isRecord()Z")
    static boolean isRecord(Class<?> self) {
        return self.getSuperclass() == Record.class;
    }

    @Adds("java.lang.Class.isHidden()Z")
    static boolean isHidden(Class<?> self) {
        return false;
    }

    @Adds("java.lang.Class.getPackageName()Ljava/lang/String;")
    static String getPackageName(Class<?> self) {
        Class<?> type = self;
        while (type.isArray()) {
            type = type.getComponentType();
        }
        if (type.isPrimitive()) {
            return "java.lang";
        }
        String name = type.getName();
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(0, dot);
    }

    @Replaces("java.lang.Class.asSubclass(Ljava/lang/Class;)Ljava/lang/Class;")
    static Class<?> asSubclass(Class<?> self, Class<?> superclass) {
        if (!superclass.isAssignableFrom(self)) {
            throw new ClassCastException(self.toString());
        }
        return self;
    }

    @Replaces("java.lang.Class.cast(Ljava/lang/Object;)Ljava/lang/Object;")
    static Object cast(Class<?> self, Object object) {
        if (object != null && !self.isInstance(object)) {
            throw new ClassCastException("Cannot cast " + object.getClass().getName() + " to " + self.getName());
        }
        return object;
    }

    /** The classes of constants with bodies are no enum classes (JLS 8.9.1). */
    @Replaces("java.lang.Class.isEnum()Z")
    static boolean isEnum(Class<?> self) {
        return self.getSuperclass() == Enum.class;
    }

    /** Assertions are off, as they are for a program that the JVM starts without options (JLS 14.10). */
    @Replaces("java.lang.Class.desiredAssertionStatus()Z")
    static boolean desiredAssertionStatus(Class<?> self) {
        return false;
    }

    @Adds("java.lang.Class.componentType()Ljava/lang/Class;")
    static Class<?> componentType(Class<?> self) {
        return self.getComponentType();
    }

    @Adds("java.lang.Class.arrayType()Ljava/lang/Class;")
    static Class<?> arrayType(Class<?> self) {
        return Array.newInstance(self, 0).getClass();
    }

    @Adds("java.lang.Class.getNestHost()Ljava/lang/Class;")
    static Class<?> getNestHost(Class<?> self) {
        Class<?> host = self;
        while (host.getEnclosingClass() != null) {
            host = host.getEnclosingClass();
        }
        return host;
    }

    @Adds("java.lang.Class.isNestmateOf(Ljava/lang/Class;)Z")
    static boolean isNestmateOf(Class<?> self, Class<?> other) {
        return getNestHost(self) == getNestHost(other);
    }

    @Adds("java.lang.Class.getModule()Ljava/lang/Module;")
    static Module getModule(Class<?> self) {
        return (Module) (Object) dev.amphora.overlay.java.lang.Module.of(self);
    }

    @Adds("java.lang.ClassLoader.getUnnamedModule()Ljava/lang/Module;")
    static Module getUnnamedModule(ClassLoader self) {
        return (Module) (Object) dev.amphora.overlay.java.lang.Module.ofProgram();
    }

    @Replaces("java.lang.Class.getPackage()Ljava/lang/Package;")
    static Package getPackage(Class<?> self) {
        return self.isArray() || self.isPrimitive()
                ? null
                : (Package) (Object) dev.amphora.overlay.java.lang.Package.of(getPackageName(self));
    }
}
