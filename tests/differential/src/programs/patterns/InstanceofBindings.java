// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package patterns;

/** JLS 14.30, 6.3.1: the scope of pattern variables: after negated ifs, in loops, conditions, ternaries; shadowing fields. */
public class InstanceofBindings {
    static String s = "field";

    static String after(Object o) {
        if (!(o instanceof String s)) {
            return "not a string, " + s;
        }
        return s + " of length " + s.length();
    }

    static int loop(Object o) {
        int n = 0;
        while (o instanceof Object[] a && a.length > 0) {
            o = a[a.length - 1];
            n++;
        }
        for (; !(o instanceof Integer i); o = 5) {
            n += 100;
        }
        return n + i;
    }

    static boolean both(Object a, Object b) {
        return a instanceof String x && b instanceof String y && x.equals(y) || a instanceof Integer i && i.equals(b);
    }

    static String ternary(Object o) {
        return o instanceof Character c ? "char " + (char) (c + 1) : o instanceof Number n ? "number " + n.intValue() : "none";
    }

    public static void main(String[] args) {
        System.out.println(after("abc") + "; " + after(1));
        System.out.println(loop(new Object[] {1, new Object[] {new Object[0], 7}}) + " " + loop("x"));
        System.out.println(both("a", "a") + " " + both("a", 1) + " " + both(1, 1) + " " + both(null, null));
        System.out.println(ternary('a') + " " + ternary(2.9) + " " + ternary(null));
    }
}
