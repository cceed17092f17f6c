// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package arrays;

import java.util.Arrays;

/** Loops over arrays that end too early, too late, or not by their condition: what they have done until then must be seen. */
public class CountedLoops {
    static int[] array = new int[10];
    static int seen;

    static int fill(int[] a, int start, int end) {
        int last = -1;
        for (int i = start; i < end; i++) {
            a[i] = i + 1;
            last = i;
        }
        return last;
    }

    static int fillTo(int[] a, int start, int last) {
        int sum = 0;
        for (int i = start; i <= last; i++) {
            a[i] += i;
            sum += a[i];
        }
        return sum;
    }

    static void shift(int[] a, int start, int end, int by) {
        for (int i = start; i < end; i++) {
            seen = i;
            a[i] = a[i + by] + 1;
        }
    }

    static int neighbours(int[] a, int start, int end) {
        int sum = 0;
        for (int i = start; i < end; i++) {
            sum = sum * 3 + a[i - 1] - a[i + 1];
            seen = i;
        }
        return sum;
    }

    static long steps(long[] a, int start, int end) {
        long sum = 0;
        for (int i = start; i < end; i += 3) {
            sum += a[i] * i;
            a[i]++;
            seen = i;
        }
        return sum;
    }

    static int find(byte[] a, byte[] b, int end, int key) {
        for (int i = 0; i < end; i++) {
            if (a[i] + b[i] == key) {
                return i;
            }
        }
        return -1;
    }

    static int leave(char[] a, int end) {
        int sum = 0;
        for (int i = 0; i < end; i++) {
            if (a[i] == 'x') {
                break;
            }
            sum += a[i];
        }
        return sum;
    }

    static int rows(int[][] a, int n, int m) {
        int sum = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < m; j++) {
                sum += a[i][j]++ * j;
                seen = i * 100 + j;
            }
        }
        return sum;
    }

    static double two(double[] a, double[] b, int offset, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += a[i] * b[offset + i];
            a[i] = sum;
        }
        return sum;
    }

    static int changing(int n) {
        int sum = 0;
        for (int i = 0; i < n; i++) {
            sum += array[i];
            if (i == 3) {
                array = new int[] {1, 2, 3, 4, 5};
            }
        }
        return sum;
    }

    static int nearTheEnd(int[] a, int start) {
        int rounds = 0;
        for (int i = start; i <= Integer.MAX_VALUE; i++) {
            rounds++;
            a[i & 7]++;
            if (i < 0) {
                a[i] = 1;
            }
        }
        return rounds;
    }

    interface Action {
        Object run();
    }

    static void attempt(String name, Action action) {
        try {
            System.out.println(name + " = " + action.run() + ", seen " + seen);
        } catch (ArrayIndexOutOfBoundsException e) {
            System.out.println(name + ": " + e.getMessage() + ", seen " + seen);
        } catch (NullPointerException e) {
            System.out.println(name + ": null, seen " + seen);
        }
    }

    public static void main(String[] args) {
        int[] ends = {-5, 0, 1, 9, 10, 11, 1000, Integer.MAX_VALUE};
        int[] starts = {Integer.MIN_VALUE, -2, -1, 0, 1, 2, 5, 9, 10, Integer.MAX_VALUE};
        for (int end : ends) {
            for (int start : starts) {
                String name = start + " to " + end;
                int[] a = {3, 1, 4, 1, 5, 9, 2, 6, 5, 3};
                attempt("fill " + name, () -> fill(a, start, end));
                attempt("fillTo " + name, () -> fillTo(a, start, end));
                attempt("shift by 1, " + name, () -> {
                    shift(a, start, end, 1);
                    return a[0];
                });
                attempt("shift by -1, " + name, () -> {
                    shift(a, start, end, -1);
                    return a[0];
                });
                attempt("shift far, " + name, () -> {
                    shift(a, start, end, Integer.MAX_VALUE);
                    return a[0];
                });
                attempt("neighbours " + name, () -> neighbours(a, start, end));
                long[] longs = new long[12];
                Arrays.setAll(longs, i -> i * 7L);
                attempt("steps " + name, () -> steps(longs, start, end));
                System.out.println(Arrays.hashCode(a) + " " + Arrays.hashCode(longs));
            }
            byte[] bytes = {1, 2, 3, 4, 5};
            attempt("find to " + end, () -> find(bytes, new byte[] {1, 1, 1, 1}, end, 5));
            attempt("find nothing to " + end, () -> find(bytes, new byte[] {1, 1, 1, 1}, end, 50));
            attempt("find in null to " + end, () -> find(bytes, null, end, 5));
            attempt("leave to " + end, () -> leave("abcxyz".toCharArray(), end));
            attempt("do not leave to " + end, () -> leave("abc".toCharArray(), end));
            attempt("leave null to " + end, () -> leave(null, end));
            int[][] matrix = {{1, 2, 3}, {4, 5}, null, {6}};
            attempt("rows to " + end, () -> rows(matrix, end, 2));
            attempt("columns to " + end, () -> rows(matrix, 2, end));
            double[] doubles = {1, 2, 3, 4};
            attempt("two to " + end, () -> two(doubles, new double[] {0.5, 0.25, 3, 8, 1}, 1, end));
            attempt("two before to " + end, () -> two(doubles, new double[] {0.5, 0.25, 3, 8, 1}, -1, end));
            attempt("two beyond to " + end, () -> two(doubles, new double[5], Integer.MAX_VALUE, end));
            System.out.println(Arrays.toString(doubles) + Arrays.deepToString(matrix));
            array = new int[10];
            attempt("changing to " + end, () -> changing(end));
        }
        int[] counts = new int[8];
        attempt("near the end", () -> nearTheEnd(counts, Integer.MAX_VALUE - 20));
        System.out.println(Arrays.toString(counts));
    }
}
