// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package expressions;

/** JLS 15.4: float and double are computed strictly in their own format, with subnormals and rounding to nearest even. */
public class FloatPrecision {
    public static void main(String[] args) {
        float f = 16777216f;
        float tiny = Float.MIN_VALUE;
        double d = 1.0;
        System.out.println((f + 1 == f) + " " + (f + 2 == f) + " " + (f + 1f + 1f == f + (1f + 1f)));
        System.out.println(Float.floatToIntBits(tiny / 2) + " " + Float.floatToIntBits(tiny * 1.5f) + " " + tiny / 2 * 2);
        System.out.println(Double.doubleToLongBits(d / 3 * 3) + " " + Double.doubleToLongBits(0.1 + 0.2) + " " + (0.1f + 0.2f == 0.3f));
        float sum = 0;
        for (int i = 0; i < 1000; i++) {
            sum += 0.1f;
        }
        double dsum = 0;
        for (int i = 0; i < 1000; i++) {
            dsum += 0.1f;
        }
        System.out.println(Float.floatToIntBits(sum) + " " + Double.doubleToLongBits(dsum));
        float product = 0.1f * 3;
        System.out.println((product == 0.1f * 3.0) + " " + (float) (0.1f * 3.0) + " " + (double) product * 10);
        System.out.println(Float.MAX_VALUE * 2 + " " + -Float.MAX_VALUE * 2 + " " + (Float.MAX_VALUE + 1e31f == Float.MAX_VALUE));
        System.out.println(Double.MAX_VALUE + Double.MAX_VALUE + " " + Double.MIN_NORMAL / 4 * 4 + " " + 1e308 * 10 / 10);
        System.out.println((int) (0.1 * 3 * 10) + " " + (long) (1e15 / 3) + " " + (float) 1e10 + " " + (int) (float) 123456789);
    }
}
