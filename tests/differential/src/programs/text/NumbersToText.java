// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package text;

/** Integers and chars to text by every route: concatenation, valueOf, builders, radix, hexadecimal, padding by hand. */
public class NumbersToText {
    static String pad(long n, int width) {
        StringBuilder b = new StringBuilder(Long.toString(Math.abs(n)));
        while (b.length() < width) {
            b.insert(0, n < 0 ? ' ' : '0');
        }
        return n < 0 ? "-" + b : b.toString();
    }

    public static void main(String[] args) {
        long[] all = {0, 9, 10, 99, 100, -1, -10, 2147483647L, -2147483648L, 99999999999L, Long.MAX_VALUE, Long.MIN_VALUE, 1000000000000000000L};
        for (long n : all) {
            int i = (int) n;
            System.out.println(n + "|" + i + "|" + String.valueOf(i) + "|" + new StringBuilder().append(n).append(i) + "|" + Long.toString(n, 7) + "|" + Integer.toString(i, 29)
                    + "|" + pad(i, 12) + "|" + (short) n + (byte) n + (int) (char) n + "|" + Long.toHexString(n) + "|" + Integer.toBinaryString(i).length());
        }
        int digits = 0;
        for (int k = -100000; k < 100000; k += 37) {
            digits = digits * 31 + ("" + k).hashCode() + String.valueOf(k * 100003L).length();
        }
        System.out.println(digits);
    }
}
