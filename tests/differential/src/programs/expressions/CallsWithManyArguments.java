// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package expressions;

/** JVMS 4.11: methods of up to 255 words of arguments, of alternating widths, recursive, virtual and through interfaces. */
public class CallsWithManyArguments {
    interface Many {
        long call(long a, int b, double c, float d, byte e, short f, char g, boolean h, Object i, long j, double k, int l, long m, int n, double o, float p, Object q, long r, int s, int t);
    }

    static class Impl implements Many {
        public long call(long a, int b, double c, float d, byte e, short f, char g, boolean h, Object i, long j, double k, int l, long m, int n, double o, float p, Object q, long r, int s, int t) {
            if (t == 0) {
                return a + b + (long) c + (long) d + e + f + g + (h ? 1 : 0) + i.hashCode() + j + (long) k + l + m + n + (long) o + (long) p + q.hashCode() + r + s;
            }
            return call(j, l, k, p, (byte) f, e, (char) (g + 1), !h, q, m, o, n, r, s, c, d, i, a, b, t - 1) * 31 + t;
        }
    }

    static int wide(int a0, int a1, int a2, int a3, int a4, int a5, int a6, int a7, int a8, int a9, int b0, int b1, int b2, int b3, int b4, int b5, int b6, int b7, int b8, int b9,
            long c0, long c1, long c2, long c3, long c4, long c5, long c6, long c7, long c8, long c9, double d0, double d1, double d2, double d3, double d4, double d5, double d6) {
        return a0 - a9 + b0 * b9 + (int) (c0 - c9) + (int) (d0 * d6) + (a1 + a2 + a3 + a4 + a5 + a6 + a7 + a8) + (b1 ^ b2 ^ b3 ^ b4 ^ b5 ^ b6 ^ b7 ^ b8)
                + (int) (c1 + c2 - c3 + c4 - c5 + c6 - c7 + c8) + (int) (d1 + d2 + d3 + d4 + d5);
    }

    public static void main(String[] args) {
        Many m = args.length > 3 ? null : new Impl();
        System.out.println(m.call(1L << 40, 2, 3.5, 4.5f, (byte) 5, (short) 6, 'a', true, "i", -9L, 1e10, 11, 12, 13, 14.5, 15.5f, "q", 17, 18, 5));
        System.out.println(wide(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 1L << 33, .5, 1.5, 2.5, 3.5, 4.5, 5.5, 6.5));
    }
}
