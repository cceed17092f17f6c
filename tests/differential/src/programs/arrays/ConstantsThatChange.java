// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package arrays;

import java.util.Arrays;

/** Arrays of constants, which may be copied from one place: every evaluation makes a new one, of the very bits. */
public class ConstantsThatChange {
    static int[] ints() {
        return new int[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, Integer.MIN_VALUE, Integer.MAX_VALUE, -1, 0};
    }

    static final long[] LONGS = {1, -1, 0, Long.MIN_VALUE, Long.MAX_VALUE, 0xFFFFFFFFL, 1L << 32, 77};

    static double[] doubles() {
        return new double[] {0.0, -0.0, Double.NaN, Double.MIN_VALUE, Double.MAX_VALUE, 1 / 3.0, -1e300,
            Double.NEGATIVE_INFINITY};
    }

    static float[] floats() {
        return new float[] {0f, -0f, Float.NaN, Float.MIN_VALUE, 16777217, 0.1f, Float.POSITIVE_INFINITY, -3};
    }

    static int hole(int middle, int[] seen) {
        int[] array = {1, 2, 3, 4, seen[0]++, 6, middle, 8, 9, seen[0]++};
        array[0] += array[4] + array[9];
        return Arrays.hashCode(array);
    }

    static int failing(int divisor) {
        int[] array = {1, 2, 3, 4, 5, 6, 7, 8 / divisor, 9, 10};
        return array.length;
    }

    static int recursive(int depth) {
        int[] own = {3, 1, 4, 1, 5, 9, 2, 6};
        if (depth > 0) {
            own[depth & 7] += recursive(depth - 1);
        }
        own[0]++;
        return Arrays.stream(own).sum();
    }

    static String[] names() {
        return new String[] {"a", "b", "c", null, "a", "e", "f", "g", "h"};
    }

    static int[][] nested() {
        int[] shared = {1, 2, 3, 4, 5, 6, 7, 8};
        return new int[][] {shared, {1, 2, 3, 4, 5, 6, 7, 8}, shared, {}, null};
    }

    static char[] chars() {
        return new char[] {'a', '\uFFFF', '\0', 'ä', '\uD800', 'b', 'c', 'd', 'e'};
    }

    static boolean[] booleans() {
        return new boolean[] {true, false, true, true, false, false, true, true, true};
    }

    static byte[] bytes() {
        return new byte[] {-128, 127, 0, 1, -1, 2, 3, 4, 5, (byte) 200};
    }

    static short[] shorts() {
        return new short[] {-32768, 32767, 0, 1, -1, (short) 50000, 6, 7};
    }

    public static void main(String[] args) {
        int[] first = ints();
        first[3] = 99;
        int[] second = ints();
        System.out.println(first[3] + " " + second[3] + " " + (first == second) + " " + Arrays.toString(ints()));
        LONGS[0] = 5;
        System.out.println(Arrays.toString(LONGS));
        for (double d : doubles()) {
            System.out.print(Long.toHexString(Double.doubleToRawLongBits(d)) + " ");
        }
        System.out.println();
        for (float f : floats()) {
            System.out.print(Integer.toHexString(Float.floatToRawIntBits(f)) + " ");
        }
        System.out.println();
        int[] seen = {7};
        System.out.println(hole(50, seen) + " " + hole(50, seen) + " " + seen[0]);
        System.out.println(failing(2));
        try {
            failing(0);
        } catch (ArithmeticException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(recursive(20));
        String[] names = names();
        System.out.println((names[0] == names[4]) + " " + names[3] + " " + (names() == names) + " " + (names()[8] == names[8]));
        int[][] nested = nested();
        nested[0][0] = 50;
        System.out.println(nested[1][0] + " " + nested[2][0] + " " + nested[3].length + " " + nested[4] + " " + nested()[0][0]);
        for (char c : chars()) {
            System.out.print((int) c + " ");
        }
        System.out.println(Arrays.toString(booleans()) + Arrays.toString(bytes()) + Arrays.toString(shorts()));
        Object[] covariant = names();
        try {
            covariant[0] = 1;
        } catch (ArrayStoreException e) {
            System.out.println(e.getMessage());
        }
        int total = 0;
        for (int round = 0; round < 100; round++) {
            int[] weights = {5, 4, 3, 2, 1, 0, -1, -2, -3};
            weights[round % weights.length] *= round;
            for (int weight : weights) {
                total += weight;
            }
        }
        System.out.println(total);
        byte[] table = bytes();
        Arrays.fill(table, (byte) 1);
        System.out.println(Arrays.toString(bytes()));
    }
}
