// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package records;

import java.util.Arrays;
import java.util.List;

/** JLS 8.10.3, java.lang.Record: equals by component: floats by compare, references by equals, arrays by identity. */
public class RecordEquality {
    record All(byte b, short s, char c, int i, long l, float f, double d, boolean z, String t, int[] a) {}

    record Empty() {}

    record Custom(String s) {
        @Override
        public boolean equals(Object o) {
            return o instanceof Custom c && c.s.equalsIgnoreCase(s);
        }

        @Override
        public int hashCode() {
            return 7;
        }
    }

    record Node(Node next, Object value) {}

    public static void main(String[] args) {
        int[] shared = {1};
        All a = new All((byte) 1, (short) 2, 'c', 4, 5, Float.NaN, -0.0, true, "t", shared);
        All b = new All((byte) 1, (short) 2, 'c', 4, 5, Float.NaN, -0.0, true, new String("t"), shared);
        All c = new All((byte) 1, (short) 2, 'c', 4, 5, Float.NaN, 0.0, true, "t", shared);
        All d = new All((byte) 1, (short) 2, 'c', 4, 5, Float.NaN, -0.0, true, "t", shared.clone());
        System.out.println(a.equals(b) + " " + a.equals(c) + " " + a.equals(d) + " " + (a.hashCode() == b.hashCode()));
        System.out.println(new Empty().equals(new Empty()) + " " + new Empty().hashCode() + " " + new Empty());
        System.out.println(new Custom("X").equals(new Custom("x")) + " " + List.of(new Custom("q")).contains(new Custom("Q")));
        Node n = new Node(new Node(null, 1), "v");
        System.out.println(n + " " + n.equals(new Node(new Node(null, 1), "v")) + " " + n.equals(null) + n.equals("v"));
        System.out.println(a.toString().replaceAll("@.*", "") + Arrays.toString(a.a()));
    }
}
