// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package expressions;

/** JLS 15.28: switch expressions over strings, chars, bytes and boxes, with yield, throw and nested switches. */
public class StringSwitchValues {
    static int value(String s) {
        return switch (s) {
            case "Aa", "BB" -> 1; // the same hash code
            case "C#" -> 2;
            case "Bb" -> 3; // as "C#"
            case "" -> 4;
            default -> {
                if (s.length() > 3) {
                    throw new IllegalArgumentException(s);
                }
                yield switch (s.charAt(0)) {
                    case 'x', 'y' -> 10;
                    case '\u00e9' -> 11;
                    default -> s.length();
                };
            }
        };
    }

    static String boxed(Integer i) {
        return switch (i) {
            case 1 -> "one";
            case -1 -> "minus one";
            case 1_000_000 -> "a million";
            case Integer.MIN_VALUE -> "least";
            default -> "other";
        };
    }

    static char narrow(byte b) {
        switch (b) {
            case -128:
                return 'l';
            case 127:
                return 'h';
            case 'a':
                return 'a';
            default:
                return '?';
        }
    }

    public static void main(String[] args) {
        for (String s : new String[] {"Aa", "BB", "C#", "Bb", "", "xyz", "é", "ab", "AaAa"}) {
            try {
                System.out.println(s + " " + value(s));
            } catch (IllegalArgumentException e) {
                System.out.println("too long " + e.getMessage());
            }
        }
        System.out.println(boxed(1) + boxed(-1) + boxed(1000000) + boxed(Integer.MIN_VALUE) + boxed(0));
        System.out.println(narrow((byte) 128) + "" + narrow((byte) 127) + narrow((byte) 97) + narrow((byte) 0));
    }
}
