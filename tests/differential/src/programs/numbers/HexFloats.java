// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package numbers;

/** Double.toHexString and Float.toHexString: normal, subnormal, zero, infinite; read back exactly. */
public class HexFloats {
    public static void main(String[] args) {
        double[] ds = {0.0, -0.0, 1, -1.5, 0.1, 4.9e-324, Double.MIN_NORMAL, Double.MAX_VALUE, Double.NaN, Double.NEGATIVE_INFINITY, 1e-310, 3.0};
        for (double d : ds) {
            String s = Double.toHexString(d);
            float f = (float) d;
            String t = Float.toHexString(f);
            System.out.println(s + " " + (Double.compare(Double.parseDouble(s), d) == 0) + " " + t + " " + (Float.compare(Float.parseFloat(t), f) == 0));
        }
    }
}
