// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package statements;

/** JLS 14.11: int switches from -2^31 to 2^31-1, dense, sparse, with gaps, and default in the middle. */
public class SwitchExtremes {
    static int extreme(int i) {
        switch (i) {
            case Integer.MIN_VALUE:
                return 1;
            case Integer.MIN_VALUE + 1:
                return 2;
            case -1:
                return 3;
            case 0:
                return 4;
            case Integer.MAX_VALUE:
                return 5;
        }
        return 0;
    }

    static int dense(int i) {
        int r = 0;
        switch (i) {
            case 7:
                r += 1;
            case 5:
                r += 10;
            default:
                r += 100;
            case 6:
                r += 1000;
                break;
            case 8:
                r = -1;
        }
        return r;
    }

    static int high(int i) {
        return switch (i) {
            case Integer.MAX_VALUE - 2 -> 2;
            case Integer.MAX_VALUE - 1 -> 1;
            case Integer.MAX_VALUE -> 0;
            default -> i < 0 ? -1 : 9;
        };
    }

    static String letters(char c) {
        return switch (c) {
            case 'a', 'e', 'i', 'o', 'u' -> "vowel";
            case 'b', 'c', 'd', 'f', 'g', 'h', 'j' -> "early";
            case '\uFFFF' -> "end";
            default -> "late";
        };
    }

    public static void main(String[] args) {
        int[] values = {Integer.MIN_VALUE, Integer.MIN_VALUE + 1, -2, -1, 0, 1, 5, 6, 7, 8, 9, Integer.MAX_VALUE - 2, Integer.MAX_VALUE};
        for (int v : values) {
            System.out.println(v + ": " + extreme(v) + " " + dense(v) + " " + high(v) + " " + letters((char) v));
        }
        System.out.println(letters('a') + letters('b') + letters('z'));
        switch (args.length) {
        }
        switch (args.length) {
            default:
                System.out.println("only default");
        }
    }
}
