// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package numbers;

import java.util.Random;
import java.util.concurrent.Callable;

/** Numbers read from texts that are made by chance, most of them none; and system properties by such names. */
public class RandomNumberTexts {
    private static final String CHARS = "0123456789-+.eExXpPabfFdDLlNaInfinity #_ \u0663\uff15";
    private static final String[] TEXTS = {
        "", "NaN", "Infinity", "-Infinity", "+NaN", "0x1p3", "0x.8p-1074", "1e400", "1e-400", "4.9e-324", "2.4703282292062327e-324",
        "2.4703282292062328e-324", "1.7976931348623158e308", "1.7976931348623159e308", "9223372036854775807", "9223372036854775808",
        "18446744073709551615", "18446744073709551616", "-9223372036854775808", "2147483648", "-2147483648", "4294967295", "4294967296",
        "0x80000000", "#ff", "010", "-0x1", "0x", "1_000", " 1", "1 ", "\t1.5\n", "1f", "1d", "1L", "0x1.fffffffffffff7fffffp1023",
        "0x1.00000000000008p0", "1e", ".e1", ".", "1.e1", "0xp1", "0x1", "128", "-129", "32768", "ffffffffffffffff", "10000000000000000"
    };

    private static String attempt(Callable<Object> call) {
        try {
            return " " + call.call();
        } catch (Exception e) {
            return " " + e.getClass().getSimpleName() + ":" + e.getMessage();
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        switch (random.nextInt(6)) {
            case 0 -> text.append(TEXTS[random.nextInt(TEXTS.length)]);
            case 1 -> text.append(random.nextLong());
            case 2 -> text.append(Double.toHexString(Double.longBitsToDouble(random.nextLong())));
            case 3 -> {
                for (int i = random.nextInt(30); i >= 0; i--) {
                    text.append(random.nextInt(10));
                }
                text.insert(random.nextInt(text.length()), '.').append('e').append(random.nextInt(640) - 330);
            }
            default -> {
                int range = random.nextBoolean() ? 12 : CHARS.length();
                for (int i = random.nextInt(7); i >= 0; i--) {
                    text.append(CHARS.charAt(random.nextInt(range)));
                }
            }
        }
        return text.toString();
    }

    public static void main(String[] args) {
        Random random = new Random(3);
        for (int i = 0; i < 1500; i++) {
            String text = text(random);
            int radix = random.nextInt(10) == 0 ? random.nextInt(40) - 1 : 2 + random.nextInt(35);
            System.out.println(i + " " + text + " " + radix
                    + attempt(() -> Integer.parseInt(text))
                    + attempt(() -> Integer.parseInt(text, radix))
                    + attempt(() -> Integer.parseInt(text, 1, 3, 10))
                    + attempt(() -> Integer.parseUnsignedInt(text)));
            System.out.println(attempt(() -> Long.parseLong(text, radix))
                    + attempt(() -> Long.parseUnsignedLong(text, radix))
                    + attempt(() -> Long.parseLong(text, 0, 2, 16))
                    + attempt(() -> Byte.parseByte(text, 10)));
            System.out.println(attempt(() -> Long.decode(text))
                    + attempt(() -> Integer.decode(text))
                    + attempt(() -> Short.decode(text))
                    + attempt(() -> Byte.decode(text)));
            System.out.println(attempt(() -> Double.doubleToLongBits(Double.parseDouble(text)))
                    + attempt(() -> Float.floatToIntBits(Float.parseFloat(text)))
                    + attempt(() -> Integer.getInteger(text, 7))
                    + attempt(() -> Long.getLong(text))
                    + attempt(() -> Boolean.getBoolean(text)));
        }
        System.out.println(attempt(() -> Integer.parseInt("ab", 1, 1, 16))
                + attempt(() -> Long.parseLong("ab", 1, 1, 16))
                + attempt(() -> Integer.parseUnsignedInt("ab", 1, 1, 10))
                + attempt(() -> Long.parseUnsignedLong("ab", 1, 1, 10)));
        System.setProperty("truth", "TRUE");
        System.setProperty("number", "0x7f");
        System.setProperty("none", "zero");
        System.out.println(Boolean.getBoolean("truth") + " " + Boolean.getBoolean(null) + " " + Integer.getInteger("number") + " "
                + Integer.getInteger("none") + " " + Integer.getInteger(null, 3) + " " + Long.getLong("number", 5) + " " + Long.getLong("none", 5L)
                + " " + Long.getLong(null));
    }
}
