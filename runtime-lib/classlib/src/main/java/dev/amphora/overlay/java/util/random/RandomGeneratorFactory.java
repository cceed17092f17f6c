// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.util.random;

import dev.amphora.runtime.classlib.JavaRelease;
import dev.amphora.runtime.classlib.RandomAlgorithms;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Makes generators of random numbers by the names of their algorithms. */
public final class RandomGeneratorFactory<T extends RandomGenerator> {
    /** From this release on, an algorithm that takes no seed refuses it. */
    private static final int REFUSES_SEEDS = 23;

    private final RandomAlgorithm algorithm;

    private RandomGeneratorFactory(RandomAlgorithm algorithm) {
        this.algorithm = algorithm;
    }

    public static <T extends RandomGenerator> RandomGeneratorFactory<T> of(String name) {
        return factoryOf(name, RandomGenerator.class);
    }

    /** What {@code RandomGenerator.of} and its like for other interfaces ask. */
    static <T extends RandomGenerator> T of(String name, Class<? extends RandomGenerator> type) {
        return RandomGeneratorFactory.<T>factoryOf(name, type).create();
    }

    static <T extends RandomGenerator> RandomGeneratorFactory<T> factoryOf(
            String name, Class<? extends RandomGenerator> type) {
        return new RandomGeneratorFactory<>(RandomAlgorithm.find(Objects.requireNonNull(name), type));
    }

    public static RandomGeneratorFactory<RandomGenerator> getDefault() {
        return of(RandomAlgorithm.DEFAULT);
    }

    public static Stream<RandomGeneratorFactory<RandomGenerator>> all() {
        return Arrays.stream(RandomAlgorithm.ALL).map(RandomGeneratorFactory::new);
    }

    public String name() {
        return algorithm.name();
    }

    public String group() {
        return algorithm.group();
    }

    public int stateBits() {
        return isStochastic() ? Integer.MAX_VALUE : algorithm.i() + algorithm.k();
    }

    public int equidistribution() {
        return algorithm.equidistribution();
    }

    public BigInteger period() {
        return algorithm.period();
    }

    public boolean isStatistical() {
        return !isStochastic();
    }

    public boolean isStochastic() {
        return algorithm.ability() == RandomAlgorithm.Ability.STOCHASTIC;
    }

    public boolean isHardware() {
        return false;
    }

    public boolean isArbitrarilyJumpable() {
        return false;
    }

    public boolean isJumpable() {
        return algorithm.ability() == RandomAlgorithm.Ability.LEAP;
    }

    public boolean isLeapable() {
        return algorithm.ability() == RandomAlgorithm.Ability.LEAP;
    }

    public boolean isSplittable() {
        return algorithm.ability() == RandomAlgorithm.Ability.SPLIT;
    }

    public boolean isStreamable() {
        return isJumpable() || isSplittable();
    }

    public boolean isDeprecated() {
        return false;
    }

    public T create() {
        return made(
                switch (name()) {
                    case "Random" -> new Random();
                    case "SecureRandom" -> new SecureRandom();
                    case "SplittableRandom" -> new SplittableRandom();
                    default -> RandomAlgorithms.make(name());
                });
    }

    public T create(long seed) {
        return switch (name()) {
            case "Random" -> made(new Random(seed));
            case "SecureRandom" -> createWithout("long");
            case "SplittableRandom" -> made(new SplittableRandom(seed));
            default -> made(RandomAlgorithms.make(name(), seed));
        };
    }

    public T create(byte[] seed) {
        Objects.requireNonNull(seed, "seed must not be null");
        return switch (name()) {
            case "Random", "SplittableRandom" -> createWithout("byte[]");
            case "SecureRandom" -> made(new SecureRandom(seed));
            default -> made(withBytes(seed));
        };
    }

    /** JDK 17's {@code L128X256MixRandom} fails with any bytes, and its factory then does without. */
    private RandomGenerator withBytes(byte[] seed) {
        if (JavaRelease.number() >= REFUSES_SEEDS) {
            return RandomAlgorithms.make(name(), seed);
        }
        try {
            return RandomAlgorithms.make(name(), seed);
        } catch (RuntimeException e) {
            return create();
        }
    }

    private T createWithout(String seed) {
        if (JavaRelease.number() >= REFUSES_SEEDS) {
            throw new UnsupportedOperationException(
                    "Random algorithm " + name() + " does not support a " + seed + " seed");
        }
        return create();
    }

    @SuppressWarnings("unchecked") // Of the type that was asked for, which was compared with what the algorithm makes.
    private T made(RandomGenerator generator) {
        return (T) generator;
    }
}
