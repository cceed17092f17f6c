// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package expressions;

import java.util.ArrayList;
import java.util.List;

/** JLS 15.7: operands left to right, array accesses, compound assignment and argument lists that throw half-way. */
public class EvaluationOrder {
    static final StringBuilder TRACE = new StringBuilder();

    static int say(int n) {
        TRACE.append(n).append(' ');
        return n;
    }

    static int fail(String why) {
        TRACE.append("!").append(why).append(' ');
        throw new IllegalStateException(why);
    }

    static int[] array(int... values) {
        TRACE.append("array ");
        return values;
    }

    static int[] none() {
        TRACE.append("null ");
        return null;
    }

    static int three(int a, int b, int c) {
        return a * 100 + b * 10 + c;
    }

    static void report(String what) {
        System.out.println(what + ": " + TRACE);
        TRACE.setLength(0);
    }

    static void attempt(String what, Runnable action) {
        try {
            action.run();
            TRACE.append("ok");
        } catch (RuntimeException e) {
            TRACE.append(e.getClass().getSimpleName());
        }
        report(what);
    }

    public static void main(String[] args) {
        attempt("sum", () -> TRACE.append(say(1) + say(2) * say(3)).append(' '));
        attempt("arguments", () -> TRACE.append(three(say(1), say(2), say(3))).append(' '));
        attempt("failing argument", () -> three(say(1), fail("two"), say(3)));
        attempt("array store to null", () -> none()[say(0)] = say(7));
        attempt("array store out of bounds", () -> array(1, 2)[say(5)] = say(7));
        attempt("value fails before bounds", () -> array(1, 2)[say(5)] = fail("value"));
        attempt("compound reads first", () -> array(1, 2)[say(5)] += say(7));
        attempt("compound on null", () -> none()[say(0)] += say(7));
        attempt("division", () -> say(say(1) / (say(1) - say(1))));
        attempt("negative dimensions", () -> {
            int[][] grid = new int[say(2)][say(-1)];
            TRACE.append(grid.length);
        });
        attempt("dimensions before memory", () -> {
            int[][] grid = new int[say(-2)][fail("second")];
            TRACE.append(grid.length);
        });
        attempt("short circuit", () -> TRACE.append(say(1) > 1 && say(2) > 1 || say(3) == 3).append(' '));
        attempt("no short circuit", () -> TRACE.append(say(1) > 1 & say(2) > 1 | say(3) == 3).append(' '));
        attempt("conditional", () -> TRACE.append(say(1) == 1 ? say(2) : say(3)).append(' '));

        int i = 0;
        int[] values = new int[4];
        values[i++] = i++ + i++;
        values[i] = i = 0;
        System.out.println(values[0] + " " + values[3] + " " + i);
        int x = 5;
        x += x++ * 2 + x;
        System.out.println(x);
        int a = 9;
        a += (a = 3);
        System.out.println(a);
        List<Integer> log = new ArrayList<>();
        int[] target = new int[3];
        int index = 0;
        target[index] = index = 2;
        log.add(target[0]);
        log.add(index);
        System.out.println(log);
        String text = null;
        text += "s";
        System.out.println(text);
    }
}
