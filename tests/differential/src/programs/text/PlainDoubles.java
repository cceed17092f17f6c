// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package text;

/** Doubles whose text is the same in all releases: whole numbers, short fractions, exponents, specials. */
public class PlainDoubles {
    public static void main(String[] args) {
        double[] ds = {0, -0.0, 1, -1, 10, 100, 1234567, 9999999, 1.0E7, 1.2E10, 0.5, 0.25, 0.001, 9.5E-4, 1.0E-5, 123.456, 1e100, -1e-100, 3.14159, 1.0 / 0, -1.0 / 0, 0.0 / 0};
        for (double d : ds) {
            float f = (float) d;
            System.out.println(d + " " + f + " " + String.valueOf(d) + new StringBuilder().append(f) + " " + Double.valueOf(d) + (d + "").length());
        }
        double step = 0;
        for (int i = 0; i < 20; i++) {
            step += 0.125;
            System.out.print(step + " ");
        }
        System.out.println();
    }
}
