// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package util;

import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Generators of random numbers by the names of their algorithms. */
public class GeneratorsByName {
    private static void attempt(String what, Callable<?> action) {
        try {
            System.out.println(what + ": " + action.call());
        } catch (Exception e) {
            System.out.println(what + ": " + e);
        }
    }

    private static void describe(RandomGeneratorFactory<?> factory) {
        System.out.println(factory.name() + " of " + factory.group() + ", " + factory.stateBits() + " bits, " + factory.equidistribution());
        System.out.println(
                factory.period().bitLength() + " " + factory.period().bitCount() + " " + factory.isStatistical() + factory.isStochastic() + factory.isHardware()
                        + factory.isArbitrarilyJumpable() + factory.isJumpable() + factory.isLeapable() + factory.isSplittable() + factory.isStreamable()
                        + factory.isDeprecated());
        attempt("with a number", () -> tell(factory.create(42), factory.isStochastic()));
        boolean chance = factory.isStochastic() || factory.group().equals("Legacy") || factory.name().equals("L128X256MixRandom");
        if (!factory.group().equals("Legacy")) {
            attempt("with bytes", () -> tell(factory.create(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9}), chance));
        }
        attempt("with nothing", () -> tell(factory.create(), true));
    }

    private static String tell(RandomGenerator generator, boolean chance) {
        String name = generator.getClass().getSimpleName();
        if (chance) {
            return name + " " + (generator.nextDouble() < 1);
        }
        return name + " " + generator.nextLong() + " " + generator.nextInt(100) + " " + generator.nextDouble() + " " + generator.nextGaussian();
    }

    public static void main(String[] args) {
        RandomGeneratorFactory.all()
                .sorted(Comparator.comparing(RandomGeneratorFactory::name))
                .forEach(GeneratorsByName::describe);
        attempt("unknown", () -> RandomGeneratorFactory.of("x"));
        attempt("null", () -> RandomGenerator.of(null));
        attempt("no seed", () -> RandomGeneratorFactory.of("L64X128MixRandom").create(null));
        attempt("does not split", () -> RandomGenerator.SplittableGenerator.of("Xoshiro256PlusPlus"));
        attempt("does not jump", () -> RandomGenerator.JumpableGenerator.of("L64X128MixRandom"));
        attempt("does not jump far", () -> RandomGenerator.ArbitrarilyJumpableGenerator.of("Xoshiro256PlusPlus"));
        attempt("jumps", () -> {
            var generator = (RandomGenerator.LeapableGenerator) RandomGeneratorFactory.of("Xoroshiro128PlusPlus").create(7);
            generator.jump();
            long jumped = generator.nextLong();
            generator.leap();
            return jumped + " " + generator.nextLong() + " " + generator.jumpDistance() + " " + generator.leapDistance();
        });
        attempt("splits", () -> {
            var generator = (RandomGenerator.SplittableGenerator) RandomGeneratorFactory.of("L64X256MixRandom").create(7);
            return generator.split(generator).nextInt() + " " + generator.ints(3, 0, 9).sum();
        });
        attempt("default", () -> RandomGeneratorFactory.getDefault().name() + " " + RandomGenerator.getDefault().getClass().getSimpleName());
        attempt("streams", () -> RandomGenerator.StreamableGenerator.of("L128X128MixRandom").rngs(2).count());
    }
}
