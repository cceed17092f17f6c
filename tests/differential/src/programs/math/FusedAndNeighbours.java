// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package math;

/** Math.fma rounds once; nextUp, nextDown, nextAfter, ulp, scalb, hypot, cbrt, copySign at the edges. */
public class FusedAndNeighbours {
    static String bits(double d) {
        return Long.toHexString(Double.doubleToLongBits(d));
    }

    static String bits(float d) {
        return Integer.toHexString(Float.floatToIntBits(d));
    }

    public static void main(String[] args) {
        double[] ds = {0.1, -0.1, 1e-200, 1e200, 3, 1.0000000000000002, Double.MAX_VALUE, Double.MIN_VALUE, Double.POSITIVE_INFINITY, 0.0};
        for (double a : ds) {
            System.out.println(bits(Math.fma(a, 10, -1)) + " " + bits(Math.fma(a, a, -a)) + " " + bits(Math.fma((float) a, 3f, -0.3f)) + " "
                    + bits(Math.nextUp(a)) + " " + bits(Math.nextDown(a)) + " " + bits(Math.nextAfter(a, 0)) + " " + bits(Math.ulp((float) a)) + " "
                    + bits(Math.scalb(a, -1070)) + " " + bits(Math.scalb((float) a, 5)) + " " + bits(StrictMath.cbrt(a)) + " " + bits(StrictMath.hypot(a, 4)));
        }
        System.out.println(Math.fma(Double.POSITIVE_INFINITY, 0, 1) + " " + Math.fma(1e308, 10, Double.NEGATIVE_INFINITY) + " " + Math.fma(-0.0, 1, -0.0));
    }
}
