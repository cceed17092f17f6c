// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntUnaryOperator;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** What calls between Java and JavaScript cost, beside a call of an import by a module that was written by hand. */
public final class Crossings {
    private static final int ROUNDS = 31;
    private static final int CALLS = 200_000;
    private static final String TEXT = "twenty characters!!!";

    private Crossings() {}

    @JSBody(
            params = {"a", "b"},
            script = "return a + b;")
    private static native int add(int a, int b);

    /** Runs the module written by hand, which calls as often; {@code run.mjs} provides it. */
    @JSBody(params = "calls", script = "return bareImport(calls);")
    private static native int bareImport(int calls);

    @JSBody(params = "text", script = "return text.length;")
    private static native int send(String text);

    @JSBody(script = "return 'twenty characters!!!';")
    private static native String receive();

    @JSBody(params = "text", script = "return text;")
    private static native String echo(String text);

    @JSFunctor
    interface Function extends JSObject {
        int apply(int a);
    }

    @JSBody(
            params = {"f", "calls"},
            script = "let sum = 0; for (let i = 0; i < calls; i++) sum = (sum + f(i)) | 0; return sum;")
    private static native int callBack(Function f, int calls);

    @JSBody(params = "number", script = "return { number };")
    private static native JSObject make(int number);

    private static int addAll(int calls) {
        int sum = 0;
        for (int i = 0; i < calls; i++) {
            sum = add(sum, i);
        }
        return sum;
    }

    private static int strings(int calls, IntUnaryOperator each) {
        int sum = 0;
        for (int i = 0; i < calls; i++) {
            sum += each.applyAsInt(i);
        }
        return sum;
    }

    public static void main(String[] args) {
        String[] names = {
            "bare import, int", "Java -> JavaScript -> Java, int", "String of 20 to JavaScript",
            "String of 20 from JavaScript", "String of 20 there and back", "JavaScript -> Java -> JavaScript, int",
            "an object of JavaScript, kept and forgotten"
        };
        IntUnaryOperator[] bodies = {
            Crossings::bareImport,
            Crossings::addAll,
            calls -> strings(calls, i -> send(TEXT)),
            calls -> strings(calls, i -> receive().length()),
            calls -> strings(calls, i -> echo(TEXT).length()),
            calls -> callBack(a -> a + 1, calls),
            calls -> strings(calls, i -> make(i) == null ? 1 : 0),
        };
        double[][] times = new double[bodies.length][ROUNDS];
        int[] results = new int[bodies.length];
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < bodies.length; i++) {
                long start = System.nanoTime();
                results[i] = bodies[i].applyAsInt(CALLS);
                times[i][round] = (double) (System.nanoTime() - start) / CALLS;
            }
        }
        if (results[0] != results[1]) {
            throw new IllegalStateException("the two loops do not agree: " + results[0] + ", " + results[1]);
        }
        double bare = 0;
        for (int i = 0; i < bodies.length; i++) {
            Arrays.sort(times[i]);
            double median = times[i][ROUNDS / 2];
            bare = i == 0 ? median : bare;
            System.out.println(String.format(
                    Locale.ROOT, "%-45s %8.1f ns  (best %.1f)  %6.2f x", names[i], median, times[i][0], median / bare));
        }
    }
}
