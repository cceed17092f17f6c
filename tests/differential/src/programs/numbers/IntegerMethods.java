// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package numbers;

/** java.lang.Integer: bit operations, comparisons, texts in every radix, unsigned forms. */
public class IntegerMethods {
    public static void main(String[] args) {
        int[] all = {0, 1, -1, 2, 7, -8, 255, 65536, 0x55555555, 0x80000001, Integer.MAX_VALUE, Integer.MIN_VALUE, 123456789};
        for (int i : all) {
            System.out.println(Integer.bitCount(i) + " " + Integer.highestOneBit(i) + " " + Integer.lowestOneBit(i) + " "
                    + Integer.numberOfLeadingZeros(i) + " " + Integer.numberOfTrailingZeros(i) + " " + Integer.reverse(i) + " "
                    + Integer.reverseBytes(i) + " " + Integer.signum(i) + " " + Integer.rotateLeft(i, 5) + " " + Integer.rotateRight(i, 37));
            System.out.println(Integer.toBinaryString(i) + " " + Integer.toOctalString(i) + " " + Integer.toHexString(i) + " "
                    + Integer.toString(i, 36) + " " + Integer.toString(i, 3) + " " + Integer.toString(i, 99) + " "
                    + Integer.toUnsignedString(i) + " " + Integer.toUnsignedString(i, 16) + " " + Integer.toUnsignedLong(i));
        }
        System.out.println(Integer.compare(1, 2) + " " + Integer.compareUnsigned(1, -1) + " " + Integer.max(3, -3) + Integer.min(3, -3)
                + Integer.sum(Integer.MAX_VALUE, 1) + " " + Integer.hashCode(-5) + " " + Integer.divideUnsigned(-1, 7) + " "
                + Integer.remainderUnsigned(-1, 7) + " " + Integer.MIN_VALUE + Integer.SIZE + Integer.BYTES);
        Integer a = 300;
        System.out.println(a.byteValue() + " " + a.shortValue() + " " + a.doubleValue() + " " + a.equals(300) + a.equals(300L) + a.compareTo(299));
    }
}
