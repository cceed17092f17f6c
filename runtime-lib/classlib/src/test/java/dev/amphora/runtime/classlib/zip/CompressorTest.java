// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.zip;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;

/** Against the zlib of the JDK that runs the tests, call by call. */
class CompressorTest {
    @Test
    void writesTheBytesOfZlib() {
        for (int seed = 0; seed < Samples.count(); seed++) {
            new Comparison(seed).run();
        }
    }

    /** One text, given and taken in pieces. */
    private static final class Comparison {
        private final int seed;
        private final Random random;
        private final byte[] text;
        private final boolean hasHeader;
        private final boolean atOnce;
        private final Deflater expected;
        private final Compressor actual;
        private int level;
        private int strategy;
        private boolean changed;

        Comparison(int seed) {
            this.seed = seed;
            random = new Random(seed);
            text = Samples.any(random);
            hasHeader = random.nextBoolean();
            atOnce = random.nextBoolean();
            level = random.nextInt(11) - 1;
            expected = new Deflater(level, !hasHeader);
            actual = new Compressor(level, Deflater.DEFAULT_STRATEGY, hasHeader);
            if (random.nextInt(4) == 0) {
                strategy = 1 + random.nextInt(2);
                expected.setStrategy(strategy);
                changed = true;
            }
            if (random.nextInt(5) == 0) {
                byte[] dictionary = Samples.dictionary(random);
                expected.setDictionary(dictionary);
                actual.setDictionary(dictionary, 0, dictionary.length);
            }
        }

        void run() {
            byte[] room = new byte[2 * text.length + 1_000];
            int given = 0;
            int taken = 0;
            while (!expected.finished()) {
                if (taken == given) {
                    int more = atOnce ? text.length - given : Math.min(text.length - given, random.nextInt(60_000));
                    expected.setInput(text, given, more);
                    given += more;
                    if (given == text.length) {
                        expected.finish();
                    }
                }
                if (!atOnce && given < text.length && random.nextInt(30) == 0) {
                    changeLevel();
                }
                int flush = atOnce
                        ? 0
                        : new int[] {0, 0, 0, 0, Deflater.SYNC_FLUSH, Deflater.FULL_FLUSH}[random.nextInt(6)];
                int length = atOnce ? room.length : 1 + random.nextInt(random.nextBoolean() ? 20 : 30_000);
                length = Math.min(length, room.length);
                taken += compareStep(room, length, taken, given, flush);
            }
            expected.end();
        }

        private void changeLevel() {
            int next = random.nextInt(11) - 1;
            if (next != level) {
                level = next;
                expected.setLevel(level);
                changed = true;
            }
        }

        private int compareStep(byte[] room, int length, int taken, int given, int flush) {
            String place = "seed " + seed + ", after " + taken + " of " + text.length;
            int count = expected.deflate(room, 0, length, flush);
            byte[] ours = new byte[length];
            Compressor.Result result;
            if (changed) {
                result = actual.change(level, strategy, text, taken, given - taken, ours, 0, length);
                changed = !result.isComplete();
            } else {
                int wanted = given == text.length ? Compressor.FINISH : flush;
                result = actual.deflate(text, taken, given - taken, ours, 0, length, wanted);
            }
            assertEquals(count, result.written(), place);
            assertEquals(expected.finished(), result.isFinished(), place);
            assertArrayEquals(Arrays.copyOf(room, count), Arrays.copyOf(ours, count), place);
            if (hasHeader && expected.getTotalIn() != 0) {
                assertEquals(expected.getAdler(), actual.adler(), place);
            }
            return result.read();
        }
    }
}
