// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package math;

/** Functions of Math whose results are exact or whose errors a rounding hides. */
public class MathFunctions {
    static String rounded(double d) {
        return Math.abs(d) < 1e15 ? String.valueOf(Math.round(d * 1e9) / 1e9) : String.valueOf(d);
    }

    public static void main(String[] args) {
        double[] xs = {0, 0.5, -0.5, 1, -1, 2, Math.PI / 6, 3.7, 10, -10.25, 100};
        for (double x : xs) {
            System.out.println(x + " " + rounded(Math.sin(x)) + " " + rounded(Math.cos(x)) + " " + rounded(Math.tan(x)) + " "
                    + rounded(Math.exp(x / 10)) + " " + rounded(Math.log(Math.abs(x) + 1)) + " " + rounded(Math.atan(x)) + " "
                    + rounded(Math.cbrt(x)) + " " + rounded(Math.sinh(x / 10)) + " " + rounded(Math.tanh(x)) + " "
                    + Math.floor(x) + " " + Math.ceil(x) + " " + Math.rint(x) + " " + Math.round(x));
        }
        System.out.println(rounded(Math.asin(0.3)) + " " + rounded(Math.acos(0.3)) + " " + rounded(Math.atan2(-1, -1)) + " "
                + rounded(Math.log10(1000)) + " " + rounded(Math.log1p(1e-6)) + " " + rounded(Math.expm1(1e-6)) + " " + rounded(Math.hypot(3, 4)));
        System.out.println(Math.pow(2, 10) + " " + Math.pow(2, -2) + " " + Math.pow(-8, 3) + " " + Math.pow(-8, 1.0 / 3) + " "
                + Math.pow(0, 0) + " " + Math.pow(0, -1) + " " + Math.pow(10, 15) + " " + rounded(Math.pow(2, 0.5)));
        System.out.println(Math.signum(-2.5) + " " + Math.toRadians(180) + " " + Math.toDegrees(Math.PI) + " " + Math.sqrt(1e-300) + " "
                + Math.nextUp(1.0) + " " + Math.nextDown(0f) + " " + Math.scalb(3.0, 4) + " " + Math.IEEEremainder(5, 3) + " "
                + Math.ulp(1e10) + " " + Math.getExponent(0.1f) + " " + Math.fma(2.0, 3.0, 4.0));
        System.out.println(Math.max(1, 2L) + " " + Math.min(-1.5f, 2) + " " + Math.abs(-7) + " " + Math.abs(Long.MIN_VALUE) + " "
                + Math.floorDiv(-7L, 2) + " " + Math.floorMod(-7, 3) + " " + Math.negateExact(5));
        double pi = 0;
        for (int k = 0; k < 100_000; k++) {
            pi += (k % 2 == 0 ? 4.0 : -4.0) / (2 * k + 1);
        }
        System.out.println(pi + " " + newton(2) + " " + newton(1e10));
        System.out.println(Math.sin(Double.NaN) + " " + Math.log(-1) + " " + Math.log(0) + " " + Math.exp(1000) + " " + Math.exp(-1000)
                + " " + Math.atan(Double.POSITIVE_INFINITY) + " " + Math.sin(Double.POSITIVE_INFINITY));
    }

    static double newton(double n) {
        double x = n;
        for (int i = 0; i < 60; i++) {
            x = (x + n / x) / 2;
        }
        return x;
    }
}
