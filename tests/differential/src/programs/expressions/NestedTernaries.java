// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package expressions;

/** JLS 15.25: conditional operators nest to the right, evaluate one branch only, and may be targets of member access. */
public class NestedTernaries {
    static int calls;

    static String name(int n) {
        calls++;
        return n < 0 ? "negative" : n == 0 ? "zero" : n < 10 ? n % 2 == 0 ? "small even" : "small odd" : "large";
    }

    static int weigh(boolean a, boolean b, int x) {
        return (a ? b ? x : -x : b ? x * 2 : x * 3) + (a ? 1 : 0) - (b ? 10 : 20);
    }

    public static void main(String[] args) {
        for (int i : new int[] {-5, 0, 3, 4, 99}) {
            System.out.println(name(i) + weigh(i > 0, i % 2 == 0, i));
        }
        int[] a = {1};
        int[] b = {2};
        (calls > 3 ? a : b)[0] += 5;
        System.out.println(a[0] + " " + b[0] + (calls == 5 ? name(1) : name(2)).length() + calls);
        Object o = calls > 100 ? "s" : calls > 5 ? 'c' : (Integer) 1;
        System.out.println(o.getClass().getSimpleName());
        long big = calls > 0 ? 1 : 1L << 40;
        double d = calls < 0 ? 1 : 0.5;
        System.out.println(big + " " + d + " " + (calls > 0 ? 1 : 2.0) + (char) (calls > 0 ? 'a' : 0));
    }
}
