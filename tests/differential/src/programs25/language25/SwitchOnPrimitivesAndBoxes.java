// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package language25;

/** JLS 14.11.1 (release 21): constants and patterns over boxes, an unboxed selector, dominance by order. */
public class SwitchOnPrimitivesAndBoxes {
    static String box(Integer i) {
        return switch (i) {
            case 1 -> "one";
            case Integer n when n > 100 -> "large";
            case 2 -> "two";
            case Integer n -> "n" + n;
        };
    }

    static String chars(Character c) {
        return switch (c) {
            case 'a', 'b' -> "ab";
            case Character x when Character.isDigit(x) -> "digit";
            case Character x -> "other";
        };
    }

    public static void main(String[] args) {
        System.out.println(box(1) + box(101) + box(2) + box(-5) + chars('b') + chars('7') + chars('?'));
        try {
            box(null);
        } catch (NullPointerException e) {
            System.out.println("NullPointerException");
        }
    }
}
