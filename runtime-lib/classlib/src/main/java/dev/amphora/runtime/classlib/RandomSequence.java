// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

/**
 * The numbers of {@code Math.random} and {@code ThreadLocalRandom}, seeded by the host once, when the first is asked for. Algorithm: SplitMix64
 * (Steele, Lea, Flood, 2014).
 */
public final class RandomSequence {
    private static final long GOLDEN_GAMMA = 0x9E37_79B9_7F4A_7C15L;
    private static long state = Wasi.randomLong();

    private RandomSequence() {}

    /** The next 64 random bits. */
    public static long nextLong() {
        state += GOLDEN_GAMMA;
        long mixed = state;
        mixed = (mixed ^ mixed >>> 30) * 0xBF58_476D_1CE4_E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D0_49BB_1331_11EBL;
        return mixed ^ mixed >>> 31;
    }

    /** At least 0 and less than 1. */
    static double nextDouble() {
        return (nextLong() >>> 11) * 0x1p-53;
    }
}
