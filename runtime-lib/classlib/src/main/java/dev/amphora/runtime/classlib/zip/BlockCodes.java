// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.zip;

import java.util.Arrays;

/** The alphabets of blocks (RFC 1951, 3.2.5 to 3.2.7): lengths, distances, and the lengths of codes themselves. */
final class BlockCodes {
    static final int LITERALS = 256;
    static final int END_OF_BLOCK = 256;
    static final int LENGTH_CODES = 29;
    static final int LITERAL_LENGTH_CODES = LITERALS + 1 + LENGTH_CODES;
    static final int DISTANCE_CODES = 30;
    static final int LENGTH_LENGTH_CODES = 19;
    static final int MIN_MATCH = 3;
    static final int MAX_MATCH = 258;

    /** Extra bits of the length codes 257 to 285. */
    static final int[] LENGTH_EXTRA = {
        0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0
    };

    /** Extra bits of the distance codes. */
    static final int[] DISTANCE_EXTRA = {
        0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13
    };

    static final int[] LENGTH_LENGTH_EXTRA = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 3, 7};

    /** The order in which the lengths of the codes for code lengths are written. */
    static final int[] LENGTH_ORDER = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};

    /** The first length of each length code. */
    static final int[] LENGTH_BASE = new int[LENGTH_CODES];

    /** The first distance of each distance code. */
    static final int[] DISTANCE_BASE = new int[DISTANCE_CODES];

    /** The code of each length, from {@link #MIN_MATCH}. */
    private static final byte[] CODE_OF_LENGTH = new byte[MAX_MATCH - MIN_MATCH + 1];

    /** The code of each distance up to 256, counted from 0, and then of each group of 128. */
    private static final byte[] CODE_OF_DISTANCE = new byte[512];

    static {
        int length = MIN_MATCH;
        for (int code = 0; code < LENGTH_CODES - 1; code++) {
            LENGTH_BASE[code] = length;
            for (int n = 0; n < 1 << LENGTH_EXTRA[code]; n++) {
                CODE_OF_LENGTH[length++ - MIN_MATCH] = (byte) code;
            }
        }
        // The largest length has a code of its own, although the one before could express it.
        LENGTH_BASE[LENGTH_CODES - 1] = MAX_MATCH;
        CODE_OF_LENGTH[MAX_MATCH - MIN_MATCH] = LENGTH_CODES - 1;
        int distance = 1;
        for (int code = 0; code < DISTANCE_CODES; code++) {
            DISTANCE_BASE[code] = distance;
            for (int n = 0; n < 1 << DISTANCE_EXTRA[code]; n++) {
                int from0 = distance++ - 1;
                CODE_OF_DISTANCE[from0 < 256 ? from0 : 256 + (from0 >> 7)] = (byte) code;
            }
        }
    }

    private BlockCodes() {}

    /** The number of a length's code, from 0. */
    static int lengthCode(int length) {
        return CODE_OF_LENGTH[length - MIN_MATCH];
    }

    static int distanceCode(int distance) {
        int from0 = distance - 1;
        return CODE_OF_DISTANCE[from0 < 256 ? from0 : 256 + (from0 >> 7)];
    }

    /** The lengths of the fixed codes for literals and lengths. */
    static int[] fixedLiteralLengths() {
        int[] lengths = new int[LITERAL_LENGTH_CODES + 2];
        for (int n = 0; n < lengths.length; n++) {
            lengths[n] = n < 144 ? 8 : n < 256 ? 9 : n < 280 ? 7 : 8;
        }
        return lengths;
    }

    static int[] fixedDistanceLengths() {
        int[] lengths = new int[DISTANCE_CODES];
        Arrays.fill(lengths, 5);
        return lengths;
    }
}
