// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package expressions;

/** JLS 14.14: what seems not to change in a loop: fields written through another name, lengths of replaced arrays, divisions. */
public class LoopInvariants {
    int limit = 5;
    static LoopInvariants shared = new LoopInvariants();

    int count(LoopInvariants other) {
        int n = 0;
        for (int i = 0; i < limit; i++) {
            n += i;
            if (i == 2) {
                other.limit = 8;
            }
        }
        return n;
    }

    static int divide(int n, int d) {
        int sum = 0;
        for (int i = 0; i < n; i++) {
            if (i > 2) {
                sum += 100 / d;
            }
            sum++;
        }
        return sum;
    }

    static int nullInLoop(int n, int[] a) {
        int sum = 0;
        for (int i = 0; i < n; i++) {
            sum += i < 3 ? i : a.length;
        }
        return sum;
    }

    static int fill(int n) {
        int sum = 0;
        try {
            for (int i = 0; i < n; i++) {
                sum += new int[5 - i].length;
            }
        } catch (NegativeArraySizeException e) {
            sum = -sum;
        }
        return sum;
    }

    static String build(int n) {
        String s = "";
        for (int i = 0; i < n; i++) {
            Object o = i % 2 == 0 ? s : (Object) i;
            s += o instanceof String ? "s" : "i";
        }
        return s;
    }

    public static void main(String[] args) {
        System.out.println(shared.count(new LoopInvariants()) + " " + shared.count(shared));
        System.out.println(divide(3, 0) + " " + divide(5, 7) + " " + nullInLoop(3, null) + " " + nullInLoop(5, new int[9]) + " " + fill(9) + " " + build(5));
        try {
            divide(4, 0);
        } catch (ArithmeticException e) {
            System.out.println(e.getMessage());
        }
        try {
            nullInLoop(4, null);
        } catch (NullPointerException e) {
            System.out.println("NullPointerException");
        }
    }
}
