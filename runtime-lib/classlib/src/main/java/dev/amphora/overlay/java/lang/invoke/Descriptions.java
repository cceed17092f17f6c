// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.lang.invoke;

import java.lang.constant.ClassDesc;
import java.lang.constant.DirectMethodHandleDesc.Kind;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Handles and their types as constants of class files. */
final class Descriptions {
    private Descriptions() {}

    private static ClassDesc of(Class<?> type) {
        return type.describeConstable().orElseThrow();
    }

    static Optional<MethodTypeDesc> of(MethodType type) {
        ClassDesc[] parameters = new ClassDesc[type.parameterCount()];
        try {
            for (int i = 0; i < parameters.length; i++) {
                parameters[i] = of(type.parameterType(i));
            }
            return Optional.of(MethodTypeDesc.of(of(type.returnType()), parameters));
        } catch (NoSuchElementException e) {
            // A hidden class has no name.
            return Optional.empty();
        }
    }

    /** Only members have one. */
    static Optional<MethodHandleDesc> of(Direct handle) {
        if (handle == null) {
            return Optional.empty();
        }
        Class<?> declaring = handle.member().getDeclaringClass();
        MethodType type = handle.memberType();
        try {
            ClassDesc owner = of(declaring);
            MethodTypeDesc described = of(type).orElseThrow();
            String name = handle.name();
            return Optional.of(
                    switch (handle.kind()) {
                        case MethodHandleInfo.REF_getField ->
                            MethodHandleDesc.ofField(Kind.GETTER, owner, name, described.returnType());
                        case MethodHandleInfo.REF_getStatic ->
                            MethodHandleDesc.ofField(Kind.STATIC_GETTER, owner, name, described.returnType());
                        case MethodHandleInfo.REF_putField ->
                            MethodHandleDesc.ofField(Kind.SETTER, owner, name, described.parameterType(0));
                        case MethodHandleInfo.REF_putStatic ->
                            MethodHandleDesc.ofField(Kind.STATIC_SETTER, owner, name, described.parameterType(0));
                        case MethodHandleInfo.REF_newInvokeSpecial ->
                            MethodHandleDesc.ofConstructor(owner, described.parameterArray());
                        default ->
                            MethodHandleDesc.ofMethod(
                                    Kind.valueOf(handle.kind(), declaring.isInterface()), owner, name, described);
                    });
        } catch (NoSuchElementException e) {
            return Optional.empty();
        }
    }
}
