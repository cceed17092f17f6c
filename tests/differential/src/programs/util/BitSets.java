// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package util;

import static util.Attempts.attempt;
import static util.Attempts.perform;

import java.util.Arrays;
import java.util.BitSet;

/** BitSet: ranges over words, searches in both directions, logic, bytes and longs. */
public class BitSets {
    public static void main(String[] args) {
        BitSet bits = new BitSet();
        System.out.println(bits + " " + bits.size() + bits.length() + bits.cardinality() + bits.isEmpty() + new BitSet(65).size());
        bits.set(3);
        bits.set(60, 70);
        bits.set(128, 130, true);
        bits.flip(62, 66);
        bits.flip(0);
        bits.clear(129);
        System.out.println(bits + " " + bits.length() + " " + bits.cardinality() + " " + bits.get(61) + bits.get(63) + bits.get(5000)
                + " " + bits.get(59, 69) + " " + bits.get(500, 600) + bits.hashCode());
        for (int i : new int[] {0, 1, 4, 62, 66, 128, 129, 1000}) {
            System.out.print(bits.nextSetBit(i) + "/" + bits.nextClearBit(i) + "/" + bits.previousSetBit(i) + "/" + bits.previousClearBit(i) + " ");
        }
        System.out.println(bits.previousSetBit(-1));
        BitSet other = BitSet.valueOf(new long[] {0b1011, -1L});
        System.out.println(other.length() + " " + other.intersects(bits) + Arrays.toString(other.toLongArray()) + Arrays.toString(bits.toByteArray()));
        for (int i = 0; i < 4; i++) {
            BitSet copy = (BitSet) bits.clone();
            switch (i) {
                case 0 -> copy.and(other);
                case 1 -> copy.or(other);
                case 2 -> copy.xor(other);
                default -> copy.andNot(other);
            }
            System.out.println(copy.cardinality() + " " + copy.length() + " " + copy.hashCode() + " " + copy.equals(bits));
        }
        System.out.println(BitSet.valueOf(new byte[] {1, 0, -128, 0, 0, 0, 0, 0, 5}) + " " + BitSet.valueOf(new byte[0]).equals(new BitSet(100))
                + bits.stream().sum());
        perform("set", () -> bits.set(-1));
        perform("set a range", () -> bits.set(5, 4));
        perform("set from", () -> bits.set(-5, 4));
        perform("set to", () -> bits.set(0, -4));
        perform("clear", () -> bits.clear(-7));
        perform("flip", () -> bits.flip(-7));
        attempt("get", () -> bits.get(-1));
        attempt("get a range", () -> bits.get(2, 1));
        attempt("next", () -> bits.nextSetBit(-1));
        attempt("next clear", () -> bits.nextClearBit(-1));
        attempt("previous", () -> bits.previousSetBit(-2));
        attempt("previous clear", () -> bits.previousClearBit(-1));
        attempt("size", () -> new BitSet(-1));
        attempt("valueOf", () -> BitSet.valueOf((long[]) null));
        bits.clear(0, 1000);
        System.out.println(bits + " " + bits.length() + bits.equals(new BitSet()));
        BitSet primes = new BitSet();
        primes.set(2, 1000);
        for (int p = 2; p * p < 1000; p = primes.nextSetBit(p + 1)) {
            for (int q = p * p; q < 1000; q += p) {
                primes.clear(q);
            }
        }
        System.out.println(primes.cardinality() + " " + primes.length() + " " + primes.get(900, 1000));
    }
}
