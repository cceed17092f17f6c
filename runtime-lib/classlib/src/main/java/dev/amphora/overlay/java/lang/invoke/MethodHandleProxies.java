// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.lang.invoke;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

/** See {@link java.lang.invoke.MethodHandleProxies}: the objects are proxies, whose classes the compiler writes. */
public class MethodHandleProxies {
    private MethodHandleProxies() {}

    public static <T> T asInterfaceInstance(Class<T> type, MethodHandle target) {
        if (!type.isInterface() || !Modifier.isPublic(type.getModifiers())) {
            throw new IllegalArgumentException("not a public interface: " + type.getName());
        }
        if (type.isSealed()) {
            throw new IllegalArgumentException("a sealed interface: " + type.getName());
        }
        Method[] methods = methods(type);
        MethodHandle[] targets = new MethodHandle[methods.length];
        for (int i = 0; i < methods.length; i++) {
            MethodType wanted = MethodType.methodType(methods[i].getReturnType(), methods[i].getParameterTypes());
            targets[i] = target.asType(wanted);
        }
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, new Wrapper(type, target, methods, targets)));
    }

    /** The abstract ones, which must have one name; those of Object do not count. */
    private static Method[] methods(Class<?> type) {
        List<Method> methods = new ArrayList<>();
        for (Method method : type.getMethods()) {
            if (Modifier.isAbstract(method.getModifiers()) && !isOfObject(method)) {
                methods.add(method);
                if (!method.getName().equals(methods.get(0).getName())) {
                    throw new IllegalArgumentException("not a single-method interface: " + type.getName());
                }
            }
        }
        if (methods.isEmpty()) {
            throw new IllegalArgumentException(HandleMessages.withoutMethod(type));
        }
        return methods.toArray(new Method[0]);
    }

    private static boolean isOfObject(Method method) {
        return switch (method.getName()) {
            case "toString" -> method.getReturnType() == String.class && method.getParameterCount() == 0;
            case "hashCode" -> method.getReturnType() == int.class && method.getParameterCount() == 0;
            case "equals" ->
                method.getReturnType() == boolean.class
                        && method.getParameterCount() == 1
                        && method.getParameterTypes()[0] == Object.class;
            default -> false;
        };
    }

    private static final class Wrapper implements InvocationHandler {
        private final Class<?> type;
        private final MethodHandle target;
        private final Method[] methods;
        private final MethodHandle[] targets;

        Wrapper(Class<?> type, MethodHandle target, Method[] methods, MethodHandle[] targets) {
            this.type = type;
            this.target = target;
            this.methods = methods;
            this.targets = targets;
        }

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            for (int i = 0; i < methods.length; i++) {
                if (method.equals(methods[i])) {
                    return targets[i].run(arguments == null ? new Object[0] : arguments);
                }
            }
            if (isOfObject(method)) {
                return switch (method.getName()) {
                    case "toString" ->
                        proxy.getClass().getName() + "@" + Integer.toHexString(System.identityHashCode(proxy));
                    case "hashCode" -> System.identityHashCode(proxy);
                    default -> proxy == arguments[0];
                };
            }
            return InvocationHandler.invokeDefault(proxy, method, arguments);
        }
    }

    private static Wrapper wrapper(Object object) {
        return Proxy.isProxyClass(object.getClass()) && Proxy.getInvocationHandler(object) instanceof Wrapper wrapper
                ? wrapper
                : null;
    }

    public static boolean isWrapperInstance(Object object) {
        return object != null && wrapper(object) != null;
    }

    private static Wrapper requireWrapper(Object object) {
        Wrapper wrapper = object == null ? null : wrapper(object);
        if (wrapper == null) {
            throw new IllegalArgumentException(HandleMessages.noWrapper(object));
        }
        return wrapper;
    }

    public static MethodHandle wrapperInstanceTarget(Object object) {
        return requireWrapper(object).target;
    }

    public static Class<?> wrapperInstanceType(Object object) {
        return requireWrapper(object).type;
    }
}
