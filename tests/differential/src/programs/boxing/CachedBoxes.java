// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package boxing;

/** valueOf caches -128 to 127; boxes made otherwise equal by equals; == of boxes compares objects, with a primitive numbers. */
public class CachedBoxes {
    static int same(Integer a, Integer b) {
        return (a == b ? 1 : 0) + (a.equals(b) ? 2 : 0) + (a <= b && a >= b ? 4 : 0);
    }

    public static void main(String[] args) {
        System.out.println(same(127, 127) + " " + same(-128, -128) + " " + same(5, Integer.parseInt("5")));
        Long l = 100L;
        Long m = Long.valueOf(100);
        Short s = (short) -128;
        Character c = 'a';
        System.out.println((l == m) + " " + (s == Short.valueOf("-128")) + " " + (c == Character.valueOf('a')) + " " + l.equals(100));
        Object a = 1;
        Object b = 1;
        Object d = (byte) 1;
        System.out.println((a == b) + " " + a.equals(d) + " " + (a == d) + " " + d.equals((byte) 1));
        Boolean t = true;
        System.out.println((t == Boolean.TRUE) + " " + (Boolean.parseBoolean("TRUE") == t) + " " + (t == Boolean.valueOf("true")));
    }
}
