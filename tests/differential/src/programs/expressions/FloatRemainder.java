// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package expressions;

/** JLS 15.17.3: floating-point remainder truncates, takes the dividend's sign, and is exact for any exponents. */
public class FloatRemainder {
    public static void main(String[] args) {
        double[] ds = {
            0.0, -0.0, 1, -1, 5.5, -5.5, 0.1, 3, 1e300, 1e-300, 4.9e-324, Double.MAX_VALUE, Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY, Double.NaN, 1e17 + 2
        };
        for (double a : ds) {
            long digest = 1;
            for (double b : ds) {
                digest = digest * 31 + Double.doubleToLongBits(a % b);
                digest = digest * 31 + Float.floatToIntBits((float) a % (float) b);
            }
            System.out.println(digest + " " + a % 3 + " " + a % -0.7 + " " + (float) a % 0.3f);
        }
        double d = -7.5;
        d %= 2;
        float f = 7.25f;
        f %= -2;
        System.out.println(d + " " + f + " " + 1e22 % 7 + " " + Math.IEEEremainder(5, 3) + " " + Math.IEEEremainder(-7.5, 2));
    }
}
