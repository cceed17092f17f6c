// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package statements;

/** JLS 14.11: switch statements on strings with colliding hash codes, fall-through, default first, null, computed selectors. */
public class SwitchOnStringsOld {
    static int run(String s) {
        int r = 0;
        switch (s.trim()) {
            default:
                r += 1;
            case "Aa":
                r += 10;
                break;
            case "BB":
                r += 100;
            case "":
                r += 1000;
                break;
            case "AaAa":
            case "BBBB":
                return -1;
            case "AaBB":
                r = 7;
        }
        return r;
    }

    static String nested(String a, String b) {
        switch (a) {
            case "x":
                switch (b) {
                    case "x":
                        return "xx";
                    case "y":
                        break;
                    default:
                        return "x?";
                }
                return "xy";
            case "y":
                return "y" + b;
        }
        return "none";
    }

    public static void main(String[] args) {
        for (String s : new String[] {"Aa", "BB", "", "AaAa", "BBBB", "AaBB", "BBAa", "other", " Aa "}) {
            System.out.print(run(s) + " ");
        }
        System.out.println(nested("x", "x") + nested("x", "y") + nested("x", "z") + nested("y", "q") + nested("q", "x"));
        try {
            run(null);
        } catch (NullPointerException e) {
            System.out.println("NullPointerException");
        }
        try {
            nested("x", null);
        } catch (NullPointerException e) {
            System.out.println("NullPointerException");
        }
    }
}
