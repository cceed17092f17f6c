// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package security;

import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;

/** SHA1PRNG: the same numbers from the same seeds, further seeds, numbers of each kind. */
public class SeededNumbers {
    public static void main(String[] args) throws Exception {
        for (long seed : new long[] {1, 42, -1, Long.MIN_VALUE, 0x0102030405060708L}) {
            SecureRandom random = seeded(seed);
            byte[] bytes = new byte[50];
            random.nextBytes(bytes);
            System.out.println(seed + " " + Arrays.toString(bytes));
            System.out.println(random.nextInt() + " " + random.nextInt(1000) + " " + random.nextLong() + " " + random.nextBoolean() + " " + random.nextDouble() + " " + random.nextFloat() + " " + random.nextGaussian());
        }
        SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
        System.out.println(random.getAlgorithm());
        random.setSeed("a seed of bytes".getBytes());
        System.out.println(random.nextInt());
        random.setSeed(new byte[] {1, 2, 3});
        System.out.println(random.nextInt());
        random.setSeed(0);
        System.out.println(random.nextInt());
        random.nextBytes(new byte[0]);
        random.setSeed(7);
        System.out.println(random.ints(5, 0, 100).boxed().toList());
        SecureRandom one = seeded(5);
        SecureRandom two = seeded(5);
        byte[] block = new byte[40];
        one.nextBytes(block);
        byte[] pieces = new byte[40];
        for (int i = 0; i < 40; i += 8) {
            byte[] piece = new byte[8];
            two.nextBytes(piece);
            System.arraycopy(piece, 0, pieces, i, 8);
        }
        System.out.println(Arrays.equals(block, pieces));
        SecureRandom unseeded = SecureRandom.getInstance("SHA1PRNG");
        System.out.println(unseeded.nextLong() == SecureRandom.getInstance("SHA1PRNG").nextLong());
        try {
            SecureRandom.getInstance("SHA2PRNG");
        } catch (NoSuchAlgorithmException e) {
            System.out.println(e.getMessage());
        }
        try {
            random.setSeed((byte[]) null);
        } catch (NullPointerException e) {
            System.out.println(e.getClass().getName());
        }
        System.out.println(new SecureRandom().nextInt(1));
    }

    private static SecureRandom seeded(long seed) throws NoSuchAlgorithmException {
        SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
        random.setSeed(seed);
        return random;
    }
}
