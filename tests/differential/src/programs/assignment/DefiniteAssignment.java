// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package assignment;

/** JLS 16: variables assigned on every path: through &&, ||, !, ?:, switch, loops, try and labelled breaks. */
public class DefiniteAssignment {
    static int and(boolean a, int x) {
        int y;
        if (a && (y = x * 2) > 5) {
            return y;
        }
        return -1;
    }

    static int or(int x) {
        int y;
        if (x < 0 || (y = x) > 100) {
            return 0;
        } else {
            return y;
        }
    }

    static int loop(int n) {
        int result;
        while (true) {
            if (n-- < 3) {
                result = n;
                break;
            }
        }
        return result;
    }

    static int tries(String s) {
        int v;
        try {
            v = Integer.parseInt(s);
        } catch (NumberFormatException e) {
            v = -7;
        }
        final int w;
        try {
            System.out.print("");
        } finally {
            w = v + 1;
        }
        return w;
    }

    static int switches(int k) {
        int r;
        switch (k) {
            case 0:
                r = 5;
                break;
            case 1:
                r = 6;
            default:
                r = 7;
        }
        int q =
                switch (k) {
                    case 0 -> {
                        int t = r;
                        yield t * 2;
                    }
                    default -> r;
                };
        boolean b;
        int z = (b = k > 0) ? 1 : 2;
        return r * 100 + q * 10 + z + (b ? 1 : 0);
    }

    static int not(boolean a, int x) {
        int y;
        if (!(a && (y = x) > 0)) {
            return 0;
        }
        return y;
    }

    public static void main(String[] args) {
        System.out.println(and(true, 4) + " " + and(true, 1) + " " + and(false, 9) + " " + or(-1) + or(7) + or(101));
        System.out.println(loop(9) + " " + tries("5") + " " + tries("x") + " " + switches(0) + " " + switches(1) + " " + switches(2));
        System.out.println(not(true, 3) + not(false, 3) + not(true, -3));
    }
}
