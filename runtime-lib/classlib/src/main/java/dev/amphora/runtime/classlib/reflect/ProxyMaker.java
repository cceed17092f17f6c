// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.reflect;

import java.lang.reflect.InvocationHandler;

/** Makes objects of one proxy class; the compiler writes a subclass for each. */
public abstract class ProxyMaker {
    public abstract Object make(InvocationHandler handler);

    /** The proxy class. */
    public abstract Class<?> type();

    /** The interfaces that it implements. */
    public abstract Class<?>[] interfaces();
}
