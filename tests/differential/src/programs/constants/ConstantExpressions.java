// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package constants;

/** JLS 15.29: what the compiler folds: casts, shifts, conditionals, strings; the results are as at run time. */
public class ConstantExpressions {
    static final int A = 1 << 31;
    static final long B = 1L << 63 >>> 1;
    static final int C = (int) 1e20 + (byte) 300 + (char) -1;
    static final double D = 1.0 / 0 - 1.0 / 0;
    static final boolean E = 'a' < 98 && 0.1f + 0.2f != 0.3 | false;
    static final String F = "f" + A + (char) 70 + (E ? 1.0f : 'c') + -0.0 + 1e-7 + 100.0;
    static final int G = -7 / 2 * 10 + -7 % 2;
    static final int H = ~0 >>> 28 ^ 5 & 3 | 8;
    static final float I = (float) 0.1 + 16777217;
    static final long J = Integer.MIN_VALUE / -1 + Long.MIN_VALUE / -1;

    static int run(int one) {
        int a = one << 31;
        return a;
    }

    public static void main(String[] args) {
        int one = args.length + 1;
        System.out.println(A + " " + run(one) + " " + B + " " + C + " " + D + " " + E);
        System.out.println(F + " " + G + " " + H + " " + I + " " + J);
        System.out.println((A == run(one)) + " " + ((long) one << 63 >>> 1 == B));
        System.out.println((int) (one * 1e20) + (byte) (one * 300) + (char) -one == C);
        System.out.println(-7 * one / 2 * 10 + -7 * one % 2 == G);
    }
}
