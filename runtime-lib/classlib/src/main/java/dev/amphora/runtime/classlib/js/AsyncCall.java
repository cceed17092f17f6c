// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.js;

import dev.amphora.overlay.java.lang.Scheduler;
import dev.amphora.overlay.java.lang.Thread;
import org.teavm.interop.AsyncCallback;

/** A call of a method annotated with {@code @Async}: the thread waits until the callback that it passes on has been called. */
public final class AsyncCall implements AsyncCallback<Object> {
    private final Thread caller = Scheduler.currentThread();
    private boolean done;
    private Object result;
    private Throwable thrown;

    @Override
    public void complete(Object value) {
        result = value;
        end();
    }

    @Override
    public void error(Throwable exception) {
        thrown = exception;
        end();
    }

    private void end() {
        done = true;
        Scheduler.wake(caller);
    }

    /** What the callback got. */
    public Object await() {
        if (!done && Scheduler.isCallOfHost()) {
            throw new IllegalStateException("a function that JavaScript has called cannot wait for it: start a thread");
        }
        while (!done) {
            Scheduler.suspendCurrent();
        }
        if (thrown != null) {
            AsyncCall.<RuntimeException>rethrow(thrown);
        }
        return result;
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void rethrow(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
