// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package expressions;

/** JLS 15.17, 15.18: floating point has no algebra: x+0, x*0, x-x, x/x, (x+y)-y and reassociation matter. */
public class AlgebraThatIsNot {
    static String bits(double d) {
        return Long.toHexString(Double.doubleToLongBits(d));
    }

    public static void main(String[] args) {
        double[] ds = {0.0, -0.0, 1, 0.1, 1e308, -1e-320, Double.NaN, Double.POSITIVE_INFINITY, 3};
        for (double x : ds) {
            System.out.println(bits(x + 0.0) + " " + bits(x - 0.0) + " " + bits(0.0 - x) + " " + bits(-x) + " " + bits(x * 0.0) + " " + bits(x * 1.0) + " "
                    + bits(x / x) + " " + bits(x - x) + " " + bits(x * -1.0) + " " + bits(x * 2 / 2) + " " + bits(x + 1e16 - 1e16) + " " + bits(x / 3 * 3) + " " + bits(x / 4));
            float f = (float) x;
            System.out.println(Float.floatToIntBits(f + 0.0f) + " " + Float.floatToIntBits(f * f / f) + " " + Float.floatToIntBits((float) ((double) f * f)) + " "
                    + (x == x) + (x != x) + (x < x) + !(x >= 0) + (x * 0 == 0) + (0 / x == 0));
        }
        System.out.println(0.1 + 0.2 + 0.3 == 0.3 + 0.2 + 0.1);
        System.out.println((0.1f + 0.2f) + 0.3f == 0.1f + (0.2f + 0.3f));
    }
}
