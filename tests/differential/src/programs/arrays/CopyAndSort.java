// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package arrays;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;

/** System.arraycopy with overlap and failures, java.util.Arrays: fill, copyOf, sort, binarySearch, asList, compare. */
public class CopyAndSort {
    static void copy(Object from, int fromIndex, Object to, int toIndex, int length) {
        try {
            System.arraycopy(from, fromIndex, to, toIndex, length);
            System.out.println("copied");
        } catch (IndexOutOfBoundsException e) {
            System.out.println("IndexOutOfBoundsException");
        } catch (ArrayStoreException e) {
            System.out.println("ArrayStoreException");
        } catch (NullPointerException e) {
            System.out.println("NullPointerException");
        }
    }

    public static void main(String[] args) {
        int[] a = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
        System.arraycopy(a, 0, a, 2, 6);
        System.out.println(Arrays.toString(a));
        System.arraycopy(a, 4, a, 1, 5);
        System.out.println(Arrays.toString(a));
        System.arraycopy(a, 10, a, 0, 0);
        String[] words = {"a", "b", "c", "d"};
        System.arraycopy(words, 0, words, 1, 3);
        System.out.println(Arrays.toString(words));
        Object[] objects = {"s", 1, "t", 2.0};
        String[] target = new String[4];
        copy(objects, 0, target, 0, 4);
        System.out.println(Arrays.toString(target));
        copy(new Object[] {"x", "y"}, 0, target, 2, 2);
        System.out.println(Arrays.toString(target));
        copy(a, 8, a, 0, 3);
        copy(a, -1, a, 0, 1);
        copy(a, 0, a, 0, -1);
        copy(a, 0, new int[2], 1, 2);
        copy(a, 0, new long[20], 0, 2);
        copy(a, 0, words, 0, 1);
        copy(null, 0, a, 0, 0);
        copy("not an array", 0, a, 0, 0);
        copy(a, Integer.MAX_VALUE, a, 0, 1);
        copy(a, 1, a, 1, Integer.MAX_VALUE);
        byte[] bytes = new byte[100];
        for (int i = 0; i < 100; i++) {
            bytes[i] = (byte) i;
        }
        for (int shift = 1; shift < 20; shift += 3) {
            System.arraycopy(bytes, shift, bytes, shift / 2, 100 - shift);
            System.arraycopy(bytes, 0, bytes, shift, 100 - shift);
        }
        System.out.println(Arrays.hashCode(bytes));

        System.out.println(Arrays.toString(Arrays.copyOf(a, 3)) + Arrays.toString(Arrays.copyOf(words, 6))
                + Arrays.toString(Arrays.copyOfRange(a, 7, 12)));
        long seed = 42;
        int[] random = new int[500];
        double[] doubles = new double[300];
        for (int i = 0; i < random.length; i++) {
            seed = seed * 6364136223846793005L + 1442695040888963407L;
            random[i] = (int) (seed >>> 33) % 1000;
            if (i < doubles.length) {
                doubles[i] = i % 50 == 0 ? Double.NaN : i % 33 == 0 ? -0.0 : (int) (seed >>> 40) / 8.0;
            }
        }
        int[] sorted = random.clone();
        Arrays.sort(sorted);
        Arrays.sort(doubles);
        System.out.println(Arrays.hashCode(sorted) + " " + sorted[0] + " " + sorted[499] + " " + Arrays.hashCode(doubles) + " "
                + Arrays.binarySearch(sorted, sorted[250]) / 100 + " " + Arrays.binarySearch(sorted, -5000));
        Arrays.sort(random, 100, 200);
        System.out.println(Arrays.hashCode(random));
        String[] names = {"delta", "Alpha", "charlie", "bravo", "Echo", "alpha"};
        Arrays.sort(names);
        System.out.println(Arrays.toString(names));
        Arrays.sort(names, String.CASE_INSENSITIVE_ORDER);
        System.out.println(Arrays.toString(names));
        Arrays.sort(names, Comparator.comparing(String::length).thenComparing(Comparator.reverseOrder()));
        System.out.println(Arrays.toString(names));
        Integer[] boxed = {3, 1, 2};
        Arrays.sort(boxed, Collections.reverseOrder());
        System.out.println(Arrays.asList(boxed));
        Arrays.asList(boxed).set(0, 30);
        int[] filled = new int[5];
        Arrays.fill(filled, 1, 4, 7);
        Arrays.setAll(random, i -> i * i);
        System.out.println(boxed[0] + Arrays.toString(filled) + random[20] + " " + Arrays.stream(filled).sum() + " "
                + Arrays.equals(filled, new int[] {0, 7, 7, 7, 0}));
    }
}
