// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.math;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Against {@code Math} where Java 17 has the method, against {@link BigInteger} where it does not. */
class ExactArithmeticTest {
    /** HotSpot leaves messages out once a division, or an intrinsic of its own, has failed often at one place. */
    private static final String NO_MESSAGE = "";

    private static final BigInteger MASK = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);
    private final SplittableRandom random = new SplittableRandom(3);

    @Test
    void ofInts() {
        for (int i = 0; i < 6_000; i++) {
            int x = anyInt();
            int y = anyInt();
            same("add", x, y, () -> Math.addExact(x, y), () -> ExactArithmetic.addExact(x, y));
            same("subtract", x, y, () -> Math.subtractExact(x, y), () -> ExactArithmetic.subtractExact(x, y));
            same("multiply", x, y, () -> Math.multiplyExact(x, y), () -> ExactArithmetic.multiplyExact(x, y));
            same("increment", x, y, () -> Math.incrementExact(x), () -> ExactArithmetic.incrementExact(x));
            same("decrement", x, y, () -> Math.decrementExact(x), () -> ExactArithmetic.decrementExact(x));
            same("negate", x, y, () -> Math.negateExact(x), () -> ExactArithmetic.negateExact(x));
            same("abs", x, y, () -> Math.absExact(x), () -> ExactArithmetic.absExact(x));
            same(
                    "divide",
                    x,
                    y,
                    () -> intValue(divide(big(x), big(y), RoundingMode.DOWN)),
                    () -> ExactArithmetic.divideExact(x, y));
            same(
                    "floorDiv",
                    x,
                    y,
                    () -> intValue(divide(big(x), big(y), RoundingMode.FLOOR)),
                    () -> ExactArithmetic.floorDivExact(x, y));
            same(
                    "ceilDiv",
                    x,
                    y,
                    () -> intValue(divide(big(x), big(y), RoundingMode.CEILING)),
                    () -> ExactArithmetic.ceilDivExact(x, y));
            if (y != 0) {
                same("ceilMod", x, y, () -> ceilMod(big(x), big(y)), () -> RoundedDivision.ceilMod(x, y));
            }
            same(
                    "unsignedMultiply",
                    x,
                    y,
                    () -> unsignedInt(big(Integer.toUnsignedLong(x)).multiply(big(Integer.toUnsignedLong(y)))),
                    () -> ExactArithmetic.unsignedMultiplyExact(x, y));
        }
    }

    @Test
    void ofLongs() {
        for (int i = 0; i < 6_000; i++) {
            long x = anyLong();
            long y = anyLong();
            int z = anyInt();
            same("add", x, y, () -> Math.addExact(x, y), () -> ExactArithmetic.addExact(x, y));
            same("subtract", x, y, () -> Math.subtractExact(x, y), () -> ExactArithmetic.subtractExact(x, y));
            same("multiply", x, y, () -> Math.multiplyExact(x, y), () -> ExactArithmetic.multiplyExact(x, y));
            same("multiply", x, z, () -> Math.multiplyExact(x, z), () -> ExactArithmetic.multiplyExact(x, z));
            same("increment", x, y, () -> Math.incrementExact(x), () -> ExactArithmetic.incrementExact(x));
            same("decrement", x, y, () -> Math.decrementExact(x), () -> ExactArithmetic.decrementExact(x));
            same("negate", x, y, () -> Math.negateExact(x), () -> ExactArithmetic.negateExact(x));
            same("abs", x, y, () -> Math.absExact(x), () -> ExactArithmetic.absExact(x));
            same("toInt", x, y, () -> Math.toIntExact(x), () -> ExactArithmetic.toIntExact(x));
            same(
                    "divide",
                    x,
                    y,
                    () -> longValue(divide(big(x), big(y), RoundingMode.DOWN)),
                    () -> ExactArithmetic.divideExact(x, y));
            same(
                    "floorDiv",
                    x,
                    y,
                    () -> longValue(divide(big(x), big(y), RoundingMode.FLOOR)),
                    () -> ExactArithmetic.floorDivExact(x, y));
            same(
                    "ceilDiv",
                    x,
                    y,
                    () -> longValue(divide(big(x), big(y), RoundingMode.CEILING)),
                    () -> ExactArithmetic.ceilDivExact(x, y));
            if (y != 0 && z != 0) {
                same("ceilMod", x, y, () -> ceilMod(big(x), big(y)), () -> RoundedDivision.ceilMod(x, y));
                same("ceilMod", x, z, () -> ceilMod(big(x), big(z)), () -> RoundedDivision.ceilMod(x, z));
            }
            same(
                    "unsignedMultiply",
                    x,
                    y,
                    () -> unsignedLong(unsigned(x).multiply(unsigned(y))),
                    () -> ExactArithmetic.unsignedMultiplyExact(x, y));
            same(
                    "unsignedMultiply",
                    x,
                    z,
                    () -> unsignedLong(unsigned(x).multiply(big(Integer.toUnsignedLong(z)))),
                    () -> ExactArithmetic.unsignedMultiplyExact(x, z));
        }
    }

    @Test
    void powers() {
        for (int i = 0; i < 2_000; i++) {
            int x = random.nextInt(-40, 41) << (random.nextInt(8) == 0 ? 10 : 0);
            int n = random.nextInt(-2, 70);
            same("pow", x, n, () -> intValue(pow(big(x), n)), () -> ExactArithmetic.powExact(x, n));
            same("pow", x, n, () -> longValue(pow(big(x), n)), () -> ExactArithmetic.powExact((long) x, n));
            same(
                    "unsignedPow",
                    x,
                    n,
                    () -> unsignedInt(pow(big(Integer.toUnsignedLong(x)), n)),
                    () -> ExactArithmetic.unsignedPowExact(x, n));
            same(
                    "unsignedPow",
                    x,
                    n,
                    () -> unsignedLong(pow(unsigned(x), n)),
                    () -> ExactArithmetic.unsignedPowExact((long) x, n));
        }
    }

    @Test
    void clamping() {
        assertEquals(3, Clamp.clamp(5L, 1, 3));
        assertEquals(1, Clamp.clamp(Long.MIN_VALUE, 1, 3));
        assertEquals(2L, Clamp.clamp(2L, 1L, 3L));
        assertEquals(0.0, Clamp.clamp(-0.0, 0.0, 1.0));
        assertEquals(-0.0, Clamp.clamp(0.0, -0.0, -0.0));
        assertEquals(Double.NaN, Clamp.clamp(Double.NaN, 0, 1));
        assertEquals(1f, Clamp.clamp(2f, 0f, 1f));
        assertEquals("3 > 2", message(() -> Clamp.clamp(5L, 3, 2)));
        assertEquals("3.0 > 2.0", message(() -> Clamp.clamp(1.0, 3.0, 2.0)));
        assertEquals("0.0 > -0.0", message(() -> Clamp.clamp(1.0, 0.0, -0.0)));
        assertEquals("0.0 > -0.0", message(() -> Clamp.clamp(1f, 0f, -0f)));
        assertEquals("min is NaN", message(() -> Clamp.clamp(1.0, Double.NaN, 2.0)));
        assertEquals("max is NaN", message(() -> Clamp.clamp(1f, 3f, Float.NaN)));
    }

    /** Small and extreme values often enough that each sign, zero and each overflow meet. */
    private int anyInt() {
        int[] extremes = {Integer.MIN_VALUE, Integer.MAX_VALUE, -1, 0, 1, 0xFFFF, 0x10000};
        return random.nextInt(3) == 0
                ? extremes[random.nextInt(extremes.length)]
                : random.nextInt() >> random.nextInt(32);
    }

    private long anyLong() {
        long[] extremes = {Long.MIN_VALUE, Long.MAX_VALUE, -1, 0, 1, 0xFFFF_FFFFL, 1L << 32, Integer.MIN_VALUE};
        return random.nextInt(3) == 0
                ? extremes[random.nextInt(extremes.length)]
                : random.nextLong() >> random.nextInt(64);
    }

    private interface Computation {
        long run();
    }

    private static void same(String name, long x, long y, Computation expected, Computation actual) {
        Object wanted = outcome(expected);
        Object got = outcome(actual);
        boolean bothThrew = wanted instanceof String && got instanceof String;
        if (!wanted.equals(got) && !(bothThrew && (wanted.equals(NO_MESSAGE) || got.equals(NO_MESSAGE)))) {
            assertEquals(wanted, got, () -> name + " " + x + " " + y);
        }
    }

    private static Object outcome(Computation computation) {
        try {
            return computation.run();
        } catch (ArithmeticException e) {
            return e.getMessage() == null ? NO_MESSAGE : e.getMessage();
        }
    }

    private static String message(Runnable runnable) {
        try {
            runnable.run();
            return "returned";
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
    }

    private static BigInteger big(long value) {
        return BigInteger.valueOf(value);
    }

    private static BigInteger unsigned(long value) {
        return big(value).and(MASK);
    }

    private static BigInteger divide(BigInteger x, BigInteger y, RoundingMode rounding) {
        if (y.signum() == 0) {
            throw new ArithmeticException("/ by zero");
        }
        return new BigDecimal(x).divide(new BigDecimal(y), 0, rounding).toBigInteger();
    }

    private static long ceilMod(BigInteger x, BigInteger y) {
        return x.subtract(divide(x, y, RoundingMode.CEILING).multiply(y)).longValueExact();
    }

    private static BigInteger pow(BigInteger x, int n) {
        if (n < 0) {
            throw new ArithmeticException("negative exponent");
        }
        return x.pow(n);
    }

    private static long intValue(BigInteger value) {
        require(value.bitLength() < 32, "integer overflow");
        return value.intValue();
    }

    private static long longValue(BigInteger value) {
        require(value.bitLength() < 64, "long overflow");
        return value.longValue();
    }

    private static long unsignedInt(BigInteger value) {
        require(value.bitLength() <= 32, "unsigned integer overflow");
        return value.intValue();
    }

    private static long unsignedLong(BigInteger value) {
        require(value.bitLength() <= 64, "unsigned long overflow");
        return value.longValue();
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new ArithmeticException(message);
        }
    }
}
