// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package expressions;

/** JLS 5.6.2: int, long, float and double in one expression; where the promotion happens decides about overflow. */
public class MixedWidths {
    public static void main(String[] args) {
        int i = Integer.MAX_VALUE - args.length;
        long l = 1L << 40;
        float f = 16777217;
        double d = 0.5;
        System.out.println(i + 1 + l + " " + (i + (1 + l)) + " " + (l + i + 1) + " " + i * 2L + " " + i * 2);
        System.out.println((long) (i * 2) + " " + (double) (i / 2) + " " + i / 2.0 + " " + Float.floatToIntBits((float) i) + " " + (int) (float) i + " " + (i + f == i));
        System.out.println(l * f + " " + (float) l * i + " " + (l + d) + " " + (long) (l + d) + " " + (int) l + " " + (int) (l >> 20) + " " + (byte) (l >> 36));
        System.out.println(1 / 2 + 1 / 2.0 + 1 / 2f + 'a' / 2 + " " + 7 / 2 * 2.0 + " " + 7 / (2 * 2.0) + " " + (char) ('a' + 1L % 26) + 5 % 3 * 2L);
        short s = (short) i;
        byte b = (byte) (s >> 3);
        char c = (char) (b * s);
        System.out.println(s + " " + b + " " + (int) c + " " + (s * b * c) + " " + (s + l) + " " + (c - d) + " " + (b << 4 | s & 15 ^ c));
        double x = i;
        x += i;
        x -= l;
        x *= f;
        long y = (long) x;
        y += 0.9;
        System.out.println(x + " " + y + " " + (y ^ (long) d) + " " + (i > l) + (f >= i) + (d == 1 / 2) + (c < b));
    }
}
