// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package arrays;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Heap pollution and arrays made by reflection: Array.newInstance, toArray of a given array, component types. */
public class ArraysOfGenerics {
    @SafeVarargs
    static <T> T[] of(T... values) {
        return values;
    }

    @SuppressWarnings("unchecked")
    static <T> T[] make(Class<T> type, int n) {
        return (T[]) Array.newInstance(type, n);
    }

    static <T> T[] wrong(T a, T b) {
        return of(a, b);
    }

    public static void main(String[] args) {
        String[] s = of("a", "b");
        Integer[] i = make(Integer.class, 2);
        i[0] = 5;
        System.out.println(s.getClass().getSimpleName() + i.getClass().getSimpleName() + Arrays.toString(i));
        try {
            String[] t = wrong("a", "b");
            System.out.println(t.length);
        } catch (ClassCastException e) {
            System.out.println(e.getMessage());
        }
        List<String> list = new ArrayList<>(List.of("x", "y"));
        System.out.println(list.toArray().getClass() == Object[].class);
        String[] five = list.toArray(new String[] {"1", "2", "3", "4"});
        System.out.println(Arrays.toString(five) + list.toArray(new String[0]).length + list.toArray(String[]::new).length);
        int[][] grid = (int[][]) Array.newInstance(int.class, 2, 3);
        System.out.println(grid.length + " " + grid[1].length + " " + int[][].class.getComponentType().getSimpleName());
    }
}
