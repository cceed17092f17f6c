// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.lang.invoke;

import dev.amphora.runtime.classlib.reflect.MethodDescriptors;
import java.lang.reflect.Modifier;
import java.util.Objects;

/** See {@link java.lang.invoke.ConstantBootstraps}. The compiler resolves the constants of class files; these are calls of programs. */
public final class ConstantBootstraps {
    private ConstantBootstraps() {}

    public static Object nullConstant(MethodHandles.Lookup lookup, String name, Class<?> type) {
        if (type.isPrimitive()) {
            throw new IllegalArgumentException("not reference: " + type);
        }
        return null;
    }

    public static Class<?> primitiveClass(MethodHandles.Lookup lookup, String name, Class<?> type) {
        Objects.requireNonNull(name);
        if (Objects.requireNonNull(type) != Class.class) {
            throw new IllegalArgumentException();
        }
        if (name.length() != 1) {
            throw new IllegalArgumentException("not primitive: " + name);
        }
        Class<?> primitive = MethodDescriptors.primitive(name.charAt(0));
        if (primitive == null) {
            throw new IllegalArgumentException(HandleMessages.notPrimitive(name));
        }
        return primitive;
    }

    public static <E extends Enum<E>> E enumConstant(MethodHandles.Lookup lookup, String name, Class<E> type) {
        Objects.requireNonNull(lookup);
        Objects.requireNonNull(name);
        return Enum.valueOf(accessible(lookup, type), name);
    }

    public static Object getStaticFinal(
            MethodHandles.Lookup lookup, String name, Class<?> type, Class<?> declaringClass) {
        Objects.requireNonNull(lookup);
        Objects.requireNonNull(name);
        Objects.requireNonNull(type);
        Objects.requireNonNull(declaringClass);
        try {
            MethodHandle getter = lookup.findStaticGetter(declaringClass, name, type);
            if (!Modifier.isFinal(getter.direct().member().getModifiers())) {
                throw new IncompatibleClassChangeError("not a final field: " + name);
            }
            return getter.run(new Object[0]);
        } catch (ReflectiveOperationException e) {
            throw linkage(e);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new LinkageError("Unexpected failure resolving field " + declaringClass.getName() + "." + name, e);
        }
    }

    public static Object getStaticFinal(MethodHandles.Lookup lookup, String name, Class<?> type) {
        return getStaticFinal(lookup, name, type, PrimitiveTypes.box(type));
    }

    public static Object invoke(
            MethodHandles.Lookup lookup, String name, Class<?> type, MethodHandle handle, Object... arguments)
            throws Throwable {
        Objects.requireNonNull(type);
        Objects.requireNonNull(arguments);
        MethodType own = handle.type();
        MethodHandle called = type == own.returnType()
                ? handle
                : handle.asType(own.changeReturnType(type)).withVarargs(handle.isVarargsCollector());
        return called.invokeWithArguments(arguments);
    }

    public static VarHandle fieldVarHandle(
            MethodHandles.Lookup lookup, String name, Class<VarHandle> type, Class<?> declaringClass, Class<?> field) {
        requireHandle(lookup, name, type);
        try {
            return lookup.findVarHandle(Objects.requireNonNull(declaringClass), name, Objects.requireNonNull(field));
        } catch (ReflectiveOperationException e) {
            throw linkage(e);
        }
    }

    public static VarHandle staticFieldVarHandle(
            MethodHandles.Lookup lookup, String name, Class<VarHandle> type, Class<?> declaringClass, Class<?> field) {
        requireHandle(lookup, name, type);
        try {
            return lookup.findStaticVarHandle(
                    Objects.requireNonNull(declaringClass), name, Objects.requireNonNull(field));
        } catch (ReflectiveOperationException e) {
            throw linkage(e);
        }
    }

    public static VarHandle arrayVarHandle(
            MethodHandles.Lookup lookup, String name, Class<VarHandle> type, Class<?> arrayClass) {
        Objects.requireNonNull(lookup);
        if (Objects.requireNonNull(type) != (Object) VarHandle.class) {
            throw new IllegalArgumentException();
        }
        return MethodHandles.arrayElementVarHandle(accessible(lookup, Objects.requireNonNull(arrayClass)));
    }

    private static void requireHandle(MethodHandles.Lookup lookup, String name, Class<?> type) {
        Objects.requireNonNull(lookup);
        Objects.requireNonNull(name);
        if (Objects.requireNonNull(type) != VarHandle.class) {
            throw new IllegalArgumentException();
        }
    }

    public static Object explicitCast(MethodHandles.Lookup lookup, String name, Class<?> type, Object value) {
        if (type == void.class) {
            throw new ClassCastException("Can not convert to void");
        }
        return type == Object.class ? value : Conversion.castExplicitly(value, Object.class, type);
    }

    private static <T> Class<T> accessible(MethodHandles.Lookup lookup, Class<T> type) {
        try {
            lookup.accessClass(type);
            return type;
        } catch (ReflectiveOperationException e) {
            throw linkage(e);
        }
    }

    /** What the JVM throws where it links (JVMS 5.4.3). */
    private static LinkageError linkage(ReflectiveOperationException e) {
        LinkageError error;
        if (e instanceof IllegalAccessException) {
            error = new IllegalAccessError(e.getMessage());
        } else if (e instanceof NoSuchFieldException) {
            error = new NoSuchFieldError(e.getMessage());
        } else {
            error = new IncompatibleClassChangeError(e.getMessage());
        }
        error.initCause(e);
        return error;
    }
}
