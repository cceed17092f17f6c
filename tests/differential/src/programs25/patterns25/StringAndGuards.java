// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package patterns25;

/** JLS 14.11.1: string constants and guarded patterns in one switch, tried from the top. */
public class StringAndGuards {
    static int calls;

    static boolean count(boolean result) {
        calls++;
        return result;
    }

    static String kind(String s) {
        return switch (s) {
            case "yes", "ja" -> "affirmative";
            case String t when count(t.length() > 5) -> "long";
            case "no" -> "negative";
            case String t when count(t.startsWith("n")) -> "n-word";
            case String t -> "other";
        };
    }

    public static void main(String[] args) {
        for (String s : new String[] {"yes", "ja", "no", "never!", "nope", "x", ""}) {
            System.out.println(s + " " + kind(s) + " " + calls);
        }
    }
}
