// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package numbers;

/** java.lang.Short, Byte, Boolean: texts, comparison, hash codes, unsigned conversion, parsing. */
public class ShortAndByteMethods {
    public static void main(String[] args) {
        for (int i : new int[] {0, 1, -1, 127, -128, 32767, -32768, 200}) {
            short s = (short) i;
            byte b = (byte) i;
            System.out.println(Short.toString(s) + " " + Short.reverseBytes(s) + " " + Short.toUnsignedInt(s) + " " + Short.hashCode(s)
                    + " " + Byte.toUnsignedInt(b) + " " + Byte.toUnsignedLong(b) + " " + Byte.hashCode(b) + " " + Short.compare(s, b)
                    + " " + Byte.compare(b, (byte) 5) + " " + Byte.compareUnsigned(b, (byte) 5) + " " + Short.compareUnsigned(s, (short) 9));
        }
        System.out.println(Byte.valueOf("-128") + Byte.decode("0x7f") + " " + Short.valueOf("7f", 16) + Short.decode("-#1"));
        System.out.println(Boolean.parseBoolean("TRUE") + " " + Boolean.parseBoolean("yes") + Boolean.parseBoolean(null) + " "
                + Boolean.hashCode(true) + Boolean.hashCode(false) + " " + Boolean.compare(true, false) + Boolean.logicalXor(true, true)
                + Boolean.logicalAnd(true, false) + Boolean.logicalOr(true, false) + Boolean.valueOf("true").compareTo(false) + Boolean.toString(false));
        System.out.println(new java.util.HashSet<Object>(java.util.List.of((byte) 1, (short) 1, 1, 1L, '1')).size());
    }
}
