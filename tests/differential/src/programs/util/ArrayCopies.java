// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package util;

import static util.Attempts.attempt;
import static util.Attempts.perform;

import java.util.Arrays;

/** Arrays.copyOf, copyOfRange, fill, setAll, asList: lengths, ranges, and the types of what they return. */
public class ArrayCopies {
    public static void main(String[] args) {
        int[] ints = {1, 2, 3};
        attempt("longer", () -> Arrays.copyOf(ints, 5));
        attempt("shorter", () -> Arrays.copyOf(ints, 1));
        attempt("none", () -> Arrays.copyOf(ints, 0).length);
        attempt("negative", () -> Arrays.copyOf(ints, -1));
        attempt("null", () -> Arrays.copyOf((int[]) null, 1));
        attempt("range", () -> Arrays.copyOfRange(ints, 1, 3));
        attempt("range past the end", () -> Arrays.copyOfRange(ints, 2, 6));
        attempt("range at the end", () -> Arrays.copyOfRange(ints, 3, 4));
        attempt("range after the end", () -> Arrays.copyOfRange(ints, 4, 5));
        attempt("range backwards", () -> Arrays.copyOfRange(ints, 2, 1));
        attempt("range before", () -> Arrays.copyOfRange(ints, -1, 1));
        Object[] strings = new String[] {"a", "b"};
        attempt("type", () -> Arrays.copyOf(strings, 3).getClass().getSimpleName());
        attempt("other type", () -> Arrays.copyOf(strings, 3, Object[].class).getClass().getSimpleName());
        attempt("wrong type", () -> Arrays.copyOf(new Object[] {1}, 1, String[].class));
        attempt("range of another type", () -> Arrays.copyOfRange(strings, 1, 3, CharSequence[].class));
        attempt("booleans", () -> Arrays.copyOf(new boolean[] {true}, 2));
        attempt("bytes", () -> Arrays.copyOfRange(new byte[] {1, 2}, 1, 3));
        attempt("shorts", () -> Arrays.copyOf(new short[] {-1}, 2));
        attempt("chars", () -> Arrays.toString(Arrays.copyOf(new char[] {'x'}, 2)).replace('\0', '0'));
        attempt("longs", () -> Arrays.copyOf(new long[] {Long.MIN_VALUE}, 2));
        attempt("floats", () -> Arrays.copyOf(new float[] {-0f}, 2));
        attempt("doubles", () -> Arrays.copyOfRange(new double[] {Double.NaN, 1}, 0, 3));
        fills();
        lists();
    }

    private static void fills() {
        int[] a = new int[6];
        Arrays.fill(a, 7);
        Arrays.fill(a, 1, 3, -1);
        System.out.println(Arrays.toString(a));
        perform("fill backwards", () -> Arrays.fill(a, 3, 1, 0));
        perform("fill past the end", () -> Arrays.fill(a, 5, 7, 0));
        perform("fill before", () -> Arrays.fill(a, -2, 2, 0));
        perform("fill of the wrong type", () -> Arrays.fill((Object[]) new String[1], 5));
        Arrays.setAll(a, i -> i * i);
        Arrays.parallelPrefix(a, Integer::sum);
        System.out.println(Arrays.toString(a));
        Arrays.parallelPrefix(a, 2, 5, Math::max);
        double[] halves = new double[4];
        Arrays.parallelSetAll(halves, i -> i / 2.0);
        long[] powers = new long[5];
        Arrays.setAll(powers, i -> 1L << 16 * i);
        String[] texts = new String[3];
        Arrays.setAll(texts, "x"::repeat);
        System.out.println(Arrays.toString(a) + Arrays.toString(halves) + Arrays.toString(powers) + Arrays.toString(texts));
        perform("setAll of null", () -> Arrays.setAll(texts, null));
    }

    private static void lists() {
        String[] array = {"b", "a", "c"};
        var list = Arrays.asList(array);
        list.set(0, "z");
        array[2] = "y";
        list.sort(null);
        System.out.println(list + Arrays.toString(array) + list.indexOf("y") + list.contains(null));
        perform("add", () -> list.add("q"));
        perform("remove", () -> list.remove(0));
        perform("removeIf", () -> list.removeIf(s -> true));
        perform("removeIf of none", () -> list.removeIf(s -> false));
        attempt("get", () -> list.get(3));
        attempt("toArray", () -> list.toArray().getClass().getSimpleName() + list.toArray(new Object[5]).length);
        perform("null", () -> Arrays.asList((Object[]) null));
    }
}
