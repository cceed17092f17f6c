// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package records;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Records: generated members for every component type, compact constructors, statics, generics, use as keys. */
public class Records {
    record Empty() {}

    record Everything(
            boolean z, byte b, short s, char c, int i, long l, float f, double d, String text, int[] array, Object o) {}

    record Point(int x, int y) implements Comparable<Point> {
        static final Point ORIGIN = new Point(0, 0);

        Point {
            if (x < -1000) {
                throw new IllegalArgumentException("x " + x);
            }
        }

        Point(int both) {
            this(both, both);
        }

        double distance(Point other) {
            return Math.sqrt(Math.pow(x - other.x, 2) + Math.pow(y - other.y, 2));
        }

        @Override
        public int compareTo(Point o) {
            return x != o.x ? Integer.compare(x, o.x) : Integer.compare(y, o.y);
        }
    }

    record Range(int low, int high) {
        Range {
            if (low > high) {
                int t = low;
                low = high;
                high = t;
            }
        }
    }

    record Named<T extends Comparable<T>>(String name, T value) {
        @Override
        public String toString() {
            return name + "=" + value;
        }

        boolean above(Named<T> other) {
            return value.compareTo(other.value) > 0;
        }
    }

    record Node(int value, Node next) {
        int sum() {
            return value + (next == null ? 0 : next.sum());
        }
    }

    record CaseInsensitive(String text) {
        @Override
        public boolean equals(Object o) {
            return o instanceof CaseInsensitive other && text.equalsIgnoreCase(other.text);
        }

        @Override
        public int hashCode() {
            return text.toLowerCase().hashCode();
        }
    }

    public static void main(String[] args) {
        System.out.println(new Empty() + " " + new Empty().equals(new Empty()) + " " + new Empty().hashCode());
        int[] array = {1};
        Everything a = new Everything(true, (byte) 1, (short) 2, 'c', 3, 4L, 0.5f, -0.0, "t", array, null);
        Everything same = new Everything(true, (byte) 1, (short) 2, 'c', 3, 4L, 0.5f, -0.0, "t", array, null);
        Everything zero = new Everything(true, (byte) 1, (short) 2, 'c', 3, 4L, 0.5f, 0.0, "t", array, null);
        Everything copy = new Everything(true, (byte) 1, (short) 2, 'c', 3, 4L, 0.5f, -0.0, "t", array.clone(), null);
        System.out.println(a.equals(same) + " " + (a.hashCode() == same.hashCode()) + " " + a.equals(zero) + " " + a.equals(copy)
                + " " + a.equals(null) + " " + a.equals("x"));
        System.out.println(new Everything(false, (byte) -1, (short) -2, 'x', -3, -4L, Float.NaN, 1e100, null, null, List.of(1)));
        Point p = new Point(3, 4);
        System.out.println(p + " " + p.x() + " " + p.y() + " " + p.distance(Point.ORIGIN) + " " + new Point(5) + " "
                + p.equals(new Point(3, 4)) + " " + p.compareTo(new Point(3, 5)));
        try {
            new Point(-2000, 0);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(new Range(9, 2) + " " + new Range(1, 2).equals(new Range(2, 1)));
        Named<Integer> n = new Named<>("n", 5);
        System.out.println(n + " " + n.above(new Named<>("m", 4)) + " " + n.equals(new Named<>("n", 5)));
        System.out.println(new Node(1, new Node(2, new Node(3, null))) + " " + new Node(1, new Node(2, null)).sum());
        Map<Point, String> map = new HashMap<>();
        for (int i = 0; i < 50; i++) {
            map.put(new Point(i % 7, i % 5), "v" + i);
        }
        System.out.println(map.size() + " " + map.get(new Point(6, 4)) + " " + map.get(new Point(9, 9)));
        Set<CaseInsensitive> set = new HashSet<>(List.of(new CaseInsensitive("Hello")));
        set.add(new CaseInsensitive("HELLO"));
        System.out.println(set.size() + " " + set.contains(new CaseInsensitive("hello")));
        Point[] points = {new Point(2, 1), new Point(1, 9), new Point(1, 2)};
        Arrays.sort(points);
        System.out.println(Arrays.toString(points) + " " + Objects.hash(1, 2, 3));
        record Local(String word, int count) {}
        System.out.println(new Local("local", 1).equals(new Local("local", 1)) + " " + new Local("w", 2));
    }
}
