// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package patterns25;

/** JLS 14.11.3: without a null label a pattern switch throws NullPointerException, before any guard is evaluated. */
public class NullInSwitch {
    static boolean guard() {
        System.out.println("guard");
        return true;
    }

    static String without(Object o) {
        return switch (o) {
            case String s when guard() -> "string";
            case Object x -> "object";
        };
    }

    static String combined(Object o) {
        return switch (o) {
            case String s -> s;
            case null, default -> "null or default";
        };
    }

    public static void main(String[] args) {
        try {
            System.out.println(without(null));
        } catch (NullPointerException e) {
            System.out.println("NullPointerException");
        }
        System.out.println(without("x") + " " + without(1));
        System.out.println(combined(null) + ", " + combined(1) + ", " + combined("s"));
    }
}
