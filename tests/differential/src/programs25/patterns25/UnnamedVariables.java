// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package patterns25;

import java.util.List;

/** JLS 6.1 (release 22): unnamed local variables, exception and lambda parameters and patterns evaluate, and bind nothing. */
public class UnnamedVariables {
    record Pair(Object first, Object second) {}

    static int calls;

    static int call() {
        return ++calls;
    }

    public static void main(String[] args) {
        int total = 0;
        for (String _ : List.of("a", "b", "c")) {
            total++;
        }
        var _ = call();
        int _ = call();
        System.out.println(total + " " + calls);
        try {
            Object _ = Integer.parseInt("x");
        } catch (NumberFormatException _) {
            System.out.println("caught");
        }
        java.util.function.BiFunction<Integer, Integer, Integer> second = (_, b) -> b;
        System.out.println(second.apply(1, 2));
        Object o = new Pair("x", 2);
        System.out.println(o instanceof Pair(String _, Integer _));
        System.out.println(
                switch (o) {
                    case Pair(Integer _, _), Pair(_, String _) -> "int first or string second";
                    case Pair(_, Integer n) -> "int second " + n;
                    default -> "else";
                });
        for (int i = 0, _ = call(); i < 2; i++) {
            System.out.println(i);
        }
        System.out.println(calls);
    }
}
