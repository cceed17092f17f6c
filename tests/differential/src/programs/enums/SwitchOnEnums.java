// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package enums;

/** JLS 14.11: switch on enums: fall-through, default, a null selector, as an expression that covers all constants. */
public class SwitchOnEnums {
    enum Day {
        MON,
        TUE,
        WED,
        SAT,
        SUN
    }

    static String old(Day d) {
        StringBuilder b = new StringBuilder();
        switch (d) {
            case SAT:
            case SUN:
                b.append("weekend ");
            case WED:
                b.append("free afternoon ");
                break;
            default:
                b.append("work ");
        }
        return b.toString();
    }

    static int length(Day d) {
        return switch (d) {
            case MON, TUE -> 8;
            case WED -> {
                int n = 2;
                yield n * 2;
            }
            case SAT, SUN -> 0;
        };
    }

    public static void main(String[] args) {
        for (Day d : Day.values()) {
            System.out.println(d + " " + old(d) + length(d));
        }
        try {
            old(null);
        } catch (NullPointerException e) {
            System.out.println("NullPointerException");
        }
        try {
            length(null);
        } catch (NullPointerException e) {
            System.out.println("NullPointerException");
        }
    }
}
