// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package expressions;

/** JLS 15.10.1, 10.6: dimensions and initialisers run left to right; one that throws leaves no array behind. */
public class ArrayCreationOrder {
    static int n;

    static int next() {
        return ++n;
    }

    static int fail() {
        throw new IllegalStateException("at " + n);
    }

    public static void main(String[] args) {
        int[] a = {next(), next() * 10, n, next()};
        System.out.println(a[0] + " " + a[1] + " " + a[2] + " " + a[3]);
        int[][] b = new int[next()][next()];
        System.out.println(b.length + " " + b[0].length);
        int[][] c = {{next(), next()}, {}, {next()}, null};
        System.out.println(c.length + " " + c[2][0] + " " + c[1].length + c[3]);
        Object[] d = null;
        try {
            d = new Object[] {next(), fail(), next()};
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage() + d + n);
        }
        int i = 2;
        int[] e = new int[i = 3];
        int[][] f = new int[i][i = 1];
        System.out.println(e.length + " " + f.length + f[0].length + new int[][] {new int[i], {i = 5}}[1][0] + i);
        long[] g = {'a', (byte) 300, n, -1};
        double[] h = {1, 2f, 3L, 'd'};
        System.out.println(g[0] + g[1] + " " + h[3]);
    }
}
