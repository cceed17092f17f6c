// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8Test {
    private static void compare(byte[] bytes, int from, int to) {
        assertEquals(
                new String(bytes, from, to - from, UTF_8),
                Utf8.decode(bytes, from, to),
                () -> Arrays.toString(Arrays.copyOfRange(bytes, from, to)));
    }

    @Test
    void decodesAllSequencesOfTwoBytesAsTheJdk() {
        for (int i = 0; i < 0x10000; i++) {
            compare(new byte[] {(byte) (i >> 8), (byte) i}, 0, 2);
        }
    }

    @Test
    void decodesAllSequencesOfThreeAndFourBytesAroundTheLimitsAsTheJdk() {
        int[] edges = {0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC2, 0xDF, 0xED, 0xF0, 0xF4, 0xFF};
        for (int lead = 0x80; lead < 0x100; lead++) {
            for (int second : edges) {
                for (int third : edges) {
                    compare(new byte[] {(byte) lead, (byte) second, (byte) third}, 0, 3);
                    for (int fourth : edges) {
                        compare(new byte[] {(byte) lead, (byte) second, (byte) third, (byte) fourth}, 0, 4);
                    }
                }
            }
        }
    }

    @Test
    void decodesEveryCodePoint() {
        for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
            if (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE) {
                byte[] bytes = Character.toString(point).getBytes(UTF_8);
                compare(bytes, 0, bytes.length);
            }
        }
    }

    @Test
    void decodesRangesOfRandomBytesAsTheJdk() {
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            byte[] bytes = new byte[random.nextInt(40)];
            random.nextBytes(bytes);
            int from = random.nextInt(bytes.length + 1);
            compare(bytes, from, from + random.nextInt(bytes.length - from + 1));
        }
    }
}
