// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package util;

import static util.Attempts.attempt;

import java.util.Arrays;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Random and SplittableRandom by their seeds: all kinds of numbers, streams, bounds. */
public class RandomNumbers {
    public static void main(String[] args) {
        Random random = new Random(-42);
        System.out.println(random.nextInt() + " " + random.nextInt(10) + " " + random.nextInt(16) + " " + random.nextInt(Integer.MAX_VALUE) + " " + random.nextLong() + " "
                + random.nextBoolean() + " " + random.nextFloat() + " " + random.nextDouble() + " " + random.nextGaussian() + " " + random.nextGaussian());
        System.out.println(random.nextInt(-5, 5) + " " + random.nextInt(Integer.MIN_VALUE, Integer.MAX_VALUE) + " " + random.nextLong(100) + " " + random.nextLong(-1L << 60, 1L << 60)
                + " " + random.nextDouble(5) + " " + random.nextDouble(-1, 1) + " " + random.nextFloat(2f) + " " + random.nextExponential());
        byte[] bytes = new byte[9];
        random.nextBytes(bytes);
        System.out.println(Arrays.toString(bytes));
        System.out.println(Arrays.toString(random.ints(4).toArray()) + Arrays.toString(random.ints(4, 0, 3).toArray()) + Arrays.toString(random.longs(2, 5, 500).toArray())
                + Arrays.toString(random.doubles(2).toArray()) + Arrays.toString(random.doubles(2, -1, 0).toArray()) + random.ints(3, 9).limit(5).sum());
        random.setSeed(7);
        System.out.println(random.nextInt(1000) + " " + new Random(7).nextInt(1000));
        SplittableRandom splittable = new SplittableRandom(99);
        SplittableRandom other = splittable.split();
        System.out.println(splittable.nextInt() + " " + other.nextInt() + " " + other.nextLong(1000) + " " + splittable.nextDouble() + " " + splittable.nextBoolean()
                + Arrays.toString(other.ints(3, 10, 20).toArray()) + splittable.nextInt(3, 4));
        attempt("bound", () -> random.nextInt(0));
        attempt("negative bound", () -> random.nextInt(-1));
        attempt("empty range", () -> random.nextInt(5, 5));
        attempt("long bound", () -> random.nextLong(0));
        attempt("long range", () -> random.nextLong(3, 2));
        attempt("NaN bound", () -> random.nextDouble(Double.NaN));
        attempt("infinite range", () -> random.nextDouble(0, Double.POSITIVE_INFINITY));
        attempt("float bound", () -> random.nextFloat(-1f));
        attempt("stream size", () -> random.ints(-1));
        attempt("stream range", () -> random.ints(3, 3, 3));
        attempt("splittable bound", () -> splittable.nextInt(0));
        attempt("no such algorithm", () -> RandomGenerator.of("NoSuch"));
        double sum = 0;
        for (int i = 0; i < 3000; i++) {
            sum += random.nextGaussian() * random.nextInt(1 + i);
        }
        System.out.println(sum + " " + random.nextLong());
        RandomGenerator anonymous = () -> 0x123456789abcdefL;
        System.out.println(anonymous.nextInt() + " " + anonymous.nextInt(100) + " " + anonymous.nextDouble() + " " + anonymous.nextBoolean() + " " + anonymous.nextFloat());
    }
}
