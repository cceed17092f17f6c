// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @args 60000
// @stress-args 300
package memory;

/** Much garbage with a small live set, objects of many sizes, large arrays among small objects. */
public class Churn {
    record Small(int a) {}

    record Medium(long a, long b, Object c, Object d) {}

    public static void main(String[] args) {
        int rounds = Integer.parseInt(args[0]);
        Object[] window = new Object[64];
        int state = 12345;
        long checksum = 0;
        for (int i = 0; i < rounds; i++) {
            state = state * 1103515245 + 12345;
            int kind = state >>> 16 & 15;
            int slot = state >>> 24 & 63;
            Object before = window[slot];
            window[slot] = switch (kind) {
                case 0, 1, 2, 3 -> new Small(i);
                case 4, 5, 6 -> new Medium(i, -i, before instanceof Small ? before : null, "s" + i);
                case 7 -> new byte[i % 300];
                case 8 -> new long[i % 50];
                case 9 -> new Object[] {before instanceof Small ? before : null, i};
                case 10 -> new StringBuilder("b").append(i);
                case 11 -> i % 50 == 0 ? new int[40_000] : new int[3];
                case 12 -> Integer.valueOf(i);
                case 13 -> new double[] {i, i / 2.0};
                case 14 -> new char[i & 1023];
                default -> null;
            };
            checksum = checksum * 17 + weigh(before);
        }
        System.out.println(checksum);
        long live = 0;
        for (Object o : window) {
            live += weigh(o);
        }
        System.out.println(live);
    }

    static int weigh(Object o) {
        if (o instanceof Small s) return s.a();
        if (o instanceof Medium m) return (int) (m.a() + weigh(m.c()) + m.d().toString().length());
        if (o instanceof byte[] b) return b.length;
        if (o instanceof long[] l) return l.length * 2;
        if (o instanceof Object[] a) return a.length + weigh(a[0]) + (Integer) a[1];
        if (o instanceof StringBuilder b) return b.length();
        if (o instanceof int[] n) return n.length;
        if (o instanceof Integer n) return n;
        if (o instanceof double[] d) return (int) d[1];
        if (o instanceof char[] c) return c.length;
        return 0;
    }
}
