// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.math;

/** Products in twice as many bits as their factors. */
public final class WideMultiply {
    private static final long LOW = 0xFFFF_FFFFL;

    private WideMultiply() {}

    public static long multiplyFull(int x, int y) {
        return (long) x * y;
    }

    /** Bits 64 to 127 of the signed product. */
    public static long multiplyHigh(long x, long y) {
        return unsignedMultiplyHigh(x, y) - (x >> 63 & y) - (y >> 63 & x);
    }

    /** Bits 64 to 127 of the unsigned product. */
    public static long unsignedMultiplyHigh(long x, long y) {
        long xLow = x & LOW;
        long xHigh = x >>> 32;
        long yLow = y & LOW;
        long yHigh = y >>> 32;
        long middle = xHigh * yLow + (xLow * yLow >>> 32);
        // Neither sum can exceed 64 bits: (2^32 - 1)^2 + 2 (2^32 - 1) = 2^64 - 1.
        long carry = (middle & LOW) + xLow * yHigh;
        return xHigh * yHigh + (middle >>> 32) + (carry >>> 32);
    }
}
