// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package constants;

/** JLS 3.10: literals of all bases, with underscores, of characters by every escape, and floating point in hexadecimal. */
public class Literals {
    public static void main(String[] args) {
        System.out.println(0x7fff_ffff + " " + 0b1010_1010 + " " + 0_17 + " " + 017 + " " + -2147483648 + " " + 0xFFFFFFFF);
        System.out.println(0x8000_0000_0000_0000L + " " + 0777777777777777777777L + " " + -9223372036854775808L);
        System.out.println(0b11111111_11111111_11111111_11111111 + " " + 00 + " " + 0x0L);
        System.out.println((int) '\0' + " " + (int) '\377' + " " + (int) '\47' + " " + (int) '\u0041' + (int) '\s');
        System.out.println("\b\t\f\"\'\\".length() + " " + "\1234".length() + " " + "\400".length());
        System.out.println(0x1p3 + " " + 0x1.8p1f + " " + 0x.8p0 + " " + 0x1p-1074 + " " + 0x1.fffffffffffffp1023);
        System.out.println(1e0 + " " + .5 + " " + 1.f + " " + 1d + " " + 0f + " " + 1_0.0_1e1_0 + " " + 09.5);
        System.out.println(Double.doubleToLongBits(0.1) + " " + Float.floatToIntBits(0.1f) + " " + (0.1 == 0.1f));
        System.out.println(Double.doubleToLongBits(2.2250738585072012e-308) + " " + Double.doubleToLongBits(4.9e-324));
        System.out.println(Double.doubleToLongBits(1.00000000000000011102230246251565404236316680908203125));
        System.out.println(Double.doubleToLongBits(1.00000000000000011102230246251565404236316680908203126));
    }
}
