// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicConstantDesc;
import java.lang.invoke.ConstantBootstraps;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/** Dynamic constants that a program describes and resolves: those of {@code ConstantBootstraps} are computed without a lookup. */
@PatchesJdk
final class DynamicConstants {
    private DynamicConstants() {}

    @Replaces("java.lang.constant.DynamicConstantDesc.resolveConstantDesc(Ljava/lang/invoke/MethodHandles$Lookup;)"
            + "Ljava/lang/Object;")
    static Object resolve(DynamicConstantDesc<?> self, MethodHandles.Lookup lookup)
            throws ReflectiveOperationException {
        if (self.equals(ConstantDescs.TRUE) || self.equals(ConstantDescs.FALSE)) {
            // Fields of the JDK, which are not kept for lookups by name.
            return self.equals(ConstantDescs.TRUE);
        }
        DirectMethodHandleDesc bootstrap = self.bootstrapMethod();
        MethodHandle found = null;
        if (!bootstrap.owner().equals(ConstantDescs.CD_ConstantBootstraps)) {
            found = (MethodHandle) bootstrap.resolveConstantDesc(lookup);
            if (found.type().parameterCount() < 2 || found.type().parameterType(0) != MethodHandles.Lookup.class) {
                throw new BootstrapMethodError(
                        "Invalid bootstrap method declared for resolving a dynamic constant: " + bootstrap);
            }
        }
        ConstantDesc[] described = self.bootstrapArgs();
        Object[] arguments = new Object[described.length + 3];
        arguments[0] = lookup;
        arguments[1] = self.constantName();
        arguments[2] = self.constantType().resolveConstantDesc(lookup);
        for (int i = 0; i < described.length; i++) {
            arguments[i + 3] = described[i].resolveConstantDesc(lookup);
        }
        try {
            return found == null
                    ? standard(bootstrap.methodName(), lookup, arguments)
                    : found.invokeWithArguments(arguments);
        } catch (Error e) {
            throw e;
        } catch (Throwable e) {
            throw new BootstrapMethodError(e);
        }
    }

    @SuppressWarnings("unchecked") // The methods of ConstantBootstraps look at the classes.
    private static Object standard(String method, MethodHandles.Lookup lookup, Object[] arguments) throws Throwable {
        String name = (String) arguments[1];
        Class<?> type = (Class<?>) arguments[2];
        Object first = arguments.length > 3 ? arguments[3] : null;
        return switch (method) {
            case "nullConstant" -> ConstantBootstraps.nullConstant(lookup, name, type);
            case "primitiveClass" -> ConstantBootstraps.primitiveClass(lookup, name, type);
            case "enumConstant" -> ConstantBootstraps.enumConstant(lookup, name, type.asSubclass(Enum.class));
            case "getStaticFinal" ->
                first == null
                        ? ConstantBootstraps.getStaticFinal(lookup, name, type)
                        : ConstantBootstraps.getStaticFinal(lookup, name, type, (Class<?>) first);
            case "invoke" ->
                ConstantBootstraps.invoke(
                        lookup, name, type, (MethodHandle) first, Arrays.copyOfRange(arguments, 4, arguments.length));
            case "explicitCast" -> ConstantBootstraps.explicitCast(lookup, name, type, first);
            case "fieldVarHandle" ->
                ConstantBootstraps.fieldVarHandle(
                        lookup, name, (Class<VarHandle>) type, (Class<?>) first, (Class<?>) arguments[4]);
            case "staticFieldVarHandle" ->
                ConstantBootstraps.staticFieldVarHandle(
                        lookup, name, (Class<VarHandle>) type, (Class<?>) first, (Class<?>) arguments[4]);
            case "arrayVarHandle" ->
                ConstantBootstraps.arrayVarHandle(lookup, name, (Class<VarHandle>) type, (Class<?>) first);
            default -> throw new NoSuchMethodException("no such method: java.lang.invoke.ConstantBootstraps." + method);
        };
    }
}
