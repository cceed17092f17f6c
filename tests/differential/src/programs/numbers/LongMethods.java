// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package numbers;

/** java.lang.Long: bit operations, comparisons, texts in every radix, unsigned division. */
public class LongMethods {
    public static void main(String[] args) {
        long[] all = {0, 1, -1, 255, -256, 1L << 32, 1L << 63, 0x5555555555555555L, Long.MAX_VALUE, 1234567890123456789L, -1L >>> 1 ^ 7};
        for (long i : all) {
            System.out.println(Long.bitCount(i) + " " + Long.highestOneBit(i) + " " + Long.lowestOneBit(i) + " "
                    + Long.numberOfLeadingZeros(i) + " " + Long.numberOfTrailingZeros(i) + " " + Long.reverse(i) + " "
                    + Long.reverseBytes(i) + " " + Long.signum(i) + " " + Long.rotateLeft(i, 37) + " " + Long.rotateRight(i, -9));
            System.out.println(Long.toBinaryString(i).length() + " " + Long.toOctalString(i) + " " + Long.toHexString(i) + " "
                    + Long.toString(i, 36) + " " + Long.toUnsignedString(i) + " " + Long.toUnsignedString(i, 36) + " " + Long.hashCode(i));
            for (long j : all) {
                if (j != 0) {
                    System.out.print(Long.divideUnsigned(i, j) + "r" + Long.remainderUnsigned(i, j) + " ");
                }
            }
            System.out.println();
        }
        System.out.println(Long.compareUnsigned(1, -1) + " " + Long.parseUnsignedLong("18446744073709551615") + " " + Long.compare(2, 1));
        Long a = 70000L;
        System.out.println(a.intValue() + " " + a.shortValue() + " " + a.equals(70000) + a.equals(70000L) + " " + a.hashCode());
    }
}
