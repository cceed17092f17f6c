// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package lang;

import static lang.Attempts.attempt;

/** Texts to integers and back: every radix, signs, limits, ranges, unsigned numbers, decode. */
public class IntegerTexts {
    public static void main(String[] args) {
        for (String text : new String[] {"0", "-0", "+7", "2147483647", "2147483648", "-2147483648", "-2147483649", "", " 1", "1_000", "+", "--1", "0x1F", "\u0661\u0662", "\uFF11", "9999999999999999999999", "1.0", "z", "\uD835\uDFD8"}) {
            attempt("parseInt " + text, () -> Integer.parseInt(text));
            attempt("  parseLong", () -> Long.parseLong(text));
            attempt("  radix 36", () -> Integer.parseInt(text, 36));
            attempt("  unsigned", () -> Integer.parseUnsignedInt(text));
            attempt("  decode", () -> Integer.decode(text) + " " + Long.decode(text));
            attempt("  byte", () -> Byte.parseByte(text));
        }
        for (String text : new String[] {"0x7FFFFFFF", "-0x80000000", "#ff", "-#10", "017", "08", "0X", "0x-1", "#", "+0x10", "-0b1"}) {
            attempt("decode " + text, () -> Integer.decode(text));
        }
        attempt("null", () -> Integer.parseInt(null));
        attempt("null long", () -> Long.parseLong(null));
        attempt("decode null", () -> Integer.decode(null));
        attempt("radix 1", () -> Integer.parseInt("1", 1));
        attempt("radix 37", () -> Long.parseLong("1", 37));
        attempt("range", () -> Integer.parseInt("ab-12cd", 2, 5, 10) + " " + Long.parseLong("xffx", 1, 3, 16));
        attempt("unsigned long", () -> Long.parseUnsignedLong("18446744073709551615") + " " + Long.parseUnsignedLong("ffffffffffffffff", 16));
        attempt("unsigned long too large", () -> Long.parseUnsignedLong("18446744073709551616"));
        attempt("unsigned negative", () -> Long.parseUnsignedLong("-1"));
        attempt("unsigned int too large", () -> Integer.parseUnsignedInt("4294967296"));
        for (int radix : new int[] {2, 7, 10, 16, 36}) {
            System.out.println(Integer.toString(Integer.MIN_VALUE, radix) + " " + Long.toString(Long.MAX_VALUE, radix) + " " + Integer.toUnsignedString(-1, radix) + " " + Long.toUnsignedString(-12345678901L, radix));
        }
        System.out.println(Integer.toHexString(-255) + " " + Integer.toOctalString(-8) + " " + Integer.toBinaryString(5) + " " + Long.toHexString(Long.MIN_VALUE) + " " + Long.toBinaryString(-2).length() + " " + Long.toOctalString(-1));
        System.out.println(Integer.divideUnsigned(-1, 3) + " " + Integer.remainderUnsigned(-1, 7) + " " + Long.divideUnsigned(-1, 10) + " " + Long.remainderUnsigned(-1, -5) + " " + Integer.compareUnsigned(-1, 1) + Long.compareUnsigned(1, -1) + " " + Integer.toUnsignedLong(-1) + " " + Byte.toUnsignedInt((byte) -1) + Short.toUnsignedLong((short) -1)
                + Short.compareUnsigned((short) -1, (short) 1) + Byte.compare((byte) 1, (byte) -1));
        attempt("divide by zero", () -> Integer.divideUnsigned(1, 0));
        attempt("divide long by zero", () -> Long.remainderUnsigned(1, 0));
        for (int n : new int[] {0, 1, -1, 0x80000000, 0x12345678, 0xFF00}) {
            System.out.println(Integer.bitCount(n) + " " + Integer.numberOfLeadingZeros(n) + " " + Integer.numberOfTrailingZeros(n) + " " + Integer.highestOneBit(n) + " " + Integer.lowestOneBit(n) + " " + Integer.reverse(n) + " " + Integer.reverseBytes(n) + " " + Integer.rotateLeft(n, 33) + " " + Integer.rotateRight(n, -5) + " " + Integer.signum(n)
                    + " " + Long.reverse(n) + " " + Long.reverseBytes(n) + " " + Long.rotateLeft(n, 70) + " " + Long.numberOfLeadingZeros(n) + " " + Long.bitCount(n) + " " + Short.reverseBytes((short) n) + " " + Long.highestOneBit(n));
        }
        System.out.println(Integer.valueOf(127) == Integer.valueOf(127)) ;
        System.out.println(Integer.hashCode(-5) + " " + Long.hashCode(-5L) + " " + Short.hashCode((short) -5) + Byte.hashCode((byte) -5) + Character.hashCode('x') + Boolean.hashCode(true) + Boolean.hashCode(false) + Integer.sum(Integer.MAX_VALUE, 1) + Integer.max(-1, 1) + Long.min(5, -5) + Integer.getInteger("none", 3) + Long.getLong("none") + Boolean.getBoolean("none")
                + Boolean.parseBoolean("TrUe") + Boolean.parseBoolean(null) + Boolean.logicalXor(true, false) + Boolean.compare(true, false) + Integer.compare(Integer.MIN_VALUE, Integer.MAX_VALUE));
    }
}
