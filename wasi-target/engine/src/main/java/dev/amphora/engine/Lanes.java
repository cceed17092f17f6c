// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import java.util.function.LongBinaryOperator;

/** Numbers packed in a long, the first one in its lowest bits: half of a v128. */
final class Lanes {
    private Lanes() {}

    /** A lane, sign-extended. */
    static long get(long half, int bits, int lane) {
        int shift = Long.SIZE - bits;
        return half << (shift - lane * bits) >> shift;
    }

    static long getUnsigned(long half, int bits, int lane) {
        return half >>> lane * bits & mask(bits);
    }

    static long with(long half, int bits, int lane, long value) {
        long mask = mask(bits) << lane * bits;
        return half & ~mask | value << lane * bits & mask;
    }

    static long splat(long value, int bits) {
        long result = 0;
        for (int lane = 0; lane < Long.SIZE / bits; lane++) {
            result |= (value & mask(bits)) << lane * bits;
        }
        return result;
    }

    /** Applies an operator to each pair of lanes, which it gets sign-extended; it may give more bits than a lane has. */
    static long map(long x, long y, int bits, LongBinaryOperator operator) {
        long result = 0;
        for (int lane = 0; lane < Long.SIZE / bits; lane++) {
            long value = operator.applyAsLong(get(x, bits, lane), get(y, bits, lane));
            result |= (value & mask(bits)) << lane * bits;
        }
        return result;
    }

    /** Makes each lane from its number. */
    static long generate(int bits, java.util.function.IntToLongFunction lanes) {
        long result = 0;
        for (int lane = 0; lane < Long.SIZE / bits; lane++) {
            result |= (lanes.applyAsLong(lane) & mask(bits)) << lane * bits;
        }
        return result;
    }

    static long mask(int bits) {
        return -1L >>> (Long.SIZE - bits);
    }

    /** The nearest number of some bits, signed. */
    static long saturateSigned(long value, int bits) {
        long max = mask(bits - 1);
        return Math.max(~max, Math.min(max, value));
    }

    /** The nearest number of some bits, unsigned. */
    static long saturateUnsigned(long value, int bits) {
        return Math.max(0, Math.min(mask(bits), value));
    }
}
