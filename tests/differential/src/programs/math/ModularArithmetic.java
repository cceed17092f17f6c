// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package math;

import java.math.BigInteger;

/** Modular powers, inverses, gcd and primality by long arithmetic, checked against BigInteger. */
public class ModularArithmetic {
    static long mulMod(long a, long b, long m) {
        long high = Math.multiplyHigh(a, b);
        long low = a * b;
        return new BigInteger(Long.toString(high)).shiftLeft(64).add(new BigInteger(Long.toUnsignedString(low))).mod(BigInteger.valueOf(m)).longValue();
    }

    static long powMod(long a, long e, long m) {
        long r = 1;
        for (a %= m; e > 0; e >>= 1, a = mulMod(a, a, m)) {
            if ((e & 1) == 1) {
                r = mulMod(r, a, m);
            }
        }
        return r;
    }

    static boolean prime(long n) {
        if (n < 2 || n % 2 == 0) {
            return n == 2;
        }
        long d = n - 1;
        int s = Long.numberOfTrailingZeros(d);
        d >>= s;
        for (long a : new long[] {2, 3, 5, 7, 11, 13}) {
            if (n == a) {
                return true;
            }
            long x = powMod(a, d, n);
            boolean witness = x != 1 && x != n - 1;
            for (int i = 1; i < s && witness; i++) {
                x = mulMod(x, x, n);
                witness = x != n - 1;
            }
            if (witness) {
                return false;
            }
        }
        return true;
    }

    static long gcd(long a, long b) {
        return b == 0 ? Math.abs(a) : gcd(b, a % b);
    }

    public static void main(String[] args) {
        long m = 1_000_000_007L;
        System.out.println(powMod(3, 1_000_000L, m) + " " + BigInteger.valueOf(3).modPow(BigInteger.valueOf(1_000_000), BigInteger.valueOf(m)));
        System.out.println(mulMod(123456789123L, 987654321987L, 1000000000039L) + " " + gcd(Long.MIN_VALUE, 48) + " " + gcd(1071, -462));
        int count = 0;
        for (int n = 0; n < 300; n++) {
            count += prime(n) ? n : 0;
        }
        System.out.println(count + " " + prime(2147483647) + prime(1000000007L * 3));
    }
}
