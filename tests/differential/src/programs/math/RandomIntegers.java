// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package math;

import java.math.BigInteger;
import java.util.Random;

/** Identities of BigInteger with random operands of all lengths, checked by sums. */
public class RandomIntegers {
    public static void main(String[] args) {
        Random random = new Random(11);
        BigInteger sum = BigInteger.ZERO;
        int wrong = 0;
        for (int bits : new int[] {1, 8, 31, 32, 33, 63, 64, 65, 128, 500, 1300, 2700}) {
            for (int round = 0; round < 4; round++) {
                BigInteger a = new BigInteger(bits, random);
                BigInteger b = new BigInteger(1 + random.nextInt(bits), random).add(BigInteger.ONE).negate();
                BigInteger[] qr = a.divideAndRemainder(b);
                wrong += qr[0].multiply(b).add(qr[1]).equals(a) ? 0 : 1;
                wrong += a.add(b).subtract(b).equals(a) ? 0 : 1;
                wrong += a.shiftLeft(bits).shiftRight(bits).equals(a) ? 0 : 1;
                wrong += a.xor(b).xor(b).equals(a) ? 0 : 1;
                wrong += a.and(b).add(a.or(b)).equals(a.add(b)) ? 0 : 1;
                wrong += new BigInteger(a.toString(7), 7).equals(a) ? 0 : 1;
                wrong += new BigInteger(a.negate().toByteArray()).equals(a.negate()) ? 0 : 1;
                BigInteger root = a.sqrt();
                wrong += root.multiply(root).compareTo(a) <= 0 ? 0 : 1;
                sum = sum.add(a.multiply(b)).xor(a.pow(2)).add(a.gcd(b)).add(BigInteger.valueOf(a.hashCode() + b.bitCount()));
            }
            System.out.println(bits + " " + wrong + " " + sum.hashCode() + " " + sum.bitLength());
        }
        BigInteger p = BigInteger.probablePrime(80, random);
        System.out.println(p + " " + p.isProbablePrime(50) + " " + BigInteger.valueOf(3).modPow(p.subtract(BigInteger.ONE), p) + " " + BigInteger.valueOf(12345).modInverse(p).multiply(BigInteger.valueOf(12345)).mod(p));
    }
}
