// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package conversions;

/** JLS 5.1.2: long to float and double round to nearest, ties to even. */
public class LongToFloatRounding {
    public static void main(String[] args) {
        long[] values = {
            0, 1, -1, 16777216L, 16777217L, 16777218L, 16777219L, 33554433L, 33554434L, 33554435L, 33554438L,
            9007199254740991L, 9007199254740993L, 9007199254740995L, 0x7FFFFFBFFFFFFFFFL, 0x7FFFFFC000000000L,
            0x7FFFFFC000000001L, Long.MAX_VALUE, Long.MIN_VALUE, Long.MIN_VALUE + 1, 0x4000004000000001L
        };
        for (long v : values) {
            System.out.println(v + " " + Float.floatToIntBits((float) v) + " " + Double.doubleToLongBits((double) v)
                    + " " + Float.floatToIntBits((float) (double) v));
        }
    }
}
