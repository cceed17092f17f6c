// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package patterns25;

/** JLS 14.11.1, 15.28: switch over type patterns; the first that matches is chosen, null has its own label. */
public class TypeSwitch {
    static String describe(Object o) {
        return switch (o) {
            case null -> "null";
            case Integer i when i > 100 -> "large " + i;
            case Integer i -> "int " + i;
            case Long l -> "long " + l;
            case String s when s.isEmpty() -> "empty";
            case String s -> "string " + s.length();
            case int[] a -> "ints " + a.length;
            case Object[] a -> "objects " + a.length;
            case CharSequence c -> "chars " + c;
            default -> o.getClass().getName();
        };
    }

    public static void main(String[] args) {
        Object[] values = {
            null, 5, 500, 7L, "", "abc", new int[3], new String[2], new StringBuilder("sb"), 2.5, 'c', new long[1]
        };
        for (Object value : values) {
            System.out.println(describe(value));
        }
    }
}
