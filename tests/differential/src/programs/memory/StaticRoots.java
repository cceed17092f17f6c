// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package memory;

/** Objects held by static fields, by captured variables, by arrays in arrays, by exceptions and by the stack only. */
public class StaticRoots {
    static Object root = new int[] {1};
    static Object[][] table = new Object[3][3];

    interface Holder {
        int get();
    }

    static Holder hold(int n) {
        int[] data = new int[100];
        data[99] = n;
        return () -> data[99];
    }

    static int churn(int n) {
        int s = 0;
        for (int i = 0; i < n; i++) {
            s += new byte[i % 100 + 1].length;
        }
        return s;
    }

    static class Carrier extends RuntimeException {
        final transient int[] load = new int[50];

        Carrier(int n) {
            load[7] = n;
        }
    }

    static int deep(int n, String s) {
        Object mine = new StringBuilder(s).append(n);
        int below = n == 0 ? churn(500) : deep(n - 1, s);
        return below + mine.toString().length();
    }

    public static void main(String[] args) {
        Holder h = hold(5);
        table[1][2] = new String[] {"kept" + args.length};
        Carrier carrier = null;
        try {
            churn(300);
            throw new Carrier(9);
        } catch (Carrier c) {
            churn(300);
            carrier = c;
        }
        churn(300);
        System.out.println(h.get() + ((String[]) table[1][2])[0] + carrier.load[7] + ((int[]) root)[0] + " " + deep(50, "x"));
    }
}
