// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package language25;

import java.util.Map;

/** JLS 15.20.2 (release 21): record patterns in conditions with &&, ||, ! and while; primitives of components. */
public class EnhancedInstanceof {
    record Pair<A, B>(A left, B right) {}

    record Range(int low, long high) {}

    static int depth(Object o) {
        int d = 0;
        while (o instanceof Pair<?, ?>(var l, var r) && (l == null || r != null)) {
            o = l == null ? r : l;
            d++;
        }
        return d;
    }

    static String check(Object o) {
        if (!(o instanceof Map.Entry<?, ?> e && e.getValue() instanceof Pair<?, ?>(String s, Range(int low, long high)))) {
            return "no";
        }
        return s + low + high;
    }

    public static void main(String[] args) {
        System.out.println(depth(new Pair<>(new Pair<>(null, new Pair<>("x", null)), 1)));
        System.out.println(check(Map.entry("k", new Pair<>("s", new Range(1, 2)))) + check(Map.entry("k", "v")) + check(null));
        Object o = new Range(3, 4);
        System.out.println(o instanceof Range(var a, var b) ? a + b : -1);
    }
}
