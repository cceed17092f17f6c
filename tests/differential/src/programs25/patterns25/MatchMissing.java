// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package patterns25;

/** JLS 14.11.3: a record pattern switch without a row for null components throws MatchException only if nothing matches. */
public class MatchMissing {
    sealed interface S permits A, B {}

    record A() implements S {}

    record B() implements S {}

    record Two(S left, S right) {}

    static String match(Two two) {
        return switch (two) {
            case Two(A _, A _) -> "aa";
            case Two(A _, B _) -> "ab";
            case Two(B _, A _) -> "ba";
            case Two(B _, B _) -> "bb";
        };
    }

    public static void main(String[] args) {
        System.out.println(match(new Two(new A(), new B())) + match(new Two(new B(), new B())));
        try {
            System.out.println(match(new Two(new A(), null)));
        } catch (MatchException e) {
            System.out.println(e);
        }
        try {
            System.out.println(match(null));
        } catch (NullPointerException e) {
            System.out.println("NullPointerException");
        }
    }
}
