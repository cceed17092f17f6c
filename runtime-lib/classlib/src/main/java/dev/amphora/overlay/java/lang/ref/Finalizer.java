// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.lang.ref;

import dev.amphora.runtime.classlib.Disposal;
import dev.amphora.runtime.classlib.reflect.FinalMethod;
import dev.amphora.runtime.core.FinalReferences;

/**
 * Keeps the finalizers (JLS 12.6) still to be run. They are run where {@link Disposal#runPending} is called, in the thread that calls it: a JVM
 * has a thread for that, which runs them some time after a collection.
 */
public final class Finalizer extends FinalReference {
    private static final ReferenceQueue<Object> UNREACHABLE = new ReferenceQueue<>();
    /** The list of those whose finalizers have not run. */
    private static Finalizer first;

    private Finalizer before;
    private Finalizer after;

    private Finalizer(Object object) {
        super(object, UNREACHABLE);
        after = first;
        if (first != null) {
            first.before = this;
        }
        first = this;
    }

    /** Compiled code calls this in constructors of classes with finalizers. */
    static void register(Object object) {
        new Finalizer(object);
    }

    private void remove() {
        if (before == null) {
            first = after;
        } else {
            before.after = after;
        }
        if (after != null) {
            after.before = before;
        }
    }

    /** Runs those that collections have made due. */
    public static void runPending() {
        if (!FinalReferences.exist()) {
            return;
        }
        Finalizer next = (Finalizer) UNREACHABLE.poll();
        while (next != null) {
            next.remove();
            try {
                FinalMethod.call(next.take());
            } catch (Throwable ignored) {
                // It ends the finalization of this object, and nothing else (JLS 12.6).
            }
            next = (Finalizer) UNREACHABLE.poll();
        }
    }
}
