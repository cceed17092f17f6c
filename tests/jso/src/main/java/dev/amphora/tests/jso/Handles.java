// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.jso;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArray;

/** Two million values of JavaScript, each forgotten soon, and a table of JavaScript's that stays small. */
public final class Handles {
    private static final int COUNT = 2_000_000;

    private Handles() {}

    @JSBody(params = "number", script = "return { number };")
    private static native JSObject make(int number);

    @JSBody(params = "object", script = "return object.number;")
    private static native int number(JSObject object);

    public static void main(String[] args) {
        JSArray<JSObject> kept = new JSArray<>();
        JSObject[] mine = new JSObject[100];
        long sum = 0;
        for (int i = 0; i < COUNT; i++) {
            JSObject object = make(i);
            sum += number(object);
            if (i % (COUNT / mine.length) == 0) {
                kept.push(object);
                mine[i / (COUNT / mine.length)] = object;
            }
        }
        System.out.println(sum == (long) COUNT * (COUNT - 1) / 2);
        for (int i = 0; i < mine.length; i++) {
            if (mine[i] != kept.get(i) || number(mine[i]) != i * (COUNT / mine.length)) {
                System.out.println("lost " + i);
            }
        }
        // All of them at once would take more than 64 MiB; how much garbage the collector allows is up to it.
        long total = Runtime.getRuntime().totalMemory();
        System.out.println(total < 32 << 20 ? "flat" : "grown to " + total);
        System.out.println("done");
    }
}
