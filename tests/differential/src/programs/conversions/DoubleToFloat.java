// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package conversions;

/** JLS 5.1.3: double to float rounds to nearest even, overflows to infinity, underflows to subnormals and signed zero. */
public class DoubleToFloat {
    public static void main(String[] args) {
        double[] values = {
            1e39, -1e39, 3.4028235677973366e38, 3.4028235677973362e38, 1e-45, 7e-46, 7.1e-46, -1e-50, 1.401298464324817e-45,
            1.0000000596046448, 1.0000001788139343, 1.1754943508222875e-38, 1.1754942807573643e-38, Double.NaN, 0.1
        };
        for (double d : values) {
            System.out.println(Integer.toHexString(Float.floatToIntBits((float) d)));
        }
    }
}
