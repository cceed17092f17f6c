// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package patterns;

import java.util.HashSet;
import java.util.Set;

/** JLS 15.20.2: equals written with patterns, generic pattern types, patterns in lambdas and conditional chains. */
public class EqualsWithPatterns {
    static class Point {
        final int x;
        final int y;

        Point(int x, int y) {
            this.x = x;
            this.y = y;
        }

        @Override
        public boolean equals(Object o) {
            return this == o || o instanceof Point p && p.x == x && p.y == y;
        }

        @Override
        public int hashCode() {
            return 31 * x + y;
        }
    }

    static class Colored extends Point {
        final String color;

        Colored(int x, int y, String color) {
            super(x, y);
            this.color = color;
        }

        @Override
        public boolean equals(Object o) {
            return super.equals(o) && (!(o instanceof Colored c) || c.color.equals(color));
        }
    }

    public static void main(String[] args) {
        Set<Object> set = new HashSet<>();
        Object[] all = {new Point(1, 2), new Colored(1, 2, "red"), new Point(1, 2), new Colored(1, 2, "blue"), "x", null};
        for (Object a : all) {
            set.add(a);
            StringBuilder b = new StringBuilder();
            for (Object o : all) {
                b.append(a instanceof Point p && p.equals(o) ? '1' : '0');
            }
            System.out.println(b);
        }
        System.out.println(set.size());
        java.util.function.Function<Object, String> f = o -> o instanceof Colored c ? c.color : o instanceof Point p ? "none " + p.x : "?";
        System.out.println(f.apply(all[1]) + f.apply(all[0]) + f.apply(5));
    }
}
