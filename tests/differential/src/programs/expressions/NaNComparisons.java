// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package expressions;

/** JLS 15.20.1, 15.21.1: every comparison with NaN is false but !=; both zeros are equal; the negation is not the inverse. */
public class NaNComparisons {
    static int branch(double a, double b) {
        int r = 0;
        if (a < b) {
            r |= 1;
        }
        if (!(a >= b)) {
            r |= 2;
        }
        if (a > b) {
            r |= 4;
        }
        if (!(a <= b)) {
            r |= 8;
        }
        if (a == b) {
            r |= 16;
        }
        if (!(a != b)) {
            r |= 32;
        }
        return r;
    }

    static int branch(float a, float b) {
        return (a < b ? 1 : 0) | (!(a >= b) ? 2 : 0) | (a > b ? 4 : 0) | (!(a <= b) ? 8 : 0) | (a == b ? 16 : 0) | (a != b ? 0 : 32);
    }

    static int loop(double limit) {
        int n = 0;
        for (double d = 0; d < limit && n < 5; d++) {
            n++;
        }
        while (!(n >= limit) && n < 10) {
            n++;
        }
        return n;
    }

    public static void main(String[] args) {
        double[] ds = {Double.NaN, 0.0, -0.0, 1, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.MIN_VALUE};
        for (double a : ds) {
            StringBuilder line = new StringBuilder();
            for (double b : ds) {
                line.append(branch(a, b)).append('/').append(branch((float) a, (float) b)).append(' ');
            }
            System.out.println(line + " " + loop(a) + " " + Double.compare(a, 0.0) + Double.valueOf(a).equals(-0.0));
        }
        System.out.println(Double.NaN == Double.NaN ? "equal" : "unequal");
        System.out.println(Math.max(-0.0, 0.0) + " " + Math.min(0.0, -0.0) + " " + Math.max(Double.NaN, 1) + " " + 1 / Math.min(-0f, 0f));
    }
}
