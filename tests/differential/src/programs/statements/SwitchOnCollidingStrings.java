// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package statements;

/** JLS 14.11: strings of equal hash codes as labels, falling through, in nested switches; the selector is evaluated once. */
public class SwitchOnCollidingStrings {
    static int evaluations;

    static String once(String s) {
        evaluations++;
        return s;
    }

    static int statement(String s) {
        int result = 0;
        switch (once(s)) {
            case "Aa":
                result += 1;
            case "BB":
                result += 10;
                break;
            case "AaAa":
            case "BBBB":
                result += 100;
            default:
                result += 1000;
            case "AaBB":
                result += 10000;
                break;
            case "BBAa":
                result += 100000;
                return result;
            case "":
                result = -1;
            case "\0":
                result -= 2;
        }
        return result;
    }

    static String expression(String s) {
        return switch (once(s)) {
            case "polygenelubricants" -> "smallest";
            case "AaAaAa", "BBBBBB", "AaBBAa" -> {
                String inner = switch (s.substring(2)) {
                    case "AaAa" -> "1";
                    case "BBBB" -> "2";
                    case "BBAa" -> "3";
                    default -> throw new IllegalStateException(s);
                };
                yield "six" + inner;
            }
            case "zero", "" -> "zero";
            default -> "none" + s.hashCode();
        };
    }

    public static void main(String[] args) {
        String[] texts = {"Aa", "BB", "C#", "AaAa", "BBBB", "AaBB", "BBAa", "CcAa", "", "\0", "\0\0", "polygenelubricants", "AaAaAa",
            "BBBBBB", "AaBBAa", "BBAaBB", "zero", "Zero", new String(new char[] {'B', 'B'}), "A" + "a".repeat(1)};
        for (String s : texts) {
            System.out.println(statement(s) + " " + expression(s) + " " + s.hashCode());
        }
        System.out.println(evaluations);
        try {
            statement(null);
        } catch (NullPointerException e) {
            System.out.println("null " + evaluations);
        }
    }
}
