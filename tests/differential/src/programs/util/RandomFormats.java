// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package util;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Locale;
import java.util.Random;

/** Formatter: format strings made by chance, most of them wrong in some way, with values made by chance. */
public class RandomFormats {
    private static final String FLAGS = "-#+ 0,(";
    private static final String CONVERSIONS = "bBhHsScCdoxXeEfgGaA%nqd";
    private static final String FIELDS = "HIklMSLNpsQBbhAaCYyjmdeRTrDFc";
    private static final double[] DOUBLES = {
        0.0, -0.0, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e7, 1e-5, 9.9995, 0.5, 1.5, 2.5, 99999.95, Double.MIN_VALUE,
        Double.MAX_VALUE
    };

    private static String specifier(Random random) {
        StringBuilder text = new StringBuilder("%");
        switch (random.nextInt(12)) {
            case 0 -> text.append(random.nextInt(4)).append('$');
            case 1 -> text.append('<');
            default -> {}
        }
        for (int i = random.nextInt(4) % 3; i > 0; i--) {
            text.append(FLAGS.charAt(random.nextInt(FLAGS.length())));
        }
        if (random.nextInt(3) == 0) {
            text.append(random.nextInt(25));
        }
        if (random.nextInt(3) == 0) {
            text.append('.').append(random.nextInt(12));
        }
        return random.nextInt(5) == 0
                ? text.append(random.nextBoolean() ? 't' : 'T').append(FIELDS.charAt(random.nextInt(FIELDS.length()))).toString()
                : text.append(CONVERSIONS.charAt(random.nextInt(CONVERSIONS.length()))).toString();
    }

    private static Object value(Random random) {
        return switch (random.nextInt(20)) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2 -> (byte) random.nextInt();
            case 3 -> (short) random.nextInt();
            case 4 -> random.nextInt();
            case 5 -> random.nextInt(100) - 50;
            case 6 -> random.nextLong();
            case 7 -> new BigInteger(random.nextInt(120), random).multiply(BigInteger.valueOf(random.nextInt(3) - 1));
            case 8 -> Double.longBitsToDouble(random.nextLong());
            case 9 -> random.nextGaussian() * Math.pow(10, random.nextInt(12) - 4);
            case 10 -> (float) random.nextGaussian() * 1000;
            case 11 -> DOUBLES[random.nextInt(DOUBLES.length)];
            case 12 -> new BigDecimal(new BigInteger(random.nextInt(70), random), random.nextInt(40) - 15);
            case 13 -> (char) (32 + random.nextInt(900));
            case 14 -> "str" + random.nextInt(10);
            case 15 -> random.nextInt(0x120000);
            case 16 -> new Date(random.nextLong() >> 30);
            case 17 -> LocalDateTime.ofEpochSecond(random.nextLong() >> 30, random.nextInt(1000000000), ZoneOffset.UTC);
            case 18 -> ZonedDateTime.ofInstant(Instant.ofEpochSecond(random.nextLong() >> 30), ZoneId.of("Asia/Kolkata"));
            default -> LocalDate.ofEpochDay(random.nextInt(100000) - 20000);
        };
    }

    public static void main(String[] args) {
        // So that the program has the part of Formatter for dates.
        System.out.println(String.format(Locale.ROOT, "%tF", LocalDate.EPOCH));
        Random random = new Random(11);
        for (int i = 0; i < 1500; i++) {
            String format = specifier(random);
            for (int more = random.nextInt(3); more > 0; more--) {
                format += "|" + specifier(random);
            }
            Object[] values = new Object[1 + random.nextInt(4)];
            for (int j = 0; j < values.length; j++) {
                values[j] = value(random);
            }
            String result;
            try {
                result = String.format(random.nextBoolean() ? Locale.US : null, format, values);
            } catch (RuntimeException e) {
                result = e.getClass().getSimpleName() + ": " + e.getMessage();
            }
            System.out.println(i + " " + format + " " + result);
        }
    }
}
