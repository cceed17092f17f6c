// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.math;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FusedMultiplyAddTest {
    @Test
    void doubles() {
        SplittableRandom random = new SplittableRandom(5);
        Differences differences = new Differences("fma");
        Samples.forEachSpecial(a -> {
            for (int i = 0; i < 100; i++) {
                double b = random(random);
                double c = random(random);
                check(differences, a, b, c);
                check(differences, b, c, a);
                check(differences, a, b, a);
                check(differences, a, 1 / a, b);
                check(differences, a, a, i % 2 == 0 ? 0.0 : -0.0);
            }
        });
        for (int i = 0; i < 20_000; i++) {
            double a = random(random);
            double b = random(random);
            check(differences, a, b, random(random));
            // The product all but cancels, or is next to a tie, or lies just within the distance of 128 bits.
            check(differences, a, b, -a * b);
            check(differences, a, b, Math.nextUp(-a * b));
            check(differences, a, b, Math.scalb(a * b, random.nextInt(-130, 130)));
            check(differences, a, b, Math.scalb(1.0, Math.getExponent(a * b) + random.nextInt(-108, 108)));
            // Subnormal results.
            double tiny = Math.scalb(1.0 / (1 + random.nextInt(100)), -1050 - Math.getExponent(a) - random.nextInt(40));
            check(differences, a, tiny, Math.scalb(random.nextDouble(-1, 1), -1022 - random.nextInt(60)));
            check(differences, a, tiny, 0.0);
        }
        differences.verify();
    }

    @Test
    void floats() {
        SplittableRandom random = new SplittableRandom(6);
        Differences differences = new Differences("fma float");
        for (int i = 0; i < 30_000; i++) {
            float a = Float.intBitsToFloat(random.nextInt());
            float b = Float.intBitsToFloat(random.nextInt());
            float c = Float.intBitsToFloat(random.nextInt());
            check(differences, a, b, c);
            check(differences, a, b, -a * b);
            check(differences, a, b, Math.scalb(a * b, random.nextInt(-60, 60)));
            check(differences, a, b, Math.scalb(1f, random.nextInt(-149, 127)));
            // Halfway between two floats but for a bit far below.
            float odd = 1 + Math.scalb(1f, -23);
            check(differences, odd, 1 + Math.scalb(1f, -1), Math.scalb(random.nextBoolean() ? 1f : -1f, -100));
            check(differences, a, 0f, i % 2 == 0 ? 0f : -0f);
        }
        differences.verify();
    }

    @Test
    void upperHalvesOfProducts() {
        SplittableRandom random = new SplittableRandom(8);
        long[] special = {0, 1, -1, Long.MIN_VALUE, Long.MAX_VALUE, 0xFFFF_FFFFL, -0xFFFF_FFFFL, 1L << 32};
        for (int i = 0; i < 30_000; i++) {
            long x = i % 3 == 0 ? special[random.nextInt(special.length)] : random.nextLong();
            long y = i % 5 == 0 ? special[random.nextInt(special.length)] : random.nextLong();
            assertEquals(
                    BigInteger.valueOf(x)
                            .multiply(BigInteger.valueOf(y))
                            .shiftRight(64)
                            .longValue(),
                    WideMultiply.multiplyHigh(x, y));
            assertEquals(
                    unsigned(x).multiply(unsigned(y)).shiftRight(64).longValue(),
                    WideMultiply.unsignedMultiplyHigh(x, y));
        }
    }

    private static BigInteger unsigned(long value) {
        return new BigInteger(Long.toUnsignedString(value));
    }

    /** Any bits, or a number around 1. */
    private static double random(SplittableRandom random) {
        return random.nextBoolean() ? Double.longBitsToDouble(random.nextLong()) : random.nextDouble(-4, 4);
    }

    private static void check(Differences differences, double a, double b, double c) {
        differences.check(StrictMath.fma(a, b, c), FusedMultiplyAdd.fma(a, b, c), a, b, c);
    }

    private static void check(Differences differences, float a, float b, float c) {
        differences.check(StrictMath.fma(a, b, c), FusedMultiplyAdd.fma(a, b, c), a, b, c);
    }
}
