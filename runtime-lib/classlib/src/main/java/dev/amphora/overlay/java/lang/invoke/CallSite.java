// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.lang.invoke;

import java.lang.invoke.WrongMethodTypeException;
import java.util.Objects;

/** See {@link java.lang.invoke.CallSite}. The compiler resolves those of class files; here are those that programs make. */
public abstract class CallSite {
    private MethodHandle target;

    CallSite(MethodHandle target) {
        // Throws for null.
        target.type();
        this.target = target;
    }

    CallSite(MethodType type) {
        target = new Composed(Objects.requireNonNull(type), arguments -> {
            throw new IllegalStateException("uninitialized call site");
        });
    }

    public MethodType type() {
        return target.type();
    }

    public abstract MethodHandle getTarget();

    public abstract void setTarget(MethodHandle newTarget);

    public abstract MethodHandle dynamicInvoker();

    final MethodHandle target() {
        return target;
    }

    final void set(MethodHandle newTarget) {
        target = newTarget;
    }

    /** Takes a target of the very type. */
    final void change(MethodHandle newTarget) {
        MethodType type = target.type();
        if (!newTarget.type().equals(type)) {
            throw new WrongMethodTypeException(newTarget + " should be of type " + type);
        }
        target = newTarget;
    }

    /** A handle that calls whatever is the target by then. */
    final MethodHandle invoker() {
        return new Composed(type(), arguments -> getTarget().run(arguments));
    }
}
