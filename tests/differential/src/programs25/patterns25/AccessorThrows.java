// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package patterns25;

/** JLS 14.30.2: an accessor that throws while a record pattern matches ends in MatchException with it as cause. */
public class AccessorThrows {
    record Fragile(int value) {
        public int value() {
            if (value < 0) {
                throw new IllegalStateException("negative " + value);
            }
            return value;
        }
    }

    static String match(Object o) {
        return switch (o) {
            case Fragile(int v) when v > 10 -> "large";
            case Fragile(int v) -> "small " + v;
            default -> "default";
        };
    }

    public static void main(String[] args) {
        System.out.println(match(new Fragile(11)) + " " + match(new Fragile(1)) + " " + match(""));
        try {
            System.out.println(match(new Fragile(-1)));
        } catch (MatchException e) {
            System.out.println(e.getCause());
        }
        try {
            if (new Fragile(-2) instanceof Fragile(var v)) {
                System.out.println(v);
            }
        } catch (MatchException e) {
            System.out.println(e.getMessage() + " because of " + e.getCause().getMessage());
        }
    }
}
