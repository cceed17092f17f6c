// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package patterns25;

/** JLS 14.30.1: record patterns call accessors and bind their components; nested, with var and generic inference. */
public class RecordPatterns {
    record Point(int x, int y) {}

    record Line(Point from, Point to) {}

    record Box<T>(T content) {}

    static String show(Object o) {
        if (o instanceof Line(Point(int x, var y), Point to) && x == y) {
            return "diagonal start " + x + ", " + to.x();
        }
        if (o instanceof Line(var from, Point(int a, int b))) {
            return from + " to " + a + "/" + b;
        }
        if (o instanceof Box<?>(Box<?>(var inner))) {
            return "box in box of " + inner;
        }
        if (o instanceof Box<?>(String s)) {
            return "box of string " + s;
        }
        return "other " + o;
    }

    public static void main(String[] args) {
        System.out.println(show(new Line(new Point(1, 1), new Point(2, 3))));
        System.out.println(show(new Line(new Point(1, 2), new Point(4, 5))));
        System.out.println(show(new Line(new Point(1, 2), null)));
        System.out.println(show(new Line(null, new Point(4, 5))));
        System.out.println(show(new Box<>(new Box<>(7))));
        System.out.println(show(new Box<>("s")));
        System.out.println(show(new Box<>(null)));
    }
}
