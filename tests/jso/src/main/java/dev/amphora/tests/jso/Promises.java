// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.jso;

import org.teavm.interop.Async;
import org.teavm.interop.AsyncCallback;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.browser.Window;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.core.JSString;

/** Threads that wait for JavaScript, and JavaScript that waits for threads. */
public final class Promises {
    private Promises() {}

    @JSBody(
            params = {"text", "millis"},
            script = "return new Promise((resolve) => setTimeout(() => resolve(text), millis));")
    private static native JSPromise<JSString> later(String text, int millis);

    @JSBody(params = "text", script = "return Promise.reject(new RangeError(text));")
    private static native JSPromise<JSString> rejected(String text);

    @JSFunctor
    interface Call extends JSObject {
        void run();
    }

    @JSBody(params = "call", script = "call();")
    private static native void now(Call call);

    @Async
    private static native int delayed(int value, int millis);

    private static void delayed(int value, int millis, AsyncCallback<Integer> callback) {
        if (millis < 0) {
            callback.error(new IllegalArgumentException("negative"));
            return;
        }
        Window.setTimeout(() -> callback.complete(value), millis);
    }

    public static void main(String[] args) throws Exception {
        System.out.println(later("first", 10).await());
        System.out.println(later("second", 0).await().stringValue());
        try {
            rejected("out of range").await();
        } catch (RuntimeException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(delayed(42, 5));
        try {
            delayed(0, -1);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        together();
        callbacks();
        JSPromise.callAsync(() -> {
                    Thread.sleep(5);
                    return JSString.valueOf("from a thread");
                })
                .then(value -> {
                    System.out.println(value);
                    return null;
                });
        Thread.sleep(50);
        int[] ticks = {0};
        int timer = Window.setInterval(() -> ticks[0]++, 1);
        Thread.sleep(60);
        Window.clearInterval(timer);
        System.out.println(ticks[0] > 1 ? "timers run while main sleeps" : "only " + ticks[0]);
        System.out.println("done");
    }

    /** Each thread waits by itself. */
    private static void together() throws InterruptedException {
        StringBuilder order = new StringBuilder();
        Thread[] threads = new Thread[3];
        for (int i = 0; i < threads.length; i++) {
            int number = i;
            threads[i] = new Thread(() -> {
                order.append(later("thread " + number, 60 - 25 * number).await())
                        .append("; ");
            });
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        System.out.println(order);
    }

    /** Functions that JavaScript calls cannot wait for it, but for other threads. */
    private static void callbacks() throws InterruptedException {
        Thread caller = Thread.currentThread();
        now(() -> {
            try {
                later("never", 0).await();
            } catch (IllegalStateException e) {
                System.out.println(e.getMessage());
            }
            System.out.println(Thread.currentThread() == caller);
        });
        int[] sum = {0};
        now(() -> {
            Thread other = new Thread(() -> {
                for (int i = 0; i < 3; i++) {
                    Thread.yield();
                    sum[0] += recurse(i);
                }
            });
            other.start();
            try {
                other.join();
            } catch (InterruptedException e) {
                sum[0] = -1;
            }
        });
        System.out.println(sum[0] + " " + (Thread.currentThread() == caller));
        Thread.sleep(1);
        System.out.println("still main: " + (Thread.currentThread() == caller));
    }

    private static int recurse(int depth) {
        if (depth == 0) {
            Thread.yield();
            return 1;
        }
        return 1 + recurse(depth - 1);
    }
}
