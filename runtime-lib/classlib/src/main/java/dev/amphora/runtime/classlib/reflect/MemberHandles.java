// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.reflect;

import dev.amphora.overlay.java.lang.invoke.Composed;
import dev.amphora.overlay.java.lang.invoke.MethodHandle;
import dev.amphora.overlay.java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Objects;

/** Handles of members that are kept for reflection: they go through the same tables. */
final class MemberHandles {
    private static final Object[] NONE = {};

    private MemberHandles() {}

    /**
     * The handle of a method.
     *
     * @param receiver the type of the receiver, which may be a subclass of the one that declares the method
     */
    static MethodHandle ofMethod(Method method, Class<?> receiver) {
        ExecutableAccess access = (ExecutableAccess) Doors.accessor(method);
        ExecutableTable table = access.table();
        int slot = access.slot();
        MethodType type = MethodType.methodType(method.getReturnType(), Doors.parameterTypes(method));
        if (MemberAccess.isStatic(method)) {
            return variable(method, new Composed(type, arguments -> table.call(slot, null, arguments)));
        }
        return variable(
                method,
                new Composed(
                        type.insertParameterTypes(0, receiver),
                        arguments -> table.call(
                                slot,
                                Objects.requireNonNull(arguments[0]),
                                arguments.length == 1 ? NONE : Arrays.copyOfRange(arguments, 1, arguments.length))));
    }

    static MethodHandle ofConstructor(Constructor<?> constructor) {
        ExecutableAccess access = (ExecutableAccess) Doors.accessor(constructor);
        ExecutableTable table = access.table();
        int slot = access.slot();
        MethodType type = MethodType.methodType(constructor.getDeclaringClass(), Doors.parameterTypes(constructor));
        return variable(constructor, new Composed(type, arguments -> table.call(slot, null, arguments)));
    }

    private static MethodHandle variable(Executable member, MethodHandle handle) {
        return member.isVarArgs() ? handle.asVarargsCollector(handle.type().lastParameterType()) : handle;
    }

    static MethodHandle getter(Field field, Class<?> owner) {
        FieldAccess access = (FieldAccess) Doors.accessor(field);
        FieldTable table = access.table();
        int slot = access.slot();
        return MemberAccess.isStatic(field)
                ? new Composed(MethodType.methodType(field.getType()), arguments -> table.get(slot, null))
                : new Composed(
                        MethodType.methodType(field.getType(), owner),
                        arguments -> table.get(slot, Objects.requireNonNull(arguments[0])));
    }

    static MethodHandle setter(Field field, Class<?> owner) {
        FieldAccess access = (FieldAccess) Doors.accessor(field);
        FieldTable table = access.table();
        int slot = access.slot();
        boolean isStatic = MemberAccess.isStatic(field);
        MethodType type = MethodType.methodType(void.class, field.getType());
        return new Composed(isStatic ? type : type.insertParameterTypes(0, owner), arguments -> {
            table.set(slot, isStatic ? null : Objects.requireNonNull(arguments[0]), arguments[arguments.length - 1]);
            return null;
        });
    }
}
