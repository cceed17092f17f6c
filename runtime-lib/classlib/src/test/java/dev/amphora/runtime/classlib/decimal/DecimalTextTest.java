// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.decimal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class DecimalTextTest {
    private static final int RANDOM_NUMBERS = 3_000;

    @Test
    void powersAreTheLeadingBitsPlusOne() {
        for (int e = PowersOfTen.MIN_EXPONENT; e <= PowersOfTen.MAX_EXPONENT; e++) {
            int shift = 125 - PowersOfTen.floorLog2(e);
            BigInteger numerator = BigInteger.ONE.shiftLeft(Math.max(shift, 0));
            BigInteger denominator = BigInteger.ONE.shiftLeft(Math.max(-shift, 0));
            BigInteger power = BigInteger.TEN.pow(Math.abs(e));
            BigInteger floor = e < 0
                    ? numerator.divide(power.multiply(denominator))
                    : power.multiply(numerator).divide(denominator);
            assertEquals(126, floor.bitLength(), "10^" + e);
            BigInteger kept = BigInteger.valueOf(PowersOfTen.high(e))
                    .shiftLeft(64)
                    .add(new BigInteger(Long.toUnsignedString(PowersOfTen.low(e))));
            assertEquals(floor.add(BigInteger.ONE).shiftLeft(1), kept, "10^" + e);
        }
    }

    /** The text by its specification: tried by exact arithmetic, for one length after another. */
    private static String specified(BigDecimal exact, Predicate<BigDecimal> roundsBack) {
        for (int digits = 1; ; digits++) {
            BigDecimal below = exact.round(new MathContext(digits, RoundingMode.DOWN));
            BigDecimal above = exact.round(new MathContext(digits, RoundingMode.UP));
            if (roundsBack.test(below) || roundsBack.test(above)) {
                return digits == 1 ? nearest(exact, 2, roundsBack) : nearest(exact, digits, roundsBack);
            }
        }
    }

    private static String nearest(BigDecimal exact, int digits, Predicate<BigDecimal> roundsBack) {
        BigDecimal below = exact.round(new MathContext(digits, RoundingMode.DOWN));
        BigDecimal above = exact.round(new MathContext(digits, RoundingMode.UP));
        if (!roundsBack.test(below)) {
            return layOut(above);
        }
        return layOut(roundsBack.test(above) ? exact.round(new MathContext(digits, RoundingMode.HALF_EVEN)) : below);
    }

    private static String layOut(BigDecimal decimal) {
        BigDecimal shortest = decimal.stripTrailingZeros();
        int exponent = shortest.precision() - shortest.scale() - 1;
        if (exponent >= -3 && exponent < 7) {
            return shortest.setScale(Math.max(shortest.scale(), 1), RoundingMode.UNNECESSARY)
                    .toPlainString();
        }
        String digits = shortest.unscaledValue().toString();
        return digits.charAt(0) + "." + (digits.length() == 1 ? "0" : digits.substring(1)) + "E" + exponent;
    }

    private static void check(double value) {
        double positive = Math.abs(value);
        String expected = specified(new BigDecimal(positive), text -> Double.parseDouble(text.toString()) == positive);
        assertEquals(expected, ShortestDecimal.toString(positive));
        assertEquals("-" + expected, ShortestDecimal.toString(-positive));
        assertEquals(positive, NearestBinary.parseDouble(expected));
    }

    private static void check(float value) {
        float positive = Math.abs(value);
        String expected = specified(new BigDecimal(positive), text -> Float.parseFloat(text.toString()) == positive);
        assertEquals(expected, ShortestDecimal.toString(positive));
        assertEquals(positive, NearestBinary.parseFloat(expected));
    }

    @Test
    void textsAreShortestAndNearest() {
        Random random = new Random(1);
        for (int i = 0; i < RANDOM_NUMBERS; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                check(value);
            }
            check((double) (1 + random.nextInt(1_000_000)) / 1000);
            check((double) random.nextLong());
            float single = Float.intBitsToFloat(random.nextInt());
            if (Float.isFinite(single)) {
                check(single);
            }
        }
    }

    @Test
    void textsAtTheEdges() {
        for (int exponent = -1074; exponent < 1024; exponent++) {
            double power = Math.scalb(1.0, exponent);
            check(power);
            check(Math.nextUp(power));
            check(exponent == -1074 ? power * 3 : Math.nextDown(power));
        }
        for (int exponent = -149; exponent < 128; exponent++) {
            float power = Math.scalb(1.0f, exponent);
            check(power);
            check(Math.nextUp(power));
            check(exponent == -149 ? power * 3 : Math.nextDown(power));
        }
        for (long bits = 1; bits < 1000; bits++) {
            check(Double.longBitsToDouble(bits));
            check(Float.intBitsToFloat((int) bits));
        }
        for (int exponent = -323; exponent <= 308; exponent++) {
            check(Double.parseDouble("1e" + exponent));
            check(Double.parseDouble("9.999999999999999e" + (exponent - 1)));
        }
        assertEquals("1.7976931348623157E308", ShortestDecimal.toString(Double.MAX_VALUE));
        assertEquals("4.9E-324", ShortestDecimal.toString(Double.MIN_VALUE));
        assertEquals("0.002", ShortestDecimal.toString(2e-3));
        assertEquals("1.0E23", ShortestDecimal.toString(1e23));
        assertEquals("2.0E-44", ShortestDecimal.toString(2e-44));
        assertEquals("0.0 -0.0", ShortestDecimal.toString(0.0) + " " + ShortestDecimal.toString(-0.0));
        assertEquals("NaN", ShortestDecimal.toString(Double.NaN));
        assertEquals("-Infinity", ShortestDecimal.toString(Double.NEGATIVE_INFINITY));
        assertEquals("Infinity", ShortestDecimal.toString(Float.POSITIVE_INFINITY));
    }

    private static void checkParsed(String text) {
        long expected = Double.doubleToRawLongBits(Double.parseDouble(text));
        assertEquals(expected, Double.doubleToRawLongBits(NearestBinary.parseDouble(text)), text);
        int single = Float.floatToRawIntBits(Float.parseFloat(text));
        assertEquals(single, Float.floatToRawIntBits(NearestBinary.parseFloat(text)), text);
    }

    @Test
    void middlesBetweenNeighboursRoundToEven() {
        Random random = new Random(2);
        for (int i = 0; i < RANDOM_NUMBERS / 10; i++) {
            double value = Double.longBitsToDouble(random.nextLong() & Long.MAX_VALUE);
            if (i % 3 == 0) {
                value = Double.longBitsToDouble(random.nextInt(1 << 20));
            }
            if (value < Double.MAX_VALUE) {
                BigDecimal exact = new BigDecimal(value);
                BigDecimal middle =
                        exact.add(new BigDecimal(Math.nextUp(value))).divide(BigDecimal.valueOf(2));
                checkParsed(middle.toString());
                checkParsed(middle.toPlainString());
                checkParsed(middle + (middle.scale() > 0 && middle.toString().indexOf('E') < 0 ? "000001" : ""));
                checkParsed(middle.subtract(middle.ulp()).toString());
                checkParsed(middle.add(middle.ulp()).toString());
                float single = Float.intBitsToFloat(random.nextInt(0x7F7F_FFFF));
                checkParsed(new BigDecimal(single)
                        .add(new BigDecimal(Math.nextUp(single)))
                        .divide(BigDecimal.valueOf(2))
                        .toString());
            }
        }
    }

    @Test
    void randomDecimals() {
        Random random = new Random(3);
        for (int i = 0; i < RANDOM_NUMBERS; i++) {
            StringBuilder text = new StringBuilder();
            int digits = 1 + random.nextInt(random.nextInt(20) == 0 ? 900 : 25);
            int point = random.nextInt(digits + 1);
            for (int d = 0; d < digits; d++) {
                text.append(d == point ? "." : "").append((char) ('0' + random.nextInt(10)));
            }
            checkParsed(text.toString());
            checkParsed(text + "e" + (random.nextInt(700) - 350));
            checkParsed(text + "E" + (random.nextInt(40) - 20) + "f");
        }
    }

    @Test
    void oddForms() {
        for (String text : List.of(
                "1",
                "+1.",
                "-.5",
                " \t1e3 \n",
                "1e+3d",
                "1E-3F",
                "-0",
                "-0.0e5",
                "NaN",
                "-NaN",
                "+Infinity",
                "-Infinity",
                "1e400",
                "-1e-400",
                "1e99999999999",
                "1e-99999999999",
                "0e99999999999",
                "0.000000000000000000000000000000000000000000000000001e60",
                "100000000000000000000000000000000000000000000000000000000e-50",
                "0x1p3",
                "0X1.8P1",
                "-0x.8p-1d",
                "0x1.p0",
                "0x1.fffffffffffff8p1023",
                "0x1.fffffffffffff7fffffffffffffffffffp1023",
                "0x0.00000000000008p-1022",
                "0x0.000000000000080000000000000000000001p-1022",
                "0x1.000001p-149",
                "0x1.00000080000000001p0",
                "0x123456789abcdef0123456789.abcp-40",
                "0x0p10",
                "2.2250738585072012e-308",
                "2.2250738585072011e-308",
                "1.17549429e-38",
                "9007199254740993",
                "9007199254740993.0000000000000000000000000000000000001")) {
            checkParsed(text);
        }
    }

    @Test
    void whatIsNoNumberIsSaidSo() {
        for (String text : List.of(
                "",
                " ",
                ".",
                "+",
                "-",
                "e5",
                "1e",
                "1e+",
                "1..2",
                "1.2.3",
                "0x",
                "0x1",
                "0x.p1",
                "0xp1",
                "1ff",
                "NaNf",
                "infinity",
                "Infinityd",
                "1 2",
                "--1",
                "1_0",
                "0x1.8",
                "\u0661",
                "1e5x",
                "d",
                "0x1p",
                "1,5")) {
            NumberFormatException expected =
                    assertThrows(NumberFormatException.class, () -> Double.parseDouble(text), text);
            NumberFormatException actual =
                    assertThrows(NumberFormatException.class, () -> NearestBinary.parseDouble(text), text);
            assertEquals(expected.getMessage(), actual.getMessage());
        }
        assertThrows(NullPointerException.class, () -> NearestBinary.parseDouble(null));
    }
}
