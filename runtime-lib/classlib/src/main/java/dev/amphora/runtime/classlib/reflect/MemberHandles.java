// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.reflect;

import dev.amphora.overlay.java.lang.invoke.Direct;
import dev.amphora.overlay.java.lang.invoke.MethodHandle;
import dev.amphora.overlay.java.lang.invoke.MethodHandleInfo;
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
            return variable(
                    method,
                    new Direct(
                            type,
                            MethodHandleInfo.REF_invokeStatic,
                            method,
                            type,
                            arguments -> table.call(slot, null, arguments)));
        }
        int kind = method.getDeclaringClass().isInterface()
                ? MethodHandleInfo.REF_invokeInterface
                : MethodHandleInfo.REF_invokeVirtual;
        return variable(method, ofInstance(method, receiver, type, kind, access));
    }

    private static Direct ofInstance(
            Method method, Class<?> receiver, MethodType type, int kind, ExecutableAccess access) {
        ExecutableTable table = access.table();
        int slot = access.slot();
        return new Direct(
                type.insertParameterTypes(0, receiver),
                kind,
                method,
                type,
                arguments -> table.call(
                        slot,
                        Objects.requireNonNull(arguments[0]),
                        arguments.length == 1 ? NONE : Arrays.copyOfRange(arguments, 1, arguments.length)));
    }

    /** The handle of a method that is called as such even where the receiver's class overrides it. */
    static MethodHandle ofSpecial(Method method, Class<?> caller) {
        MethodType type = MethodType.methodType(method.getReturnType(), Doors.parameterTypes(method));
        ExecutableAccess access = (ExecutableAccess) Doors.accessor(method);
        return variable(method, ofInstance(method, caller, type, MethodHandleInfo.REF_invokeSpecial, access));
    }

    static MethodHandle ofConstructor(Constructor<?> constructor) {
        ExecutableAccess access = (ExecutableAccess) Doors.accessor(constructor);
        ExecutableTable table = access.table();
        int slot = access.slot();
        MethodType type = MethodType.methodType(constructor.getDeclaringClass(), Doors.parameterTypes(constructor));
        return variable(
                constructor,
                new Direct(
                        type,
                        MethodHandleInfo.REF_newInvokeSpecial,
                        constructor,
                        type.changeReturnType(void.class),
                        arguments -> table.call(slot, null, arguments)));
    }

    private static MethodHandle variable(Executable member, MethodHandle handle) {
        return member.isVarArgs() ? handle.asVarargsCollector(handle.type().lastParameterType()) : handle;
    }

    static MethodHandle getter(Field field, Class<?> owner) {
        FieldAccess access = (FieldAccess) Doors.accessor(field);
        FieldTable table = access.table();
        int slot = access.slot();
        MethodType type = MethodType.methodType(field.getType());
        return MemberAccess.isStatic(field)
                ? new Direct(type, MethodHandleInfo.REF_getStatic, field, type, arguments -> table.get(slot, null))
                : new Direct(
                        type.insertParameterTypes(0, owner),
                        MethodHandleInfo.REF_getField,
                        field,
                        type,
                        arguments -> table.get(slot, Objects.requireNonNull(arguments[0])));
    }

    static MethodHandle setter(Field field, Class<?> owner) {
        FieldAccess access = (FieldAccess) Doors.accessor(field);
        FieldTable table = access.table();
        int slot = access.slot();
        boolean isStatic = MemberAccess.isStatic(field);
        MethodType type = MethodType.methodType(void.class, field.getType());
        return new Direct(
                isStatic ? type : type.insertParameterTypes(0, owner),
                isStatic ? MethodHandleInfo.REF_putStatic : MethodHandleInfo.REF_putField,
                field,
                type,
                arguments -> {
                    Object object = isStatic ? null : Objects.requireNonNull(arguments[0]);
                    table.set(slot, object, arguments[arguments.length - 1]);
                    return null;
                });
    }
}
