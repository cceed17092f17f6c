// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.reflect;

import dev.amphora.overlay.java.lang.invoke.MethodHandles;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.Arrays;

/** The proxy classes that the compiler has written, and what their methods do. */
public final class ProxyClasses {
    private static ProxyMaker[] makers;

    private ProxyClasses() {}

    /** Written by the compiler: adds all of them. */
    private static native void registerAll();

    static void add(ProxyMaker maker) {
        makers = Arrays.copyOf(makers, makers.length + 1);
        makers[makers.length - 1] = maker;
    }

    private static void load() {
        if (makers == null) {
            makers = new ProxyMaker[0];
            registerAll();
        }
    }

    /** The proxy class for these interfaces. */
    public static ProxyMaker find(Class<?>[] interfaces) {
        load();
        for (int i = 0; i < interfaces.length; i++) {
            if (!interfaces[i].isInterface()) {
                throw new IllegalArgumentException(interfaces[i].getName() + " is not an interface");
            }
            for (int j = 0; j < i; j++) {
                if (interfaces[j] == interfaces[i]) {
                    throw new IllegalArgumentException("repeated interface: " + interfaces[i].getName());
                }
            }
        }
        for (ProxyMaker maker : makers) {
            if (Arrays.equals(maker.interfaces(), interfaces)) {
                return maker;
            }
        }
        throw new UnsupportedOperationException("no proxy for " + Arrays.toString(interfaces)
                + " was known when the program was compiled; name the interfaces in proxy-config.json");
    }

    /** Called by proxy classes when they are initialised: the method that a call will be handed on as. */
    static Method method(Class<?> owner, String name, String descriptor) {
        for (Method method : MemberSearch.declaredMethods(owner)) {
            if (method.getName().equals(name)
                    && descriptor.equals(Descriptors.of(Doors.parameterTypes(method), method.getReturnType()))) {
                return method;
            }
        }
        throw new InternalError(owner.getName() + "." + name + descriptor);
    }

    /** Calls a default method of a proxy's interface, past the handler. */
    public static Object callDefault(Object proxy, Method method, Object[] arguments) throws Throwable {
        Class<?> type = proxy.getClass();
        if (!method.isDefault()) {
            throw refused(method, "is not a default method");
        }
        if (!Proxy.isProxyClass(type)) {
            throw new IllegalArgumentException("'proxy' is not a proxy instance");
        }
        Class<?>[] parameters = Doors.parameterTypes(method);
        if ((arguments == null ? 0 : arguments.length) != parameters.length) {
            throw new IllegalArgumentException("array is not of length " + parameters.length);
        }
        Object[] converted = new Object[parameters.length];
        for (int i = 0; i < converted.length; i++) {
            try {
                converted[i] = MethodHandles.argument(arguments[i], parameters[i]);
            } catch (ClassCastException | NullPointerException e) {
                throw new IllegalArgumentException(e.getMessage(), e);
            }
        }
        return ((dev.amphora.overlay.java.lang.reflect.Proxy) proxy).default$(method, converted);
    }

    /** Called by proxies: whether a method is a certain one. */
    static boolean isMethod(Method method, Class<?> owner, String name, String descriptor) {
        return method.getDeclaringClass() == owner
                && method.getName().equals(name)
                && descriptor.equals(Descriptors.of(Doors.parameterTypes(method), method.getReturnType()));
    }

    /** Called by proxies: what is wrong with a default method that none of their interfaces inherits. */
    static IllegalArgumentException overridden(Method method) {
        return refused(method, "is overridden directly or indirectly by the proxy interfaces");
    }

    /** Called by proxies: what is wrong with a method of an interface that they do not have. */
    static IllegalArgumentException foreign(Method method) {
        return refused(method, "is not a method declared in the proxy class");
    }

    private static IllegalArgumentException refused(Method method, String reason) {
        return new IllegalArgumentException("\"" + method + "\" " + reason);
    }

    /** Called by the methods of proxies. */
    static Object call(InvocationHandler handler, Object proxy, Method method, Object[] arguments) {
        try {
            return handler.invoke(proxy, method, arguments);
        } catch (RuntimeException | Error thrown) {
            throw thrown;
        } catch (Throwable thrown) {
            for (Class<?> declared : method.getExceptionTypes()) {
                if (declared.isInstance(thrown)) {
                    throw ClassReflection.<RuntimeException>unchecked(thrown);
                }
            }
            throw new UndeclaredThrowableException(thrown);
        }
    }
}
