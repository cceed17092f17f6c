// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package util;

import static util.Attempts.attempt;

import java.util.Arrays;
import java.util.Comparator;

/** Arrays.binarySearch, equals, compare, mismatch, hashCode and their deep kinds. */
public class ArraySearching {
    public static void main(String[] args) {
        int[] a = {1, 3, 5, 7};
        for (int key = 0; key < 9; key++) {
            System.out.print(Arrays.binarySearch(a, key) + " " + Arrays.binarySearch(a, 1, 3, key) + ", ");
        }
        System.out.println();
        double[] d = {Double.NEGATIVE_INFINITY, -0.0, 0.0, Double.NaN};
        System.out.println(Arrays.binarySearch(d, -0.0) + " " + Arrays.binarySearch(d, 0.0) + " "
                + Arrays.binarySearch(d, Double.NaN) + " " + Arrays.binarySearch(d, 1));
        String[] s = {"a", "c", "e"};
        System.out.println(Arrays.binarySearch(s, "d") + " " + Arrays.binarySearch(s, "C", String.CASE_INSENSITIVE_ORDER)
                + " " + Arrays.binarySearch(s, 0, 0, "a", Comparator.naturalOrder()));
        attempt("backwards", () -> Arrays.binarySearch(a, 2, 1, 0));
        attempt("past the end", () -> Arrays.binarySearch(a, 0, 5, 0));
        attempt("of another type", () -> Arrays.binarySearch(s, (Object) 1));
        attempt("null", () -> Arrays.binarySearch(s, null));
        comparisons();
        deep();
    }

    private static void comparisons() {
        int[] a = {1, 2, 3};
        int[] b = {1, 2, 4, 0};
        System.out.println(Arrays.compare(a, b) + " " + Arrays.mismatch(a, b) + " " + Arrays.equals(a, b) + " "
                + Arrays.compare(a, 0, 2, b, 0, 3) + " " + Arrays.mismatch(a, 0, 2, b, 0, 3) + " "
                + Arrays.equals(a, 0, 2, b, 0, 2) + " " + Arrays.compare(null, a) + Arrays.compare(a, null)
                + Arrays.compare((int[]) null, null));
        byte[] low = {1, -1};
        byte[] high = {1, 1};
        System.out.println(Arrays.compare(low, high) + " " + Arrays.compareUnsigned(low, high) + " "
                + Arrays.compareUnsigned(new long[] {-1}, new long[] {1}) + " "
                + Arrays.compareUnsigned(new short[] {2}, new short[] {-3}));
        System.out.println(Arrays.compare(new double[] {0.0}, new double[] {-0.0}) + " "
                + Arrays.equals(new double[] {0.0}, new double[] {-0.0}) + " "
                + Arrays.equals(new double[] {Double.NaN}, new double[] {-Double.NaN}) + " "
                + Arrays.mismatch(new float[] {1, Float.NaN, 0f}, new float[] {1, Float.NaN, -0f}));
        System.out.println(Arrays.compare(new boolean[] {true}, new boolean[] {false, true}) + " "
                + Arrays.compare(new char[] {'a'}, new char[] {'\uFFFF'}) + " "
                + Arrays.compare(new String[] {"a", null}, new String[] {"a", "b"}) + " "
                + Arrays.equals(new String[] {"A"}, new String[] {"a"}, String.CASE_INSENSITIVE_ORDER));
        byte[] long1 = new byte[100];
        byte[] long2 = new byte[100];
        for (int i : new int[] {99, 64, 63, 17, 8, 7, 0}) {
            long2[i] = 1;
            System.out.print(Arrays.mismatch(long1, long2) + " " + Arrays.mismatch(long1, 5, 90, long2, 5, 90) + ", ");
        }
        System.out.println();
        attempt("mismatch of null", () -> Arrays.mismatch(long1, null));
        attempt("range of nothing", () -> Arrays.equals(long1, 3, 2, long2, 0, 0));
        attempt("range outside", () -> Arrays.compare(long1, 0, 101, long2, 0, 0));
    }

    private static void deep() {
        Object[] a = {1, new int[] {1, 2}, new Object[] {"x", null, new double[] {0.5}}, null};
        Object[] b = {1, new int[] {1, 2}, new Object[] {"x", null, new double[] {0.5}}, null};
        System.out.println(Arrays.equals(a, b) + " " + Arrays.deepEquals(a, b) + " " + Arrays.deepHashCode(a) + " "
                + (Arrays.deepHashCode(a) == Arrays.deepHashCode(b)) + " " + Arrays.deepToString(a));
        Object[] itself = new Object[2];
        itself[0] = itself;
        itself[1] = new Object[] {itself, "y"};
        System.out.println(Arrays.deepToString(itself) + Arrays.deepToString(null) + Arrays.toString((int[]) null));
        System.out.println(Arrays.hashCode(new long[] {1L << 32, -1}) + " " + Arrays.hashCode(new double[] {-0.0, 1.5}) + " "
                + Arrays.hashCode(new boolean[] {true, false}) + " " + Arrays.hashCode(new char[] {'a'}) + " "
                + Arrays.hashCode((byte[]) null) + " " + Arrays.hashCode(new float[0]) + " "
                + Arrays.hashCode(new Object[] {null, "a"}) + " " + Arrays.hashCode(new short[] {-1}));
    }
}
