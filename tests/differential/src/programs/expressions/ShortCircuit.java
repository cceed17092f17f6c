// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package expressions;

/** JLS 15.23, 15.24, 15.22.2: && and || stop early, & and | on booleans do not; nested conditions as values. */
public class ShortCircuit {
    static StringBuilder log = new StringBuilder();

    static boolean t(String s) {
        log.append(s);
        return true;
    }

    static boolean f(String s) {
        log.append(s);
        return false;
    }

    static void show(boolean b) {
        System.out.println(b + " " + log);
        log.setLength(0);
    }

    public static void main(String[] args) {
        show(t("a") || f("b"));
        show(f("a") && t("b"));
        show(t("a") | f("b"));
        show(f("a") & t("b"));
        show(f("a") && t("b") || t("c") && f("d") || t("e"));
        show(t("a") ^ t("b") ^ t("c"));
        show(!(f("a") || t("b") && f("c")));
        boolean b = f("a") ? t("b") : t("c") && f("d");
        show(b);
        b |= t("x") && f("y");
        show(b == f("z"));
        int n = 0;
        if (n++ == 0 || n++ == 1) {
            n += 10;
        }
        if (n++ == 0 && n++ == 1) {
            n += 100;
        }
        System.out.println(n);
        int[] a = null;
        show(a != null && a.length > 0 || t("null is safe"));
        while (f("w") || n-- > 8) {
            log.append(n);
        }
        show((n > 5) == (n < 10));
    }
}
