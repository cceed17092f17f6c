// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package arrays;

import java.util.Arrays;

/** Array algorithms: quick, merge, heap and counting sort, binary search, rotation, matrix transposition in place. */
public class SortingByHand {
    static void quick(int[] a, int lo, int hi) {
        while (lo < hi) {
            int p = a[lo + (hi - lo >>> 1)];
            int i = lo;
            int j = hi;
            while (i <= j) {
                while (a[i] < p) {
                    i++;
                }
                while (a[j] > p) {
                    j--;
                }
                if (i <= j) {
                    int t = a[i];
                    a[i++] = a[j];
                    a[j--] = t;
                }
            }
            if (j - lo < hi - i) {
                quick(a, lo, j);
                lo = i;
            } else {
                quick(a, i, hi);
                hi = j;
            }
        }
    }

    static long[] merge(long[] a) {
        if (a.length < 2) {
            return a;
        }
        long[] l = merge(Arrays.copyOfRange(a, 0, a.length / 2));
        long[] r = merge(Arrays.copyOfRange(a, a.length / 2, a.length));
        long[] m = new long[a.length];
        for (int i = 0, j = 0, k = 0; k < m.length; k++) {
            m[k] = j == r.length || i < l.length && l[i] <= r[j] ? l[i++] : r[j++];
        }
        return m;
    }

    static void heap(double[] a) {
        for (int end = a.length, start = a.length / 2; end > 1; ) {
            if (start > 0) {
                start--;
            } else {
                double t = a[--end];
                a[end] = a[0];
                a[0] = t;
            }
            for (int root = start, child; (child = root * 2 + 1) < end; root = child) {
                if (child + 1 < end && a[child] < a[child + 1]) {
                    child++;
                }
                if (!(a[root] < a[child])) {
                    break;
                }
                double t = a[root];
                a[root] = a[child];
                a[child] = t;
            }
        }
    }

    static String count(String s) {
        int[] n = new int[128];
        for (char c : s.toCharArray()) {
            n[c]++;
        }
        StringBuilder b = new StringBuilder();
        for (char c = 0; c < n.length; c++) {
            while (n[c]-- > 0) {
                b.append(c);
            }
        }
        return b.toString();
    }

    public static void main(String[] args) {
        int[] a = new int[300];
        long[] b = new long[300];
        double[] c = new double[300];
        long seed = 42;
        for (int i = 0; i < a.length; i++) {
            seed = seed * 6364136223846793005L + 1442695040888963407L;
            a[i] = (int) (seed >>> 40) % 1000;
            b[i] = seed >> 20;
            c[i] = (seed >> 30) / 1024.0;
        }
        quick(a, 0, a.length - 1);
        b = merge(b);
        heap(c);
        boolean sorted = true;
        for (int i = 1; i < a.length; i++) {
            sorted &= a[i - 1] <= a[i] && b[i - 1] <= b[i] && c[i - 1] <= c[i];
        }
        System.out.println(sorted + " " + Arrays.hashCode(a) + " " + Arrays.hashCode(b) + " " + Arrays.hashCode(c) + " " + count("the quick brown fox"));
        System.out.println(Arrays.binarySearch(a, a[57]) >= 0 ? "found" : "lost");
        int[][] m = new int[7][7];
        for (int i = 0; i < 49; i++) {
            m[i / 7][i % 7] = i * i;
        }
        for (int i = 0; i < 7; i++) {
            for (int j = 0; j < i; j++) {
                m[i][j] ^= m[j][i];
                m[j][i] ^= m[i][j];
                m[i][j] ^= m[j][i];
            }
        }
        System.out.println(Arrays.deepHashCode(m) + " " + m[2][5] + " " + m[5][2]);
    }
}
