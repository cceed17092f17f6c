// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package conversions;

/** JLS 5.1.3: NaN becomes 0, values out of range saturate, fractions are cut towards zero; narrow types go through int. */
public class FloatToIntegers {
    public static void main(String[] args) {
        double[] values = {
            Double.NaN, -0.0, 0.9, -0.9, 1e10, -1e10, 1e20, -1e20, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY,
            2147483647.0, 2147483648.0, -2147483648.9, 65535.7, 65536.0, 128.5, -129.5, 9.223372036854775807e18, 4.9e-324
        };
        for (double d : values) {
            float f = (float) d;
            System.out.println((int) d + " " + (long) d + " " + (short) d + " " + (int) (char) d + " " + (byte) d + " | "
                    + (int) f + " " + (long) f + " " + (short) f + " " + (int) (char) f + " " + (byte) f);
        }
    }
}
