// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.math;

import java.util.SplittableRandom;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleUnaryOperator;

/** Arguments to compare functions on, the same in each run, and the comparison. */
final class Samples {
    private static final long SEED = 20260722;
    private static final int COUNT = 40_000;

    /** Where fdlibm's branches part, and values with a result of their own. */
    private static final double[] SPECIAL = {
        0.0,
        Double.MIN_VALUE,
        0x0.fffffffffffffp-1022,
        Double.MIN_NORMAL,
        0x1p-1021,
        0x1p-1000,
        0x1p-600,
        0x1p-500,
        0x1p-57,
        0x1.00001p-57,
        0x1p-55,
        0x1p-54,
        0x1p-29,
        0x1p-28,
        0x1p-27,
        0x1p-20,
        0.2928932188134524,
        0x1.2bec4p-2,
        0x1.33333p-2,
        1.0 / 3,
        0x1.62e43p-2,
        0x1.a827ap-2,
        0.41421356237309503,
        0.4375,
        0.5,
        0x1.00001p-1,
        0x1.59428p-1,
        0.6875,
        Math.PI / 4,
        0x1.921fcp-1,
        0x1.90001p-1,
        0x1.f3333p-1,
        0x1.fffffp-1,
        0x1.fffffffffffffp-1,
        1,
        0x1.00001p0,
        0x1.0a2b2p0,
        1.1875,
        1.5,
        Math.PI / 2,
        2,
        0x1.2d97cp1,
        2.4375,
        Math.E,
        3,
        Math.PI,
        10,
        22,
        38.816242,
        0x1.3687ap5,
        100,
        709.78,
        7.09782712893383973096e+02,
        0x1.633ce8fb9f87dp9,
        7.45133219101941108420e+02,
        1024,
        1075,
        Integer.MAX_VALUE,
        0x1p31,
        0x1.921fbp20,
        0x1.921fcp20,
        0x1.00001p31,
        0x1p52,
        0x1p53,
        0x1.fffffffffffffp52,
        0x1p60,
        0x1p63,
        0x1p64,
        0x1.00001p64,
        0x1p66,
        0x1p500,
        0x1.00001p500,
        0x1p1022,
        0x1p1023,
        Double.MAX_VALUE,
        Double.POSITIVE_INFINITY,
    };

    private Samples() {}

    static void forEachSpecial(DoubleConsumer consumer) {
        consumer.accept(Double.NaN);
        for (double magnitude : SPECIAL) {
            consumer.accept(magnitude);
            consumer.accept(-magnitude);
            consumer.accept(Math.nextUp(magnitude));
            consumer.accept(-Math.nextUp(magnitude));
            consumer.accept(Math.nextDown(magnitude));
            consumer.accept(-Math.nextDown(magnitude));
        }
    }

    /** Some 400,000 values: special ones, random bits, and ranges of every size. */
    static void forEach(DoubleConsumer consumer) {
        forEachSpecial(consumer);
        SplittableRandom random = new SplittableRandom(SEED);
        for (double special : SPECIAL) {
            // Branches are decided by the high word: the last before and the first two after, with any low word.
            long high = Double.doubleToLongBits(special) >>> 32;
            for (int i = 0; i < 150; i++) {
                long bits = Math.max(0, high - 1 + i % 3) << 32 | random.nextLong() >>> 32;
                consumer.accept(Double.longBitsToDouble(bits));
                consumer.accept(-Double.longBitsToDouble(bits));
            }
        }
        double[] ranges = {1, 2, 10, 50, 800, 1e6, 1e17};
        for (int i = 0; i < COUNT; i++) {
            consumer.accept(Double.longBitsToDouble(random.nextLong()));
            for (double range : ranges) {
                consumer.accept(random.nextDouble(-range, range));
            }
            consumer.accept(1 + Math.scalb(random.nextDouble(-1, 1), -random.nextInt(54)));
            consumer.accept(subnormal(random));
        }
    }

    private static double subnormal(SplittableRandom random) {
        return Math.scalb(random.nextDouble(-1, 1), -1022 - random.nextInt(52));
    }

    /** Some 600,000 pairs: all pairs of special values, random bits, ranges, and magnitudes close to each other. */
    static void forEachPair(PairConsumer consumer) {
        forEachSpecial(x -> {
            for (double y : SPECIAL) {
                consumer.accept(x, y);
                consumer.accept(x, -y);
            }
        });
        SplittableRandom random = new SplittableRandom(SEED);
        double[] ranges = {1, 2, 30, 1100, 1e10};
        for (int i = 0; i < COUNT; i++) {
            double any = Double.longBitsToDouble(random.nextLong());
            consumer.accept(any, Double.longBitsToDouble(random.nextLong()));
            consumer.accept(any, Math.scalb(random.nextDouble(-1, 1), Math.getExponent(any) + random.nextInt(-61, 61)));
            for (double range : ranges) {
                double x = random.nextDouble(-range, range);
                consumer.accept(x, random.nextDouble(-range, range));
                consumer.accept(Math.abs(x), random.nextDouble(-30, 30));
            }
            // Powers of numbers next to 1 use the whole range of exponents.
            consumer.accept(1 + Math.scalb(random.nextDouble(-1, 1), -random.nextInt(54)), Math.scalb(any, -500));
            consumer.accept(
                    1 + Math.scalb(random.nextDouble(-1, 1), -random.nextInt(10, 40)),
                    Math.scalb(random.nextDouble(-1, 1), random.nextInt(10, 66)));
            consumer.accept(random.nextInt(-20, 21), random.nextInt(-300, 301));
            double subnormal = subnormal(random);
            consumer.accept(subnormal, subnormal(random));
            consumer.accept(subnormal, Math.scalb(random.nextDouble(-1, 1), -1022 + random.nextInt(60)));
            consumer.accept(subnormal, random.nextDouble(-1.2, 1.2));
        }
    }

    static void compare(String name, DoubleUnaryOperator expected, DoubleUnaryOperator actual) {
        Differences differences = new Differences(name);
        forEach(x -> differences.check(expected.applyAsDouble(x), actual.applyAsDouble(x), x));
        differences.verify();
    }

    static void compare(String name, DoubleBinaryOperator expected, DoubleBinaryOperator actual) {
        Differences differences = new Differences(name);
        forEachPair((x, y) -> differences.check(expected.applyAsDouble(x, y), actual.applyAsDouble(x, y), x, y));
        differences.verify();
    }

    interface PairConsumer {
        void accept(double x, double y);
    }
}
