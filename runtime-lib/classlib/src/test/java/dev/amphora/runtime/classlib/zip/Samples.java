// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.zip;

import java.util.Arrays;
import java.util.Random;

/** Texts that are compressed in different ways. */
final class Samples {
    private static final int KINDS = 5;

    private Samples() {}

    /** How many seeds a test tries; {@code -Damphora.zip.count=N} for more. */
    static int count() {
        return Integer.getInteger("amphora.zip.count", 200);
    }

    /** Mostly short, sometimes several windows long. */
    static byte[] any(Random random) {
        int length = random.nextInt(10) == 0
                ? random.nextInt(300_000)
                : random.nextInt(3_000) + (random.nextInt(4) == 0 ? 70_000 : 0);
        return of(random.nextInt(KINDS), length, random);
    }

    /** A text that repeats itself, near and far. */
    static byte[] dictionary(Random random) {
        return of(3, 1 + random.nextInt(40_000), random);
    }

    private static byte[] of(int kind, int length, Random random) {
        byte[] text = new byte[length];
        switch (kind) {
            case 0 -> random.nextBytes(text);
            case 1 -> {
                for (int i = 0; i < length; i++) {
                    text[i] = (byte) "abcdefgh ".charAt(random.nextInt(9));
                }
            }
            case 2 -> {
                for (int i = 0; i < length; i++) {
                    text[i] = (byte) (i * i >> 5);
                }
            }
            case 3 -> repeat(text, random);
            default -> Arrays.fill(text, (byte) 7);
        }
        return text;
    }

    private static void repeat(byte[] text, Random random) {
        int at = 0;
        while (at < text.length) {
            if (at <= 10 || random.nextInt(3) == 0) {
                text[at++] = (byte) (random.nextGaussian() * 20 + 64);
                continue;
            }
            int distance = 1 + random.nextInt(Math.min(at, random.nextBoolean() ? 40_000 : 300));
            int end = Math.min(text.length, at + random.nextInt(random.nextInt(10) == 0 ? 400 : 20));
            for (; at < end; at++) {
                text[at] = text[at - distance];
            }
        }
    }
}
