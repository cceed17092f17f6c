// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package exceptions;

/** JLS 16, 14.20: what locals hold in handlers: the last assignment that was completed, in loops and through inlining. */
public class HandlerState {
    static int fail(int n) {
        if (n > 2) {
            throw new IllegalStateException();
        }
        return n;
    }

    static String run(int limit) {
        int a = 0;
        long b = 0;
        double c = 0;
        String d = "";
        int[] e = {0};
        try {
            for (int i = 0; ; i++) {
                a = i;
                b += fail(i) * 10L;
                c = b / 4.0;
                d += i;
                e[0] += a = fail(i + limit) + 100;
                e = new int[] {e[0] + 1};
            }
        } catch (IllegalStateException x) {
            return a + " " + b + " " + c + " " + d + " " + e[0];
        }
    }

    static int swap(int n) {
        int x = 1;
        int y = 2;
        try {
            while (true) {
                int t = x;
                x = y;
                y = t + fail(n++);
            }
        } catch (IllegalStateException e) {
            return x * 100 + y;
        }
    }

    public static void main(String[] args) {
        for (int i = -2; i < 4; i++) {
            System.out.println(run(i) + " | " + swap(i));
        }
    }
}
