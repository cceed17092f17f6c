// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package expressions;

/** JLS 15.22: bitwise operators on int, long, mixed and boolean operands; complement and identities at the corners. */
public class LogicalOperators {
    public static void main(String[] args) {
        int[] xs = {0, -1, 1, 0x0F0F0F0F, Integer.MIN_VALUE, 0x12345678};
        for (int x : xs) {
            for (int y : xs) {
                long w = y & 0xFFFFFFFFL;
                System.out.print((x & y) + " " + (x | y) + " " + (x ^ y) + " " + ~(x & ~y) + " " + (x & w) + " " + (x ^ w) + ";");
            }
            System.out.println();
        }
        byte b = (byte) 0xF0;
        char c = 0xFF00;
        System.out.println((b & c) + " " + (b | c) + " " + (b ^ c) + " " + ~b + " " + ~c + " " + (b & 0xFF ^ 0xFF));
        boolean p = args.length == 0;
        boolean q = !p;
        System.out.println((p & q) + " " + (p | q) + " " + (p ^ q) + " " + (p ^ !q) + " " + (p == q) + " " + (p != q));
        Boolean boxed = p;
        boxed &= q | boxed;
        boxed ^= true;
        System.out.println(boxed);
        long flags = 0;
        for (int i = 0; i < 64; i += 7) {
            flags |= 1L << i;
        }
        flags &= ~(1L << 63);
        System.out.println(Long.toHexString(flags) + " " + (flags >> 63) + " " + (int) (flags ^ flags >>> 32));
    }
}
