// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.lang.invoke;

/** A handle that is made of others. */
public final class Composed extends MethodHandle {
    private final Body body;

    /** What it does. */
    public interface Body {
        Object run(Object[] arguments) throws Throwable;
    }

    public Composed(MethodType type, Body body) {
        super(type);
        this.body = body;
    }

    @Override
    protected Object run(Object[] arguments) throws Throwable {
        return body.run(arguments);
    }
}
