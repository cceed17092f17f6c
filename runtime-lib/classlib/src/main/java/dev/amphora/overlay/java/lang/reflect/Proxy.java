// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.lang.reflect;

import dev.amphora.runtime.classlib.reflect.ProxyClasses;
import java.io.Serializable;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.util.Objects;

/** Objects that hand every call to a handler. Their classes are written by the compiler. */
public class Proxy implements Serializable {
    private static final long serialVersionUID = -2222568056686623797L;

    protected InvocationHandler h;

    protected Proxy(InvocationHandler h) {
        Objects.requireNonNull(h);
        this.h = h;
    }

    public static Object newProxyInstance(ClassLoader loader, Class<?>[] interfaces, InvocationHandler h) {
        Objects.requireNonNull(h);
        return ProxyClasses.find(interfaces).make(h);
    }

    @Deprecated
    public static Class<?> getProxyClass(ClassLoader loader, Class<?>... interfaces) {
        return ProxyClasses.find(interfaces).type();
    }

    public static boolean isProxyClass(Class<?> type) {
        // Nobody else extends this class: its constructor is for proxies.
        return type.getSuperclass() == Proxy.class;
    }

    /** What {@code InvocationHandler.invokeDefault} calls; who may do so has been looked at. */
    static Object invokeDefault(Object proxy, Method method, Object[] arguments, Class<?> caller) throws Throwable {
        return ProxyClasses.callDefault(proxy, method, arguments);
    }

    /**
     * Calls a default method of an interface on this proxy. Written by the compiler; the name is none that an interface has.
     *
     * @param arguments of the method's number, but not yet of its types
     */
    public Object default$(Method method, Object[] arguments) throws Throwable {
        throw new InternalError();
    }

    public static InvocationHandler getInvocationHandler(Object proxy) {
        if (!isProxyClass(proxy.getClass())) {
            throw new IllegalArgumentException("not a proxy instance");
        }
        return ((Proxy) proxy).h;
    }
}
