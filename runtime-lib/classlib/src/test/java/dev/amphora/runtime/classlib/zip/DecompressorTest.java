// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.zip;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;

/** Against the zlib of the JDK that runs the tests, call by call; half of the streams are broken. */
class DecompressorTest {
    private int ended;
    private int faults;

    @Test
    void readsAndRefusesWhatZlibDoes() {
        for (int seed = 0; seed < Samples.count(); seed++) {
            compare(seed);
        }
        assertTrue(
                ended > Samples.count() / 5 && faults > Samples.count() / 5, ended + " read, " + faults + " refused");
    }

    private void compare(int seed) {
        Random random = new Random(seed);
        byte[] text = Samples.any(random);
        boolean hasHeader = random.nextBoolean();
        byte[] dictionary = random.nextInt(6) == 0 ? Samples.dictionary(random) : null;
        byte[] stream = damaged(compressed(text, hasHeader, dictionary, random), random);
        Inflater expected = new Inflater(!hasHeader);
        Decompressor actual = new Decompressor(hasHeader);
        if (!hasHeader && dictionary != null) {
            expected.setDictionary(dictionary);
            actual.setDictionary(dictionary, 0, dictionary.length);
        }
        boolean atOnce = random.nextBoolean();
        int taken = 0;
        int idle = 0;
        while (idle < 4 && !expected.finished()) {
            String place = "seed " + seed + ", after " + taken + " of " + stream.length;
            int given = atOnce ? stream.length - taken : Math.min(stream.length - taken, piece(random));
            byte[] room = new byte[atOnce ? text.length + 1_000 : piece(random)];
            byte[] ours = new byte[room.length];
            long before = expected.getBytesRead();
            expected.setInput(stream, taken, given);
            int count;
            Decompressor.Result result;
            try {
                count = expected.inflate(room, 0, room.length);
                result = actual.inflate(stream, taken, given, ours, 0, ours.length);
            } catch (DataFormatException e) {
                result = actual.inflate(stream, taken, given, ours, 0, ours.length);
                assertEquals(String.valueOf(e.getMessage()), result.fault(), place);
                faults++;
                break;
            }
            int read = (int) (expected.getBytesRead() - before);
            assertEquals(
                    new Decompressor.Result(read, count, expected.finished(), expected.needsDictionary(), null),
                    result,
                    place);
            assertArrayEquals(Arrays.copyOf(room, count), Arrays.copyOf(ours, count), place);
            if (hasHeader) {
                assertEquals(expected.getAdler(), actual.adler(), place);
            }
            if (expected.needsDictionary() && !agreeOnDictionary(expected, actual, dictionary, place)) {
                break;
            }
            taken += read;
            idle = read == 0 && count == 0 ? idle + 1 : 0;
        }
        ended += expected.finished() ? 1 : 0;
        expected.end();
    }

    private static int piece(Random random) {
        return random.nextInt(random.nextBoolean() ? 10 : 5_000);
    }

    private static boolean agreeOnDictionary(Inflater expected, Decompressor actual, byte[] dictionary, String place) {
        if (dictionary == null) {
            return false;
        }
        boolean fits = true;
        try {
            expected.setDictionary(dictionary);
        } catch (IllegalArgumentException e) {
            fits = false;
        }
        assertEquals(fits, actual.setDictionary(dictionary, 0, dictionary.length), place);
        return fits;
    }

    /** A stream with something behind it. */
    private static byte[] compressed(byte[] text, boolean hasHeader, byte[] dictionary, Random random) {
        Deflater deflater = new Deflater(random.nextInt(10), !hasHeader);
        if (random.nextInt(4) == 0) {
            deflater.setStrategy(Deflater.HUFFMAN_ONLY);
        }
        if (dictionary != null) {
            deflater.setDictionary(dictionary);
        }
        deflater.setInput(text);
        deflater.finish();
        byte[] stream = new byte[2 * text.length + 2_000];
        int length = 0;
        while (!deflater.finished()) {
            length += deflater.deflate(stream, length, stream.length - length);
        }
        deflater.end();
        return Arrays.copyOf(stream, length + random.nextInt(20));
    }

    private static byte[] damaged(byte[] stream, Random random) {
        if (random.nextBoolean()) {
            for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
                int among = random.nextBoolean() ? Math.min(stream.length, 40) : stream.length;
                stream[random.nextInt(among)] ^= (byte) (1 << random.nextInt(8));
            }
        } else if (random.nextInt(10) == 0) {
            random.nextBytes(stream);
        }
        return stream;
    }
}
