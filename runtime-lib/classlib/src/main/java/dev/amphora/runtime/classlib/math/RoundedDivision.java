// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.math;

/** Division that rounds towards positive infinity, and the remainders that go with it. */
public final class RoundedDivision {
    private RoundedDivision() {}

    public static int ceilDiv(int x, int y) {
        int quotient = x / y;
        return (x ^ y) >= 0 && quotient * y != x ? quotient + 1 : quotient;
    }

    public static long ceilDiv(long x, int y) {
        return ceilDiv(x, (long) y);
    }

    public static long ceilDiv(long x, long y) {
        long quotient = x / y;
        return (x ^ y) >= 0 && quotient * y != x ? quotient + 1 : quotient;
    }

    public static int ceilMod(int x, int y) {
        int remainder = x % y;
        return (x ^ y) >= 0 && remainder != 0 ? remainder - y : remainder;
    }

    public static int ceilMod(long x, int y) {
        return (int) ceilMod(x, (long) y);
    }

    public static long ceilMod(long x, long y) {
        long remainder = x % y;
        return (x ^ y) >= 0 && remainder != 0 ? remainder - y : remainder;
    }
}
