// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package language25;

/** JLS 14.11.3, 15.28.2: an exhaustive switch over an enum without default; old and new syntax, as statement and expression. */
public class EnumSwitchExhaustive {
    enum Color {
        RED,
        GREEN,
        BLUE
    }

    static int number(Color c) {
        return switch (c) {
            case RED -> 1;
            case GREEN -> {
                int x = c.ordinal();
                yield x * 20;
            }
            case BLUE -> 3;
        };
    }

    static String statement(Color c) {
        String s = "";
        switch (c) {
            case null -> s = "none";
            case RED, GREEN -> s = "warm";
            case BLUE -> s = "cold";
        }
        return s;
    }

    public static void main(String[] args) {
        for (Color c : Color.values()) {
            System.out.println(c + " " + number(c) + " " + statement(c));
        }
        System.out.println(statement(null));
    }
}
