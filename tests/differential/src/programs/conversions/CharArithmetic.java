// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package conversions;

/** JLS 4.2.2: char is an unsigned 16-bit number in arithmetic, comparison and switch. */
public class CharArithmetic {
    static String kind(char c) {
        switch (c) {
            case 'a':
            case 98:
                return "a or b";
            case '\uFFFF':
                return "last";
            case 0:
                return "first";
            default:
                return "other";
        }
    }

    public static void main(String[] args) {
        char c = (char) -1;
        System.out.println((c > 0) + " " + (int) c + " " + (c + 1) + " " + (int) (char) (c + 1));
        char zero = 0;
        zero--;
        System.out.println((int) zero + kind(zero) + kind((char) 0) + kind('b'));
        char[] letters = {'a', 'b'};
        letters[0]++;
        letters[1] += letters[0];
        System.out.println(letters[0] + " " + (int) letters[1] + " " + (letters[0] == 'b'));
        System.out.println((char) 55 + "" + (char) ('0' + 5) + (int) '0' + 'x' / 2 + 'x' % 7);
    }
}
