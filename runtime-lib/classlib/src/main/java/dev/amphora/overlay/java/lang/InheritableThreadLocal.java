// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.lang;

/** A thread-local variable whose value new threads take over from the thread that makes them. */
public class InheritableThreadLocal<T> extends ThreadLocal<T> {
    public InheritableThreadLocal() {}

    @Override
    protected T childValue(T parentValue) {
        return parentValue;
    }

    @Override
    Values values(Thread thread) {
        return thread.inheritableLocals;
    }

    @Override
    Values createValues(Thread thread) {
        return thread.inheritableLocals = new Values();
    }
}
