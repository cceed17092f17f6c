// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package math;

import java.util.Random;

/** java.util.Random: the sequences of a seed are specified to the bit. */
public class RandomSequences {
    public static void main(String[] args) {
        for (long seed : new long[] {0, 42, -1, 1L << 47, Long.MIN_VALUE}) {
            Random r = new Random(seed);
            byte[] bytes = new byte[5];
            r.nextBytes(bytes);
            System.out.println(r.nextInt() + " " + r.nextLong() + " " + r.nextInt(100) + " " + r.nextInt(1 << 20) + " " + r.nextBoolean() + " " + Double.doubleToLongBits(r.nextDouble())
                    + " " + Float.floatToIntBits(r.nextFloat()) + " " + java.util.Arrays.toString(bytes) + " " + Double.doubleToLongBits(r.nextGaussian()) + " " + r.nextInt(3));
        }
        Random r = new Random(7);
        System.out.println(r.ints(5, 0, 10).sum() + " " + r.doubles(3).map(Math::floor).sum() + " " + r.longs(2).count());
        try {
            r.nextInt(0);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }
}
