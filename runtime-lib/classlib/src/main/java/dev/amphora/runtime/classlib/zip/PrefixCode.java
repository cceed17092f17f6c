// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.zip;

import java.util.Arrays;

/** A prefix code to read with (RFC 1951, 3.2.2): short codes are looked up, long ones counted through. */
final class PrefixCode {
    /** No symbol has this code. */
    static final int INVALID = -1;
    /** There are too few bits to know the symbol. */
    static final int MORE = -2;

    private static final int MAX_BITS = 15;
    private static final int TABLE_BITS = 9;
    /** By the next bits: symbol and length, or 0 if the code is longer or there is none. */
    private final short[] table = new short[1 << TABLE_BITS];

    private final short[] counts = new short[MAX_BITS + 1];
    private final short[] symbols;
    private int longest;
    /** The length of the code last read. */
    int length;

    PrefixCode(int maxSymbols) {
        symbols = new short[maxSymbols];
    }

    /**
     * Takes the lengths of the codes.
     *
     * @param mayLack whether a code with a single symbol of one bit, or with none, is one
     * @return false if there is no such code
     */
    boolean set(byte[] lengths, int offset, int count, boolean mayLack) {
        Arrays.fill(counts, (short) 0);
        Arrays.fill(table, (short) 0);
        for (int n = 0; n < count; n++) {
            counts[lengths[offset + n]]++;
        }
        counts[0] = 0;
        longest = MAX_BITS;
        while (longest > 0 && counts[longest] == 0) {
            longest--;
        }
        int left = 1;
        short[] next = new short[MAX_BITS + 2];
        int[] codes = new int[MAX_BITS + 2];
        for (int bits = 1; bits <= MAX_BITS; bits++) {
            left = 2 * left - counts[bits];
            if (left < 0) {
                return false;
            }
            next[bits + 1] = (short) (next[bits] + counts[bits]);
            codes[bits + 1] = codes[bits] + counts[bits] << 1;
        }
        if (left > 0 && longest > 0 && (!mayLack || longest != 1)) {
            return false;
        }
        for (int n = 0; n < count; n++) {
            int bits = lengths[offset + n];
            if (bits == 0) {
                continue;
            }
            symbols[next[bits]++] = (short) n;
            int code = codes[bits]++;
            if (bits <= TABLE_BITS) {
                int reversed = Integer.reverse(code) >>> 32 - bits;
                for (int index = reversed; index < table.length; index += 1 << bits) {
                    table[index] = (short) (n << 4 | bits);
                }
            }
        }
        return true;
    }

    /** The symbol that the bits begin with; sets {@link #length}. */
    int read(int bits, int count) {
        int entry = table[bits & (1 << TABLE_BITS) - 1];
        if (entry != 0) {
            length = entry & 0xF;
            return length <= count ? entry >> 4 : MORE;
        }
        int code = 0;
        int first = 0;
        int index = 0;
        for (int n = 1; n <= MAX_BITS; n++) {
            if (n > Math.max(longest, 1)) {
                length = n;
                return INVALID;
            }
            if (n > count) {
                return MORE;
            }
            code |= bits >> n - 1 & 1;
            int here = counts[n];
            if (code - here < first) {
                length = n;
                return symbols[index + code - first];
            }
            index += here;
            first = first + here << 1;
            code <<= 1;
        }
        length = MAX_BITS;
        return INVALID;
    }
}
