// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

/** Methods of boxes and builders that came after Java 17, and that newer JDKs' own classes call. */
final class BitPatches {
    private BitPatches() {}

    @Adds(value = "java.lang.Integer.compress(II)I", isStatic = true)
    static int compress(int value, int mask) {
        return (int) compress(value & 0xFFFF_FFFFL, mask & 0xFFFF_FFFFL);
    }

    @Adds(value = "java.lang.Integer.expand(II)I", isStatic = true)
    static int expand(int value, int mask) {
        return (int) expand(value & 0xFFFF_FFFFL, mask & 0xFFFF_FFFFL);
    }

    /** The bits that the mask selects, moved together at the low end. */
    @Adds(value = "java.lang.Long.compress(JJ)J", isStatic = true)
    static long compress(long value, long mask) {
        long result = 0;
        int to = 0;
        for (long left = mask; left != 0; left &= left - 1) {
            result |= (value >>> Long.numberOfTrailingZeros(left) & 1) << to++;
        }
        return result;
    }

    /** The low bits, moved to the places that the mask selects. */
    @Adds(value = "java.lang.Long.expand(JJ)J", isStatic = true)
    static long expand(long value, long mask) {
        long result = 0;
        int from = 0;
        for (long left = mask; left != 0; left &= left - 1) {
            result |= (value >>> from++ & 1) << Long.numberOfTrailingZeros(left);
        }
        return result;
    }
}
