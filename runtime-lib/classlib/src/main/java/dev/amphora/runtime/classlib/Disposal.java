// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import dev.amphora.overlay.java.lang.ref.Finalizer;
import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;

/**
 * What has to be done once an object is garbage: close the descriptor of a file, give back a handle of the host. It is
 * done at most once, either by {@link #disposeNow} or some time after a collection has found the object unreachable. The
 * subclass holds all that it needs for that, and must not hold the object, which would then live for ever.
 *
 * <p>Collections themselves do not run program code: an allocation happens in the middle of anything, and monitors,
 * which let the thread that holds them in again, would not keep the action out. {@link #runPending} is called where a
 * program waits or asks for it, and before a resource of the kind that is disposed of is made.
 */
public abstract class Disposal extends PhantomReference<Object> {
    private static final ReferenceQueue<Object> UNREACHABLE = new ReferenceQueue<>();
    /** The ring of those still to be done, which keeps them reachable. */
    private static Disposal ring;

    private Disposal before;
    private Disposal after;

    /** Waits for {@code owner} to become unreachable. */
    protected Disposal(Object owner) {
        super(owner, UNREACHABLE);
        if (ring == null) {
            before = this;
            after = this;
            ring = this;
        } else {
            after = ring;
            before = ring.before;
            before.after = this;
            ring.before = this;
        }
    }

    /** Does it. What is thrown reaches the caller of {@link #disposeNow} only. */
    protected abstract void dispose();

    /** Does it now if it has not been done. */
    public final void disposeNow() {
        if (forget()) {
            dispose();
        }
    }

    /** Makes sure that it is never done, or not again; whether it was still to be done. */
    public final boolean forget() {
        if (after == null) {
            return false;
        }
        clear();
        if (after == this) {
            ring = null;
        } else {
            before.after = after;
            after.before = before;
            ring = after;
        }
        before = null;
        after = null;
        return true;
    }

    /** Does what collections have made due, finalizers first. */
    public static void runPending() {
        Finalizer.runPending();
        Object reference = UNREACHABLE.poll();
        while (reference != null) {
            try {
                ((Disposal) reference).disposeNow();
            } catch (Throwable ignored) {
                // There is nobody to tell, as for the thread that a JVM has for this.
            }
            reference = UNREACHABLE.poll();
        }
    }
}
