// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package expressions;

/** The unsigned operations of Integer and Long. */
public class UnsignedArithmetic {
    public static void main(String[] args) {
        int[] ints = {0, 1, 10, -1, -10, Integer.MIN_VALUE, Integer.MAX_VALUE};
        for (int a : ints) {
            StringBuilder row = new StringBuilder(Integer.toUnsignedString(a)).append(':');
            for (int b : ints) {
                row.append(' ').append(Integer.compareUnsigned(a, b));
                if (b != 0) {
                    row.append('/').append(Integer.divideUnsigned(a, b));
                    row.append('%').append(Integer.remainderUnsigned(a, b));
                }
            }
            System.out.println(row);
        }
        long[] longs = {0, 1, 10, -1, -10, Long.MIN_VALUE, Long.MAX_VALUE, 0xFFFFFFFFL};
        for (long a : longs) {
            StringBuilder row = new StringBuilder(Long.toUnsignedString(a)).append(':');
            for (long b : longs) {
                row.append(' ').append(Long.compareUnsigned(a, b));
                if (b != 0) {
                    row.append('/').append(Long.divideUnsigned(a, b));
                    row.append('%').append(Long.remainderUnsigned(a, b));
                }
            }
            System.out.println(row);
        }
        System.out.println(Integer.toUnsignedLong(-1) + " " + Byte.toUnsignedInt((byte) -1) + " "
                + Short.toUnsignedInt((short) -2));
        System.out.println(Integer.toHexString(-255) + " " + Integer.toOctalString(-8) + " " + Integer.toBinaryString(-2)
                + " " + Long.toHexString(-1L) + " " + Integer.toString(-255, 16));
        System.out.println(Integer.reverse(0x12345678) + " " + Integer.reverseBytes(0x12345678) + " "
                + Integer.rotateRight(0x12345678, 8) + " " + Integer.bitCount(-1) + " " + Integer.highestOneBit(-5)
                + " " + Integer.lowestOneBit(96) + " " + Integer.numberOfLeadingZeros(0) + " "
                + Integer.numberOfTrailingZeros(0));
        try {
            System.out.println(Integer.divideUnsigned(1, ints[0]));
        } catch (ArithmeticException e) {
            System.out.println(e.getMessage());
        }
        int hash = 0x811C9DC5;
        for (char c : "unsigned arithmetic".toCharArray()) {
            hash = (hash ^ c) * 0x01000193;
        }
        System.out.println(Integer.toUnsignedString(hash) + " " + (hash & 0xFFFFFFFFL) % 1000);
    }
}
