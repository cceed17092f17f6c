// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import java.util.random.RandomGenerator;

/** Makes the generators of random numbers that only go by names. Each returns null for a name that is not among them. */
public final class RandomAlgorithms {
    private static final String SINCE_17 = "jdk.random";
    private static final String SINCE_19 = "jdk.internal.random";
    private static final String L128X1024 = "L128X1024MixRandom";
    private static final String L128X128 = "L128X128MixRandom";
    private static final String L128X256 = "L128X256MixRandom";
    private static final String L32X64 = "L32X64MixRandom";
    private static final String L64X1024 = "L64X1024MixRandom";
    private static final String L64X128 = "L64X128MixRandom";
    private static final String L64X128_STAR_STAR = "L64X128StarStarRandom";
    private static final String L64X256 = "L64X256MixRandom";
    private static final String XOROSHIRO128 = "Xoroshiro128PlusPlus";
    private static final String XOSHIRO256 = "Xoshiro256PlusPlus";

    private RandomAlgorithms() {}

    /** A generator with a seed of its own. */
    @BuildJdkInstanceNamed(
            value = {
                L128X1024,
                L128X128,
                L128X256,
                L32X64,
                L64X1024,
                L64X128,
                L64X128_STAR_STAR,
                L64X256,
                XOROSHIRO128,
                XOSHIRO256
            },
            packages = {SINCE_17, SINCE_19})
    public static native RandomGenerator make(String name);

    /** A generator with a seed. */
    @BuildJdkInstanceNamed(
            value = {
                L128X1024,
                L128X128,
                L128X256,
                L32X64,
                L64X1024,
                L64X128,
                L64X128_STAR_STAR,
                L64X256,
                XOROSHIRO128,
                XOSHIRO256
            },
            packages = {SINCE_17, SINCE_19})
    public static native RandomGenerator make(String name, long seed);

    /** A generator with a seed. */
    @BuildJdkInstanceNamed(
            value = {
                L128X1024,
                L128X128,
                L128X256,
                L32X64,
                L64X1024,
                L64X128,
                L64X128_STAR_STAR,
                L64X256,
                XOROSHIRO128,
                XOSHIRO256
            },
            packages = {SINCE_17, SINCE_19})
    public static native RandomGenerator make(String name, byte[] seed);
}
