// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package strings;

/** String and StringBuilder by code points: counts, offsets, lone surrogates, reversal. */
public class Surrogates {
    static String hex(String s) {
        StringBuilder b = new StringBuilder();
        for (int i = 0; i < s.length(); i++) {
            b.append(Integer.toHexString(s.charAt(i))).append(' ');
        }
        return b.toString();
    }

    public static void main(String[] args) {
        String s = "a😀\uD83Db\uDE00𝄞";
        System.out.println(s.length() + " " + s.codePointCount(0, s.length()) + " " + s.codePointAt(1) + " " + s.codePointAt(2)
                + " " + s.codePointBefore(3) + " " + s.codePointAt(3) + " " + s.codePointBefore(1));
        System.out.println(s.offsetByCodePoints(0, 2) + " " + s.offsetByCodePoints(7, -1) + " " + s.offsetByCodePoints(3, 3));
        s.codePoints().forEach(c -> System.out.print(Integer.toHexString(c) + " "));
        System.out.println(s.chars().sum());
        System.out.println(hex(new StringBuilder(s).reverse().toString()));
        System.out.println(hex(new StringBuilder().appendCodePoint(0x10FFFF).appendCodePoint(0x41).appendCodePoint(0xD800).toString()));
        System.out.println(hex(new String(new int[] {0x1F600, 65, 0x10000}, 0, 3)) + new String(Character.toChars(0x1D11E)));
        try {
            new StringBuilder().appendCodePoint(0x110000);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        try {
            s.offsetByCodePoints(0, 20);
        } catch (IndexOutOfBoundsException e) {
            System.out.println("IndexOutOfBoundsException");
        }
        try {
            s.codePointAt(8);
        } catch (StringIndexOutOfBoundsException e) {
            System.out.println("StringIndexOutOfBoundsException");
        }
    }
}
