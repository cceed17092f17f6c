// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package math;

/** Math.round, rint, floor, ceil, floorDiv, floorMod, ceilDiv-like idioms at ties and limits. */
public class Rounding {
    public static void main(String[] args) {
        double[] ds = {0.5, -0.5, 1.5, 2.5, -1.5, -2.5, 0.49999999999999994, 4503599627370497.5, 9007199254740993.0, 1e18, 1e19, -1e19, Double.NaN, 0.0, -0.2};
        for (double d : ds) {
            System.out.println(Math.round(d) + " " + Math.round((float) d) + " " + Math.rint(d) + " " + Math.floor(d) + " " + Math.ceil(d));
        }
        int[] is = {7, -7, 2, -2, 0, Integer.MIN_VALUE, Integer.MAX_VALUE};
        for (int a : is) {
            for (int b : is) {
                if (b != 0) {
                    System.out.print(Math.floorDiv(a, b) + "," + Math.floorMod(a, b) + " ");
                }
            }
            System.out.println(Math.floorDiv((long) a, 3) + " " + Math.floorMod(-5L, a | 1) + " " + Math.floorMod((long) a, 5));
        }
    }
}
