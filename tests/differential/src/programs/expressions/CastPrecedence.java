// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package expressions;

/** JLS 15.16, 15.15: casts bind tighter than arithmetic; signs after casts; chains of casts that lose bits on the way. */
public class CastPrecedence {
    public static void main(String[] args) {
        int i = 300 - args.length;
        long l = 0x123456789ABCDEFL + args.length;
        double d = 3.99 + args.length;
        System.out.println((byte) i + 1 + " " + (byte) (i + 1) + " " + (int) d * 2 + " " + (int) (d * 2) + " " + (char) 65 + 1);
        System.out.println((int) -d + " " + -(int) d + " " + (int) +d + " " + ~(int) d + " " + (byte) ~i + " " + (int) (char) -1 + " " + (short) (char) (byte) -1);
        System.out.println((int) (byte) (short) l + " " + (byte) (int) (float) l + " " + (long) (int) l + " " + (int) (l >>> 32) + " " + (char) (l >> 8) % 7);
        System.out.println((float) (int) 16777217.0 + " " + (double) (float) 0.1 + " " + (int) (float) Integer.MAX_VALUE + " " + (long) (float) Long.MAX_VALUE);
        System.out.println((int) 'a' + (char) ('a' + 1) + " " + (Object) (int) 5L + (Integer) 7 + (long) (Integer) 8);
    }
}
