// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package records;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** JLS 8.10.3: records as keys: hash codes of components of every kind, collisions, nulls, nested records. */
public class RecordsAsKeys {
    record Point(int x, int y) {}

    record Line(Point from, Point to, String label) {}

    record Mixed(long l, double d, char c, boolean z, Object o) {}

    public static void main(String[] args) {
        Map<Point, String> grid = new HashMap<>();
        for (int i = 0; i < 100; i++) {
            grid.put(new Point(i % 10, i / 10), "p" + i);
        }
        System.out.println(grid.size() + grid.get(new Point(3, 4)) + grid.get(new Point(4, 3)) + grid.containsKey(new Point(10, 0)));
        System.out.println(new Point(3, 4).hashCode() + " " + new Point(-1, 0).hashCode() + " " + new Line(new Point(1, 2), null, "l").hashCode());
        System.out.println(new Mixed(1L << 33, 1.5, 'c', true, null).hashCode() + " " + new Mixed(-1, -0.0, '\0', false, "x").hashCode());
        Set<Line> lines = new HashSet<>();
        lines.add(new Line(new Point(0, 0), new Point(1, 1), null));
        lines.add(new Line(new Point(0, 0), new Point(1, 1), null));
        lines.add(new Line(new Point(0, 0), null, null));
        System.out.println(lines.size());
    }
}
