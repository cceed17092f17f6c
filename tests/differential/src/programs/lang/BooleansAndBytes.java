// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package lang;

import static lang.Attempts.attempt;

/** Boolean, Byte, Short and Character as objects and as texts. */
public class BooleansAndBytes {
    public static void main(String[] args) {
        for (String s : new String[] {"true", "TRUE", "tRuE", "false", "yes", "", " true", null}) {
            System.out.print(Boolean.parseBoolean(s) + " " + Boolean.valueOf(s) + " ");
        }
        System.out.println(Boolean.toString(true) + Boolean.TRUE.hashCode() + Boolean.FALSE.hashCode() + Boolean.TRUE.compareTo(false) + Boolean.logicalAnd(true, false) + Boolean.logicalOr(true, false) + Boolean.valueOf(true).equals(true));
        for (String s : new String[] {"127", "128", "-128", "-129", "+5", "", "1 ", "0x10", "010", "#7f", "-#80", "1e1", "32767", "32768"}) {
            attempt("byte " + s, () -> Byte.parseByte(s) + " " + Byte.decode(s));
            attempt("short " + s, () -> Short.parseShort(s) + " " + Short.decode(s) + " " + Short.valueOf(s, 16));
        }
        attempt("radix", () -> Byte.parseByte("7f", 16) + " " + Byte.parseByte("80", 16));
        attempt("null", () -> Byte.parseByte(null));
        attempt("null short", () -> Short.parseShort(null));
        attempt("value of null", () -> Boolean.valueOf((String) null));
        System.out.println(Byte.valueOf((byte) -1).hashCode() + " " + Byte.toUnsignedInt((byte) -1) + Byte.toUnsignedLong((byte) -128) + Byte.compare((byte) -1, (byte) 1) + Byte.compareUnsigned((byte) -1, (byte) 1) + Short.toUnsignedInt((short) -1) + Short.reverseBytes((short) 0x1234) + Short.compare((short) 5, (short) -5) + Short.valueOf((short) 9).equals(9) + Byte.valueOf((byte) 3).doubleValue() + Short.valueOf((short) -3).longValue());
        System.out.println(Character.valueOf('x').compareTo('z') + " " + Character.toString('c') + Character.valueOf('c').equals("c") + Character.hashCode('a') + Character.MIN_VALUE + (int) Character.MAX_VALUE + Character.BYTES + Byte.SIZE + Short.MAX_VALUE + Character.getNumericValue('\u216B') + Character.isSurrogate('\uD900') + Character.toChars(0x1F600).length);
        attempt("unboxing", () -> {
            Boolean none = null;
            return none ? 1 : 2;
        });
    }
}
