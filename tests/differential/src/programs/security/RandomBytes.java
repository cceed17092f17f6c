// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package security;

import static security.Attempts.attempt;
import static security.Attempts.perform;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.stream.IntStream;

/** SecureRandom: what can be said of numbers that nobody knows. */
public class RandomBytes {
    public static void main(String[] args) {
        SecureRandom random = new SecureRandom();
        byte[] a = new byte[64];
        byte[] b = new byte[64];
        random.nextBytes(a);
        random.nextBytes(b);
        System.out.println(Arrays.equals(a, b) + " " + Arrays.equals(a, new byte[64]));
        boolean inside = true;
        int[] counts = new int[6];
        for (int i = 0; i < 600; i++) {
            int n = random.nextInt(6);
            counts[n]++;
            double d = random.nextDouble();
            float f = random.nextFloat();
            inside &= d >= 0 && d < 1 && f >= 0 && f < 1 && random.nextInt(5, 9) >= 5 && random.nextLong(1L << 40) < 1L << 40;
        }
        System.out.println(inside + " " + IntStream.of(counts).allMatch(n -> n > 30 && n < 250) + " " + IntStream.of(counts).sum());
        System.out.println(random.ints(20, 0, 10).allMatch(n -> n >= 0 && n < 10) + " " + random.longs(5).distinct().count() + " " + (random.nextGaussian() < 20) + random.generateSeed(7).length);
        random.setSeed(5);
        SecureRandom other = new SecureRandom();
        other.setSeed(5);
        System.out.println(random.nextLong() == other.nextLong());
        long bits = 0;
        for (int i = 0; i < 64; i++) {
            bits |= random.nextLong();
        }
        System.out.println(bits + " " + (random.nextBoolean() || true));
        attempt("bound", () -> random.nextInt(0));
        perform("null", () -> random.nextBytes((byte[]) null));
        perform("negative seed", () -> random.generateSeed(-1));
        random.nextBytes(new byte[0]);
    }
}
