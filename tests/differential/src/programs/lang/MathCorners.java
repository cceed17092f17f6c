// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package lang;

import static lang.Attempts.attempt;

/** Math at its corners: exact results of functions that must be exact, signed zeros, infinities, overflow. */
public class MathCorners {
    public static void main(String[] args) {
        double[] values = {0.0, -0.0, 0.5, -0.5, 1.5, 2.5, -2.5, 0.49999999999999994, 1e300, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (double d : values) {
            System.out.println(d + ": " + Math.round(d) + " " + Math.rint(d) + " " + Math.floor(d) + " " + Math.ceil(d) + " " + Math.abs(d) + " " + Math.signum(d) + " " + Math.ulp(d) + " " + Math.nextUp(d) + " " + Math.nextDown(d) + " " + Math.getExponent(d) + " " + Math.sqrt(d) + " " + Math.scalb(d, -3) + " " + Math.round((float) d) + " " + Math.ulp((float) d)
                    + " " + Math.nextAfter(d, 0.0) + " " + Math.copySign(1, d) + " " + Math.IEEEremainder(d, 3) + " " + d % 3);
        }
        for (double a : new double[] {0.0, -0.0, 1, -1, Double.POSITIVE_INFINITY, Double.NaN}) {
            for (double b : new double[] {0.0, -0.0, 2, -3, Double.NEGATIVE_INFINITY, Double.NaN}) {
                System.out.print(Math.pow(a, b) + " " + Math.atan2(a, b) + " " + Math.hypot(a, b) + " " + Math.max(a, b) + " " + Math.min(a, b) + " " + Math.IEEEremainder(a, b) + ", ");
            }
            System.out.println();
        }
        int[] ints = {0, 1, -1, 7, -7, Integer.MAX_VALUE, Integer.MIN_VALUE};
        for (int a : ints) {
            for (int b : ints) {
                if (b != 0) {
                    System.out.print(Math.floorDiv(a, b) + "/" + Math.floorMod(a, b) + "/" + a / b + "/" + a % b + " ");
                }
            }
            attempt("negateExact", () -> Math.negateExact(a));
            attempt("absExact", () -> Math.absExact(a));
            attempt("incrementExact", () -> Math.incrementExact(a));
            attempt("multiplyExact", () -> Math.multiplyExact(a, 3));
            attempt("addExact", () -> Math.addExact(a, -2));
            attempt("subtractExact", () -> Math.subtractExact(-2, a));
            attempt("multiplyExact of long", () -> Math.multiplyExact((long) a << 30, a));
            attempt("toIntExact", () -> Math.toIntExact(a * 2L));
        }
        attempt("floorDiv", () -> Math.floorDiv(1, 0));
        attempt("floorMod", () -> Math.floorMod(1L, 0));
        System.out.println(Math.floorMod(-7L, 3) + " " + Math.floorDiv(-7L, 2) + " " + Math.multiplyHigh(Long.MAX_VALUE, Long.MIN_VALUE) + " " + Math.multiplyFull(Integer.MIN_VALUE, Integer.MIN_VALUE) + " " + Math.fma(1e308, 10, -1e308) + " " + Math.abs(Integer.MIN_VALUE) + " " + Math.abs(-0f) + " " + Math.cbrt(-27) + " " + Math.toDegrees(Math.PI) + " " + Math.toRadians(180)
                + " " + Math.log10(1000) + " " + Math.log1p(-0.0) + " " + Math.expm1(-0.0) + " " + Math.exp(Double.NEGATIVE_INFINITY) + " " + Math.log(-1) + " " + Math.sin(-0.0) + " " + Math.asin(2) + " " + Math.cosh(1000) + " " + Math.tanh(-1000) + " " + StrictMath.sqrt(2) + " " + StrictMath.floorMod(-5, 3) + " " + Math.scalb(1f, 200) + " " + Math.scalb(1.0, -1100));
    }
}
