// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import dev.amphora.wasm.model.FuncType;
import dev.amphora.wasm.model.ValType;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntBinaryOperator;
import java.util.function.IntSupplier;
import java.util.function.IntUnaryOperator;
import java.util.function.LongBinaryOperator;
import java.util.function.LongSupplier;
import java.util.function.LongUnaryOperator;

/**
 * A functional interface as the type of a WebAssembly function: {@code int}, {@code long}, {@code float}, {@code double} are
 * the numbers, {@code long[]} is v128, {@link WasmFunction} funcref, {@link WasmException} exnref, every other class
 * externref; {@code void} is no result and {@code Object[]} is several, or any. A host function may have an {@link Instance}
 * as its first parameter: its caller.
 */
final class TypedInterface<F> {
    private final Class<F> type;
    private final Method method;
    private final boolean takesCaller;

    private TypedInterface(Class<F> type, Method method) {
        this.type = type;
        this.method = method;
        takesCaller = method.getParameterCount() > 0 && method.getParameterTypes()[0] == Instance.class;
    }

    /** @throws IllegalArgumentException if the interface has no single abstract method */
    static <F> TypedInterface<F> of(Class<F> type) {
        Method found = null;
        for (Method candidate : type.getMethods()) {
            if (Modifier.isAbstract(candidate.getModifiers()) && !isOfObject(candidate)) {
                if (found != null) {
                    throw new IllegalArgumentException(type.getName() + " has more than one method");
                }
                found = candidate;
            }
        }
        if (!type.isInterface() || found == null) {
            throw new IllegalArgumentException(type.getName() + " is not a functional interface");
        }
        return new TypedInterface<>(type, found);
    }

    private static boolean isOfObject(Method method) {
        try {
            Object.class.getMethod(method.getName(), method.getParameterTypes());
            return true;
        } catch (NoSuchMethodException e) {
            return false;
        }
    }

    /** The type that the interface stands for; it cannot say several results. */
    private FuncType funcType() {
        List<ValType> params = new ArrayList<>();
        for (int i = takesCaller ? 1 : 0; i < method.getParameterCount(); i++) {
            params.add(valType(method.getParameterTypes()[i]));
        }
        Class<?> result = method.getReturnType();
        if (result == Object[].class) {
            throw new IllegalArgumentException(method + " does not say the types of its results");
        }
        return new FuncType(params, result == void.class ? List.of() : List.of(valType(result)));
    }

    private static ValType valType(Class<?> type) {
        if (type == int.class) {
            return ValType.I32;
        } else if (type == long.class) {
            return ValType.I64;
        } else if (type == float.class) {
            return ValType.F32;
        } else if (type == double.class) {
            return ValType.F64;
        } else if (type == long[].class) {
            return ValType.V128;
        } else if (type == WasmFunction.class) {
            return ValType.FUNCREF;
        } else if (type == WasmException.class) {
            return ValType.EXNREF;
        } else if (type.isPrimitive() || type == Instance.class) {
            throw new IllegalArgumentException("no value of the guest is a " + type.getName());
        }
        return ValType.EXTERNREF;
    }

    /** A host function that calls an implementation of the interface. */
    HostFunction hostFunction(F implementation) {
        FuncType signature = funcType();
        MethodHandle target;
        try {
            method.setAccessible(true);
            target = MethodHandles.lookup().unreflect(method).bindTo(implementation);
        } catch (IllegalAccessException e) {
            throw new IllegalArgumentException(type.getName() + " is not accessible", e);
        }
        MethodHandle spread = target.asType(target.type().generic())
                .asSpreader(Object[].class, target.type().parameterCount());
        return HostFunction.of(signature, call -> {
            Object[] arguments = call.arguments();
            if (takesCaller) {
                Object[] withCaller = new Object[arguments.length + 1];
                withCaller[0] = call.caller();
                System.arraycopy(arguments, 0, withCaller, 1, arguments.length);
                arguments = withCaller;
            }
            Object result = invoke(spread, arguments);
            if (!signature.results().isEmpty()) {
                call.setResults(result);
            }
        });
    }

    private static Object invoke(MethodHandle handle, Object[] arguments) {
        try {
            return (Object) handle.invokeExact(arguments);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("a host function threw a checked exception: " + e, e);
        }
    }

    /**
     * An implementation of the interface that calls a function.
     *
     * @throws IllegalArgumentException if the function's type is another
     */
    F view(WasmFunction function) {
        boolean takesAnyResults = method.getReturnType() == Object[].class;
        FuncType expected = takesAnyResults ? null : funcType();
        if (takesCaller || expected != null && !function.hasType(expected)) {
            throw new IllegalArgumentException(
                    "the function is " + function.type() + ", but " + method + " stands for " + expected);
        }
        Object direct = direct(function);
        if (direct != null) {
            return type.cast(direct);
        }
        InvocationHandler handler = (proxy, called, arguments) -> {
            if (called.equals(method)) {
                Object[] results = function.invoke(arguments == null ? new Object[0] : arguments);
                return takesAnyResults ? results : results.length == 0 ? null : results[0];
            } else if (called.isDefault()) {
                // Not InvocationHandler.invokeDefault, which asks for a public interface.
                return MethodHandles.privateLookupIn(type, MethodHandles.lookup())
                        .unreflectSpecial(called, type)
                        .bindTo(proxy)
                        .invokeWithArguments(arguments == null ? new Object[0] : arguments);
            }
            return switch (called.getName()) {
                case "equals" -> proxy == arguments[0];
                case "hashCode" -> System.identityHashCode(proxy);
                default -> type.getSimpleName() + " of " + function.type();
            };
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /** The interfaces of the JDK that are used most, without boxing. */
    private Object direct(WasmFunction function) {
        if (type == IntSupplier.class) {
            return (IntSupplier) () -> (int) function.call()[0];
        } else if (type == IntUnaryOperator.class) {
            return (IntUnaryOperator) x -> (int) function.call(x)[0];
        } else if (type == IntBinaryOperator.class) {
            return (IntBinaryOperator) (x, y) -> (int) function.call(x, y)[0];
        } else if (type == LongSupplier.class) {
            return (LongSupplier) () -> function.call()[0];
        } else if (type == LongUnaryOperator.class) {
            return (LongUnaryOperator) x -> function.call(x)[0];
        } else if (type == LongBinaryOperator.class) {
            return (LongBinaryOperator) (x, y) -> function.call(x, y)[0];
        } else if (type == DoubleUnaryOperator.class) {
            return (DoubleUnaryOperator) x -> Double.longBitsToDouble(function.call(Double.doubleToRawLongBits(x))[0]);
        } else if (type == DoubleBinaryOperator.class) {
            return (DoubleBinaryOperator) (x, y) -> Double.longBitsToDouble(
                    function.call(Double.doubleToRawLongBits(x), Double.doubleToRawLongBits(y))[0]);
        } else if (type == Runnable.class) {
            return (Runnable) function::call;
        }
        return null;
    }
}
