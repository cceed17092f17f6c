// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package strings;

/** String.repeat, StringBuilder growth, concat: zero, one, many, negative counts. */
public class Repeat {
    public static void main(String[] args) {
        System.out.println("[" + "ab".repeat(0) + "]" + "ab".repeat(1) + "ab".repeat(3) + "é".repeat(2) + "".repeat(1000).length());
        String s = "x";
        System.out.println((s.repeat(1) == s) + " " + s.repeat(100000).length() + " " + "xyz".repeat(7).hashCode());
        try {
            s.repeat(-1);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        try {
            "ab".repeat(Integer.MAX_VALUE);
        } catch (OutOfMemoryError e) {
            System.out.println("OutOfMemoryError");
        }
        System.out.println("a".concat("b").concat("") + ("q".concat("") == "q"));
    }
}
