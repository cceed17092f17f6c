// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.lang.invoke;

import java.lang.invoke.WrongMethodTypeException;

/** See {@link java.lang.invoke.ConstantCallSite}. */
public class ConstantCallSite extends CallSite {
    private final boolean isReady;

    public ConstantCallSite(MethodHandle target) {
        super(target);
        isReady = true;
    }

    /** The hook makes the target of the new call site, which it may not ask before. */
    protected ConstantCallSite(MethodType type, MethodHandle hook) throws Throwable {
        super(type);
        MethodHandle made =
                (MethodHandle) hook.asType(MethodType.methodType(MethodHandle.class, ConstantCallSite.class))
                        .run(new Object[] {this});
        if (!made.type().equals(type)) {
            throw new WrongMethodTypeException(made + " should be of type " + type);
        }
        set(made);
        isReady = true;
    }

    @Override
    public final MethodHandle getTarget() {
        if (!isReady) {
            throw new IllegalStateException();
        }
        return target();
    }

    @Override
    public final void setTarget(MethodHandle newTarget) {
        throw new UnsupportedOperationException();
    }

    @Override
    public final MethodHandle dynamicInvoker() {
        return getTarget();
    }
}
