// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @args 2000
// @stress-args 150
package applications;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sorting algorithms on ints and objects, each checked against Arrays.sort. */
public class Sorting {
    interface Sorter {
        void sort(int[] a);
    }

    static void insertion(int[] a) {
        for (int i = 1; i < a.length; i++) {
            int v = a[i];
            int j = i - 1;
            while (j >= 0 && a[j] > v) {
                a[j + 1] = a[j--];
            }
            a[j + 1] = v;
        }
    }

    static void shell(int[] a) {
        for (int gap = a.length / 2; gap > 0; gap /= 2) {
            for (int i = gap; i < a.length; i++) {
                int v = a[i];
                int j = i;
                for (; j >= gap && a[j - gap] > v; j -= gap) {
                    a[j] = a[j - gap];
                }
                a[j] = v;
            }
        }
    }

    static void quick(int[] a, int low, int high) {
        while (low < high) {
            int pivot = a[(low + high) >>> 1];
            int i = low;
            int j = high;
            while (i <= j) {
                while (a[i] < pivot) i++;
                while (a[j] > pivot) j--;
                if (i <= j) {
                    int t = a[i];
                    a[i++] = a[j];
                    a[j--] = t;
                }
            }
            if (j - low < high - i) {
                quick(a, low, j);
                low = i;
            } else {
                quick(a, i, high);
                high = j;
            }
        }
    }

    static void merge(int[] a) {
        if (a.length < 2) {
            return;
        }
        int[] left = Arrays.copyOfRange(a, 0, a.length / 2);
        int[] right = Arrays.copyOfRange(a, a.length / 2, a.length);
        merge(left);
        merge(right);
        for (int i = 0, l = 0, r = 0; i < a.length; i++) {
            a[i] = r == right.length || l < left.length && left[l] <= right[r] ? left[l++] : right[r++];
        }
    }

    static void heap(int[] a) {
        for (int i = a.length / 2 - 1; i >= 0; i--) {
            sift(a, i, a.length);
        }
        for (int end = a.length - 1; end > 0; end--) {
            int t = a[0];
            a[0] = a[end];
            a[end] = t;
            sift(a, 0, end);
        }
    }

    static void sift(int[] a, int root, int end) {
        for (int child; (child = 2 * root + 1) < end; root = child) {
            if (child + 1 < end && a[child + 1] > a[child]) {
                child++;
            }
            if (a[root] >= a[child]) {
                return;
            }
            int t = a[root];
            a[root] = a[child];
            a[child] = t;
        }
    }

    static void radix(int[] a) {
        int[] from = a;
        int[] to = new int[a.length];
        for (int shift = 0; shift < 32; shift += 8) {
            int[] starts = new int[257];
            for (int v : from) {
                starts[((v ^ 0x80000000) >>> shift & 255) + 1]++;
            }
            for (int i = 0; i < 256; i++) {
                starts[i + 1] += starts[i];
            }
            for (int v : from) {
                to[starts[(v ^ 0x80000000) >>> shift & 255]++] = v;
            }
            int[] t = from;
            from = to;
            to = t;
        }
    }

    record Item(String name, int rank) {}

    public static void main(String[] args) {
        int n = Integer.parseInt(args[0]);
        Map<String, Sorter> sorters = new LinkedHashMap<>();
        sorters.put("insertion", Sorting::insertion);
        sorters.put("shell", Sorting::shell);
        sorters.put("quick", a -> quick(a, 0, a.length - 1));
        sorters.put("merge", Sorting::merge);
        sorters.put("heap", Sorting::heap);
        sorters.put("radix", Sorting::radix);
        int seed = 99;
        int[] data = new int[n];
        for (int i = 0; i < n; i++) {
            seed ^= seed << 13;
            seed ^= seed >>> 17;
            seed ^= seed << 5;
            data[i] = i % 10 == 0 ? seed : seed % 1000;
        }
        int[] sorted = data.clone();
        Arrays.sort(sorted);
        sorters.forEach((name, sorter) -> {
            int[] copy = data.clone();
            sorter.sort(copy);
            int[] empty = {};
            sorter.sort(empty);
            int[] one = {7};
            sorter.sort(one);
            System.out.println(name + " " + Arrays.equals(copy, sorted) + " " + Arrays.hashCode(copy));
        });
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < n / 4; i++) {
            items.add(new Item("n" + data[i] % 50, Math.floorMod(data[i], 13)));
        }
        items.sort(Comparator.comparing(Item::rank).thenComparing(Item::name));
        System.out.println(items.get(0) + " " + items.get(items.size() - 1) + " " + items.hashCode());
        Collections.sort(items, Comparator.comparing(Item::name));
        System.out.println(items.get(5) + " " + items.hashCode());
    }
}
