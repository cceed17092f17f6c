// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package math;

/** StrictMath: bits of the elementary functions at ordinary and extraordinary arguments. */
public class StrictFunctions {
    public static void main(String[] args) {
        double[] xs = {0.0, -0.0, 1, -1, 0.5, -0.7, 2, 10, 100.5, 1e-10, 1e10, 1e22, 710, -745.2, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0.7853981633974483, 3.141592653589793};
        long digest = 0;
        for (double x : xs) {
            double[] rs = {
                StrictMath.sin(x), StrictMath.cos(x), StrictMath.tan(x), StrictMath.asin(x), StrictMath.acos(x), StrictMath.atan(x), StrictMath.exp(x),
                StrictMath.log(x), StrictMath.log10(x), StrictMath.sqrt(x), StrictMath.cbrt(x), StrictMath.sinh(x), StrictMath.cosh(x), StrictMath.tanh(x),
                StrictMath.expm1(x), StrictMath.log1p(x), StrictMath.toRadians(x), StrictMath.toDegrees(x)
            };
            for (double r : rs) {
                digest = digest * 31 + Double.doubleToLongBits(r);
            }
            for (double y : xs) {
                digest = digest * 31 + Double.doubleToLongBits(StrictMath.pow(x, y));
                digest = digest * 31 + Double.doubleToLongBits(StrictMath.atan2(x, y));
                digest = digest * 31 + Double.doubleToLongBits(StrictMath.hypot(x, y));
                digest = digest * 31 + Double.doubleToLongBits(StrictMath.IEEEremainder(x, y));
            }
            System.out.println(x + " " + digest);
        }
    }
}
