// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.lang.reflect;

import dev.amphora.runtime.classlib.reflect.ProxyClasses;
import java.io.Serializable;
import java.lang.reflect.InvocationHandler;
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

    public static InvocationHandler getInvocationHandler(Object proxy) {
        if (!isProxyClass(proxy.getClass())) {
            throw new IllegalArgumentException("not a proxy instance");
        }
        return ((Proxy) proxy).h;
    }
}
