// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package classes;

/** JLS 8.4: mutually recursive methods and classes that refer to one another; many parameters of mixed width. */
public class MutualRecursion {
    static boolean even(int n) {
        return n == 0 || odd(n - 1);
    }

    static boolean odd(int n) {
        return n != 0 && even(n - 1);
    }

    static double mixed(int a, long b, float c, double d, byte e, char f, boolean g, Object h, short i, long j, int[] k) {
        if (a == 0) {
            return b + c + d + e + f + (g ? 1 : 0) + h.hashCode() + i + j + k[0];
        }
        return mixed(a - 1, j, c + 1, b, (byte) (e + 100), (char) (f + 1), !g, h, (short) -i, b + 1, new int[] {a});
    }

    static class Ping {
        final Pong pong;
        int n;

        Ping(Pong pong) {
            this.pong = pong == null ? new Pong(this) : pong;
        }
    }

    static class Pong {
        final Ping ping;

        Pong(Ping ping) {
            this.ping = ping;
            ping.n++;
        }
    }

    static int ackermann(int m, int n) {
        return m == 0 ? n + 1 : n == 0 ? ackermann(m - 1, 1) : ackermann(m - 1, ackermann(m, n - 1));
    }

    public static void main(String[] args) {
        System.out.println(even(1000) + " " + odd(777) + " " + ackermann(2, 9));
        System.out.println(mixed(7, 1L << 40, 0.5f, 1e5, (byte) 1, 'a', true, "h", (short) 5, -3, new int[] {0}));
        Ping p = new Ping(null);
        System.out.println(p.n + " " + (p.pong.ping == p));
    }
}
