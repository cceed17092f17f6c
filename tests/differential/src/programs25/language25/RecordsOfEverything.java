// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package language25;

/** JVMS 4.7.30, ObjectMethods bootstrap of release 25: equals, hashCode and toString of components of every type. */
public class RecordsOfEverything {
    record R(byte b, short s, char c, int i, long l, float f, double d, boolean z, String t, Object o, int[] a, R r) {}

    record Zero() {}

    public static void main(String[] args) {
        int[] a = {1};
        R inner = new R((byte) 1, (short) 2, 'c', 4, 5L, 6.5f, 7.5, true, "t", null, null, null);
        R x = new R((byte) -1, (short) -2, '\u00e9', -4, 1L << 40, -0.0f, Double.NaN, false, null, 'o', a, inner);
        R y = new R((byte) -1, (short) -2, '\u00e9', -4, 1L << 40, -0.0f, Double.NaN, false, null, 'o', a, inner);
        R z = new R((byte) -1, (short) -2, '\u00e9', -4, 1L << 40, 0.0f, Double.NaN, false, null, 'o', a, inner);
        System.out.println(x.equals(y) + " " + x.equals(z) + " " + (x.hashCode() == y.hashCode()) + " " + inner);
        System.out.println(inner.hashCode() + " " + new Zero() + new Zero().hashCode() + new Zero().equals(null));
    }
}
