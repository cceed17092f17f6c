// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package statements;

/** JLS 14.6, 14.22: empty statements, if (false) blocks, code after loops that always end otherwise, unused locals. */
public class DeadAndEmpty {
    static final boolean DEBUG = false;

    static int f(int x) {
        ;
        if (DEBUG) {
            System.out.println("debug");
            x = 1 / 0;
        }
        while (true) {
            if (x > 10) {
                return x;
            }
            x *= 2;
        }
    }

    static int g(int x) {
        int unused = x / 1;
        Object o = new int[3];
        {
        }
        if (x > 0)
            ;
        else
            return -1;
        for (; x < 3; x++) {}
        return x;
    }

    static int h(int n) {
        try {
            throw new RuntimeException();
        } catch (RuntimeException e) {
            if (n > 0) {
                return 1;
            }
        }
        do {
            n++;
            if (n == 5) {
                break;
            }
        } while (true);
        return n;
    }

    public static void main(String[] args) {
        System.out.println(f(3) + " " + g(1) + " " + g(0) + " " + h(1) + " " + h(-3));
        if (false) {
            System.out.println("never");
        }
        label:
        ;
    }
}
