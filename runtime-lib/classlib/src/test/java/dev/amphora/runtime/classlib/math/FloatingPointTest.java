// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.math;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class FloatingPointTest {
    @Test
    void conversionOfAngles() {
        Samples.compare("toRadians", StrictMath::toRadians, FloatingPoint::toRadians);
        Samples.compare("toDegrees", StrictMath::toDegrees, FloatingPoint::toDegrees);
    }

    @Test
    void neighbours() {
        Samples.compare("nextUp", StrictMath::nextUp, FloatingPoint::nextUp);
        Samples.compare("nextDown", StrictMath::nextDown, FloatingPoint::nextDown);
        Samples.compare("nextAfter", StrictMath::nextAfter, FloatingPoint::nextAfter);
        compareFloats("nextUp", x -> StrictMath.nextUp((float) x), x -> FloatingPoint.nextUp((float) x));
        compareFloats("nextDown", x -> StrictMath.nextDown((float) x), x -> FloatingPoint.nextDown((float) x));
        Samples.compare(
                "nextAfter",
                (x, y) -> StrictMath.nextAfter((float) x, y),
                (x, y) -> FloatingPoint.nextAfter((float) x, y));
    }

    @Test
    void exponents() {
        Samples.compare("ulp", StrictMath::ulp, FloatingPoint::ulp);
        Samples.compare("getExponent", StrictMath::getExponent, FloatingPoint::getExponent);
        compareFloats("ulp", x -> StrictMath.ulp((float) x), x -> FloatingPoint.ulp((float) x));
        compareFloats("getExponent", x -> StrictMath.getExponent((float) x), x -> FloatingPoint.getExponent((float) x));
    }

    @Test
    void scaling() {
        SplittableRandom random = new SplittableRandom(7);
        int[] powers = {0, 1, -1, 1023, -1022, 1024, -1023, 2046, -2100, 400, -401, Integer.MAX_VALUE, Integer.MIN_VALUE
        };
        Differences doubles = new Differences("scalb");
        Differences floats = new Differences("scalb float");
        Samples.forEach(x -> {
            int power = random.nextInt(4) == 0 ? powers[random.nextInt(powers.length)] : random.nextInt(-2200, 2200);
            doubles.check(StrictMath.scalb(x, power), FloatingPoint.scalb(x, power), x, power);
            // Results that are subnormal, where rounding happens.
            int small = -1020 - random.nextInt(60) - Math.getExponent(x);
            doubles.check(StrictMath.scalb(x, small), FloatingPoint.scalb(x, small), x, small);
            float f = Float.intBitsToFloat(random.nextInt());
            floats.check(StrictMath.scalb(f, power), FloatingPoint.scalb(f, power), f, power);
            int smallFloat = -124 - random.nextInt(30) - Math.getExponent(f);
            floats.check(StrictMath.scalb(f, smallFloat), FloatingPoint.scalb(f, smallFloat), f, smallFloat);
        });
        doubles.verify();
        floats.verify();
    }

    @Test
    void rounding() {
        Samples.forEach(x -> {
            assertRounds(x);
            assertRounds(Math.floor(x) + 0.5);
            assertRounds(Math.nextDown(Math.floor(x) + 0.5));
        });
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 200_000; i++) {
            assertRounds(Float.intBitsToFloat(random.nextInt()));
            float half = random.nextInt(1 << 23) / 2f;
            assertRounds(half);
            assertRounds(-half);
            assertRounds(Math.nextDown(half));
            assertRounds(-Math.nextDown(half));
        }
    }

    private static void assertRounds(double x) {
        if (StrictMath.round(x) != FloatingPoint.round(x)) {
            assertEquals(StrictMath.round(x), FloatingPoint.round(x), () -> "round " + x);
        }
    }

    private static void assertRounds(float x) {
        if (StrictMath.round(x) != FloatingPoint.round(x)) {
            assertEquals(StrictMath.round(x), FloatingPoint.round(x), () -> "round " + x);
        }
    }

    private static void compareFloats(String name, DoubleUnaryOperator expected, DoubleUnaryOperator actual) {
        SplittableRandom random = new SplittableRandom(11);
        Differences differences = new Differences(name + " float");
        Samples.forEachSpecial(x -> differences.check(expected.applyAsDouble(x), actual.applyAsDouble(x), x));
        for (int i = 0; i < 200_000; i++) {
            float x = Float.intBitsToFloat(random.nextInt());
            differences.check(expected.applyAsDouble(x), actual.applyAsDouble(x), x);
        }
        differences.verify();
    }
}
