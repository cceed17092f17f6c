// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package numbers25;

/** Double.toString since 19: the shortest decimal that reads back as the same number. */
public class ShortestDoubles {
    public static void main(String[] args) {
        double[] ds = {
            2e23, 2.0E-3, 1e21, 1e22, 9.999999999999999e22, 1e23, 2.2250738585072014E-308, 4.9E-324, 2E-323, 1.0E-323, 9007199254740993.0,
            0.1 + 0.2, 1.0 / 3, 100, 1e7, 9999999.999999998, 1e-3, 9.99e-4, 123456789.125, 5e-324 * 3, Double.MAX_VALUE, -1.5e-7, 8.41E21, 2.0e-44
        };
        for (double d : ds) {
            String s = Double.toString(d);
            System.out.println(s + " " + (Double.parseDouble(s) == d) + " " + (d + "").length());
        }
        long bits = 0x3ff123456789abcdL;
        int digest = 0;
        for (int i = 0; i < 3000; i++) {
            bits = bits * 6364136223846793005L + 1442695040888963407L;
            digest = digest * 31 + Double.toString(Double.longBitsToDouble(bits)).hashCode();
        }
        System.out.println(digest);
    }
}
