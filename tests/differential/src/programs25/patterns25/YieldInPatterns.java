// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package patterns25;

/** JLS 15.28.1: yield from blocks of a pattern switch, inside loops and try statements. */
public class YieldInPatterns {
    static int value(Object o) {
        return switch (o) {
            case Integer i -> {
                int sum = 0;
                for (int k = 0; ; k++) {
                    sum += k;
                    if (k >= i) {
                        yield sum;
                    }
                }
            }
            case String s -> {
                try {
                    yield Integer.parseInt(s);
                } catch (NumberFormatException e) {
                    yield -1;
                } finally {
                    System.out.println("finally for " + s);
                }
            }
            default -> throw new IllegalArgumentException("no value for " + o.getClass().getSimpleName());
        };
    }

    public static void main(String[] args) {
        System.out.println(value(4));
        System.out.println(value("42"));
        System.out.println(value("x"));
        try {
            value(1.5);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }
}
