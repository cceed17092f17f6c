// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package expressions;

/** IEEE 754 arithmetic in float and double: infinities, NaN, signed zeros, remainder, comparison, rounding. */
public class FloatingPoint {
    static final double[] DOUBLES = {
        0.0, -0.0, 1.0, -1.5, 0.1, 1e-310, Double.MIN_VALUE, Double.MAX_VALUE, Math.PI, 1e16,
        Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN
    };

    public static void main(String[] args) {
        long hash = 0;
        for (double a : DOUBLES) {
            int relation = 0;
            for (double b : DOUBLES) {
                hash = hash * 31 + bits(a + b);
                hash = hash * 31 + bits(a - b);
                hash = hash * 31 + bits(a * b);
                hash = hash * 31 + bits(a / b);
                hash = hash * 31 + bits(a % b);
                relation = relation * 3 + (a < b ? 1 : 0) + (a <= b ? 2 : 0) + (a == b ? 4 : 0) + (a != b ? 8 : 0)
                        + (a > b ? 16 : 0) + (a >= b ? 32 : 0);
                relation = relation * 7 + Double.compare(a, b);
            }
            System.out.println(a + " " + relation + " " + Long.toHexString(hash));
        }
        floats();
        System.out.println(5.5 % 2.0 + " " + -5.5 % 2.0 + " " + 5.5 % -2.0 + " " + 5.0 % 0.0 + " " + 1e300 % 7.0
                + " " + 5.5f % 1.2f + " " + 3.0 % Double.POSITIVE_INFINITY);
        System.out.println(0.1 + 0.2 + " " + (0.1f + 0.2f) + " " + (float) 0.1 + " " + (double) 0.1f + " " + 1.0 / 3);
        System.out.println(Math.min(-0.0, 0.0) + " " + Math.max(-0.0, 0.0) + " " + Math.min(Double.NaN, 1) + " "
                + Math.sqrt(2) + " " + Math.sqrt(-1) + " " + Math.abs(-0.0));
        System.out.println(Math.floor(-1.5) + " " + Math.ceil(-1.5) + " " + Math.rint(2.5) + " " + Math.rint(3.5) + " "
                + Math.round(-2.5) + " " + Math.round(2.5f) + " " + Math.round(0.49999999999999994) + " "
                + Math.round(Double.NaN) + " " + Math.round(1e300));
        System.out.println((0.0 == -0.0) + " " + Double.valueOf(0.0).equals(-0.0) + " " + Double.isNaN(0.0 / 0.0) + " "
                + Double.doubleToLongBits(-0.0) + " " + Float.floatToIntBits(Float.NaN) + " " + (Double.NaN != Double.NaN));
        double nan = DOUBLES[12];
        System.out.println((nan < 1) + " " + !(nan < 1) + " " + !(nan >= 1) + " " + (nan > 1 || nan <= 1));
        double harmonic = 0;
        for (int i = 1; i <= 10_000; i++) {
            harmonic += 1.0 / i;
        }
        System.out.println(harmonic + " " + Math.ulp(1.0) + " " + Math.copySign(3, -0.0) + " " + Math.getExponent(1024.5));
    }

    static void floats() {
        float[] floats = {0f, -0f, 1.5f, 16777216f, 16777217f, 1e38f, 1e-45f, Float.NaN, Float.NEGATIVE_INFINITY};
        int hash = 0;
        for (float a : floats) {
            for (float b : floats) {
                hash = hash * 31 + Float.floatToIntBits(a + b) + Float.floatToIntBits(a * b);
                hash = hash * 31 + Float.floatToIntBits(a / b) + Float.floatToIntBits(a % b);
                hash += (a < b ? 1 : 0) + (a >= b ? 2 : 0) + Float.compare(a, b);
            }
            System.out.println(a + " " + hash + " " + -a);
        }
    }

    static long bits(double d) {
        return Double.doubleToLongBits(d);
    }
}
