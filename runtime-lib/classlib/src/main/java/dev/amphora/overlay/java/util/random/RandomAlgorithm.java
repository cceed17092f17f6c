// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.util.random;

import java.math.BigInteger;
import java.util.random.RandomGenerator;

/**
 * What is known of an algorithm before there is a generator: of {@code (2^i - j) * 2^k} numbers it goes through, how many in a row are
 * equidistributed, and what its generators can do.
 */
record RandomAlgorithm(String name, String group, int i, int j, int k, int equidistribution, Ability ability) {
    /** What generators can do beside making numbers. */
    enum Ability {
        NONE,
        STOCHASTIC,
        SPLIT,
        LEAP
    }

    private static final String LXM = "LXM";
    private static final String LEGACY = "Legacy";
    static final String DEFAULT = "L32X64MixRandom";

    static final RandomAlgorithm[] ALL = {
        new RandomAlgorithm("L128X1024MixRandom", LXM, 1024, 1, 128, 1, Ability.SPLIT),
        new RandomAlgorithm("L128X128MixRandom", LXM, 128, 1, 128, 1, Ability.SPLIT),
        new RandomAlgorithm("L128X256MixRandom", LXM, 256, 1, 128, 1, Ability.SPLIT),
        new RandomAlgorithm(DEFAULT, LXM, 64, 1, 32, 1, Ability.SPLIT),
        new RandomAlgorithm("L64X1024MixRandom", LXM, 1024, 1, 64, 16, Ability.SPLIT),
        new RandomAlgorithm("L64X128MixRandom", LXM, 128, 1, 64, 2, Ability.SPLIT),
        new RandomAlgorithm("L64X128StarStarRandom", LXM, 128, 1, 64, 2, Ability.SPLIT),
        new RandomAlgorithm("L64X256MixRandom", LXM, 256, 1, 64, 4, Ability.SPLIT),
        new RandomAlgorithm("Random", LEGACY, 48, 0, 0, 0, Ability.NONE),
        new RandomAlgorithm("SecureRandom", LEGACY, 0, 0, 0, Integer.MAX_VALUE, Ability.STOCHASTIC),
        new RandomAlgorithm("SplittableRandom", LEGACY, 64, 0, 0, 1, Ability.SPLIT),
        new RandomAlgorithm("Xoroshiro128PlusPlus", "Xoroshiro", 128, 1, 0, 1, Ability.LEAP),
        new RandomAlgorithm("Xoshiro256PlusPlus", "Xoshiro", 256, 1, 0, 3, Ability.LEAP)
    };

    /** The algorithm of a name, whose generators must be of a type. */
    static RandomAlgorithm find(String name, Class<? extends RandomGenerator> type) {
        for (RandomAlgorithm algorithm : ALL) {
            if (algorithm.name.equals(name)) {
                if (algorithm.makes(type)) {
                    return algorithm;
                }
                throw new IllegalArgumentException("The random number generator algorithm \"" + name
                        + "\" is not implemented with the interface \"" + type.getSimpleName() + "\"");
            }
        }
        throw new IllegalArgumentException(
                "No implementation of the random number generator algorithm \"" + name + "\" is available");
    }

    private boolean makes(Class<? extends RandomGenerator> type) {
        if (type == RandomGenerator.class) {
            return true;
        }
        if (type == RandomGenerator.StreamableGenerator.class) {
            return ability == Ability.SPLIT || ability == Ability.LEAP;
        }
        if (type == RandomGenerator.SplittableGenerator.class) {
            return ability == Ability.SPLIT;
        }
        return ability == Ability.LEAP
                && (type == RandomGenerator.JumpableGenerator.class || type == RandomGenerator.LeapableGenerator.class);
    }

    BigInteger period() {
        return ability == Ability.STOCHASTIC
                ? BigInteger.ZERO
                : BigInteger.ONE.shiftLeft(i).subtract(BigInteger.valueOf(j)).shiftLeft(k);
    }
}
