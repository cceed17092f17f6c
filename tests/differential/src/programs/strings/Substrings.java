// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package strings;

/** String.substring, subSequence, charAt: bounds; the messages differ between releases. */
public class Substrings {
    static void attempt(java.util.function.Supplier<Object> s) {
        try {
            System.out.println("[" + s.get() + "]");
        } catch (StringIndexOutOfBoundsException e) {
            System.out.println("StringIndexOutOfBoundsException");
        }
    }

    public static void main(String[] args) {
        String s = "hello";
        attempt(() -> s.substring(0));
        attempt(() -> s.substring(5));
        attempt(() -> s.substring(1, 4));
        attempt(() -> s.substring(3, 3));
        attempt(() -> s.subSequence(2, 5));
        attempt(() -> s.substring(6));
        attempt(() -> s.substring(-1));
        attempt(() -> s.substring(2, 1));
        attempt(() -> s.substring(-1, 3));
        attempt(() -> s.substring(2, 6));
        attempt(() -> s.subSequence(4, 9));
        attempt(() -> "".substring(0, 0));
        System.out.println((s.substring(0) == s) + " " + (s.substring(0, 5) == s));
    }
}
