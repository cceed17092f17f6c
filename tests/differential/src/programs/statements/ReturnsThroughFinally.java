// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package statements;

/** JLS 14.17, 14.20.2: return values of every type wait while finally blocks run, nested, calling, throwing and catching. */
public class ReturnsThroughFinally {
    static StringBuilder log = new StringBuilder();

    static <T> T note(T t) {
        log.append(t).append(' ');
        return t;
    }

    static long wide(long x) {
        try {
            try {
                return note(x + 1);
            } finally {
                x = note(x * 2);
            }
        } finally {
            note(x);
        }
    }

    static double real() {
        double d = 1.5;
        try {
            return d;
        } finally {
            d = 9;
            for (int i = 0; i < 3; i++) {
                d += i;
            }
            note(d);
        }
    }

    static String text(String s) {
        try {
            if (s.isEmpty()) {
                return note("empty");
            }
            return s.substring(1);
        } catch (NullPointerException e) {
            return note("caught");
        } finally {
            try {
                note(s.length());
            } catch (NullPointerException e) {
                note("inner");
            }
        }
    }

    static boolean recursive(int n) {
        try {
            return n == 0 || recursive(n - 1);
        } finally {
            note(n);
        }
    }

    static void none(int n) {
        try {
            if (n > 0) {
                return;
            }
            note("through");
        } finally {
            note("f" + n);
        }
        note("after");
    }

    public static void main(String[] args) {
        System.out.println(wide(1L << 40) + " " + real() + " " + text("abc") + " " + text("") + " " + text(null) + " " + recursive(3));
        none(1);
        none(0);
        System.out.println(log);
    }
}
