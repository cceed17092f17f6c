// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.decimal;

/** A natural number below 2^4096, for exact comparisons. */
final class Natural {
    private static final long LOW = 0xFFFF_FFFFL;
    /** The lowest first. */
    private final int[] limbs = new int[128];

    private int length;

    Natural(long value) {
        limbs[0] = (int) value;
        limbs[1] = (int) (value >>> 32);
        length = 2;
    }

    /** Multiplies by {@code factor} and adds {@code addend}, neither of them negative. */
    void multiplyAdd(int factor, int addend) {
        long carry = addend;
        for (int i = 0; i < length; i++) {
            carry += (limbs[i] & LOW) * factor;
            limbs[i] = (int) carry;
            carry >>>= 32;
        }
        if (carry != 0) {
            limbs[length++] = (int) carry;
        }
    }

    /** Multiplies by {@code base}, at most ten, to that power. */
    void multiplyByPower(int base, int exponent) {
        int factor = 1;
        for (int i = 1; i <= exponent; i++) {
            factor *= base;
            if (i % 9 == 0) {
                multiplyAdd(factor, 0);
                factor = 1;
            }
        }
        multiplyAdd(factor, 0);
    }

    int compareTo(Natural other) {
        for (int i = Math.max(length, other.length) - 1; i >= 0; i--) {
            int order = Integer.compareUnsigned(limbs[i], other.limbs[i]);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
