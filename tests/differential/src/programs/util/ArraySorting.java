// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package util;

import static util.Attempts.perform;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Random;

/** Arrays.sort: all element types, ranges, NaN and zeros, stability, long runs, comparators that contradict themselves. */
public class ArraySorting {
    record Item(int key, int place) {}

    public static void main(String[] args) {
        double[] doubles = {1, Double.NaN, -0.0, 0.0, Double.NEGATIVE_INFINITY, -Double.MIN_VALUE, Double.NaN, -1};
        Arrays.sort(doubles);
        float[] floats = {Float.NaN, 0f, -0f, Float.MAX_VALUE, -1f};
        Arrays.parallelSort(floats);
        System.out.println(Arrays.toString(doubles) + Arrays.toString(floats));
        Random random = new Random(5);
        for (int length : new int[] {0, 1, 2, 7, 40, 300, 700, 3000}) {
            int[] ints = random.ints(length, -50, 50).toArray();
            int[] copy = ints.clone();
            Arrays.sort(copy);
            long[] longs = random.longs(length).toArray();
            Arrays.sort(longs);
            short[] shorts = new short[length];
            byte[] bytes = new byte[length];
            char[] chars = new char[length];
            for (int i = 0; i < length; i++) {
                shorts[i] = (short) ints[i];
                bytes[i] = (byte) (ints[i] * 3);
                chars[i] = (char) ints[i];
            }
            Arrays.sort(shorts);
            Arrays.sort(bytes);
            Arrays.sort(chars);
            System.out.println(length + " " + Arrays.hashCode(copy) + " " + Arrays.hashCode(longs) + " "
                    + Arrays.hashCode(shorts) + " " + Arrays.hashCode(bytes) + " " + Arrays.hashCode(chars) + " "
                    + Arrays.stream(copy).sum() + " " + Arrays.stream(ints).sum());
        }
        int[] runs = new int[1000];
        Arrays.setAll(runs, i -> i < 500 ? i : 1500 - i);
        Arrays.sort(runs, 100, 900);
        System.out.println(Arrays.hashCode(runs) + " " + runs[99] + " " + runs[100] + " " + runs[899] + " " + runs[900]);
        Item[] items = new Item[200];
        Arrays.setAll(items, i -> new Item(i * 37 % 5, i));
        Arrays.sort(items, Comparator.comparingInt(Item::key));
        boolean stable = true;
        for (int i = 1; i < items.length; i++) {
            stable &= items[i - 1].key() < items[i].key() || items[i - 1].place() < items[i].place();
        }
        System.out.println(stable + " " + items[0] + items[199]);
        String[] words = {"pear", "Apple", "fig", "", "apple", "Fig"};
        Arrays.sort(words);
        System.out.println(Arrays.toString(words));
        Arrays.sort(words, String.CASE_INSENSITIVE_ORDER);
        System.out.println(Arrays.toString(words));
        Arrays.sort(words, 1, 4, Collections.reverseOrder());
        System.out.println(Arrays.toString(words));
        perform("mixed", () -> Arrays.sort(new Object[] {1, "a"}));
        perform("one that cannot be compared", () -> Arrays.sort(new Object[] {new Object()}));
        perform("two that cannot be compared", () -> Arrays.sort(new Object[] {new Thread[0], new int[0]}));
        perform("null", () -> Arrays.sort(new String[] {"a", null}));
        perform("backwards", () -> Arrays.sort(words, 3, 2));
        perform("past the end", () -> Arrays.sort(words, 3, 7));
        perform("before", () -> Arrays.sort(new int[2], -1, 1));
        Integer[] many = new Integer[64];
        Arrays.setAll(many, i -> (i * 41 + 7) % 64);
        int[] calls = {0};
        perform("contradiction", () -> Arrays.sort(many, (a, b) -> ++calls[0] % 3 - 1));
        System.out.println(calls[0]);
    }
}
