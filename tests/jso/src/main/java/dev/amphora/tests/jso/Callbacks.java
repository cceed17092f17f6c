// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.jso;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSPromise;

/** Functions of Java's that JavaScript forgets: Java forgets what they hold. Needs a host with {@code gc}, which may return a promise. */
public final class Callbacks {
    private static final int ROUNDS = 25;
    private static final int EACH = 100;
    private static final int ITEMS = 8000;

    private Callbacks() {}

    @JSFunctor
    interface Call extends JSObject {
        int run(int index);
    }

    @JSBody(params = "call", script = "globalThis.last = call; return call(1);")
    private static native int use(Call call);

    @JSBody(script = "return globalThis.last(2);")
    private static native int useLast();

    @JSBody(
            script = "return Promise.resolve(globalThis.gc()).then("
                    + "() => new Promise((resolve) => setTimeout(resolve, 0)));")
    private static native JSPromise<JSObject> collect();

    public static void main(String[] args) {
        int sum = 0;
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < EACH; i++) {
                int[] items = new int[ITEMS];
                items[1] = i;
                items[2] = round;
                sum += use(index -> items[index]);
            }
            collect().await();
            System.gc();
            sum += useLast();
        }
        System.out.println(sum == ROUNDS * EACH * (EACH - 1) / 2 + ROUNDS * (ROUNDS - 1) / 2);
        // All of them at once would take 76 MiB.
        long total = Runtime.getRuntime().totalMemory();
        System.out.println(total < 32 << 20 ? "flat" : "grown to " + total);
        System.out.println("done");
    }
}
