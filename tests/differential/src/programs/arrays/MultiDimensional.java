// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package arrays;

import java.util.Arrays;

/** Arrays of arrays: rectangular, jagged, partly allocated, of objects; shallow clones; deep operations. */
public class MultiDimensional {
    public static void main(String[] args) {
        int[][] grid = new int[3][4];
        for (int r = 0; r < grid.length; r++) {
            for (int c = 0; c < grid[r].length; c++) {
                grid[r][c] = r * 10 + c;
            }
        }
        System.out.println(Arrays.deepToString(grid) + " " + grid[2][3]);
        int[][] jagged = {{1}, {2, 3}, {}, {4, 5, 6}};
        int[] columnSums = new int[3];
        for (int[] row : jagged) {
            for (int c = 0; c < row.length; c++) {
                columnSums[c] += row[c];
            }
        }
        System.out.println(Arrays.toString(columnSums) + " " + jagged[3].length);
        long[][][] cube = new long[2][3][4];
        cube[1][2][3] = 1L << 50;
        cube[0][0][0]--;
        System.out.println(cube[1][2][3] + cube[0][0][0] + " " + cube[1].length + " " + cube[1][1].length);
        String[][] partly = new String[3][];
        System.out.println(partly[1] + " " + partly.length);
        partly[1] = new String[] {"x", null};
        try {
            System.out.println(partly[1][0] + partly[1][1] + partly[0][0]);
        } catch (NullPointerException e) {
            System.out.println("row 0 does not exist");
        }
        int[][] shallow = grid.clone();
        shallow[0][0] = 99;
        shallow[1] = new int[] {7};
        System.out.println(grid[0][0] + " " + grid[1].length + " " + shallow[1].length + " " + (grid[2] == shallow[2]));
        int[][] swapped = {{1, 2}, {3, 4}};
        int[] t = swapped[0];
        swapped[0] = swapped[1];
        swapped[1] = t;
        System.out.println(Arrays.deepToString(swapped) + " " + Arrays.deepEquals(swapped, new int[][] {{3, 4}, {1, 2}}) + " "
                + Arrays.equals(swapped, new int[][] {{3, 4}, {1, 2}}) + " " + Arrays.deepHashCode(swapped));
        Object[][] objects = new Object[2][2];
        objects[0][0] = objects[0];
        objects[0][1] = new int[] {1};
        System.out.println((objects[0] == objects[0][0]) + " " + ((int[]) objects[0][1])[0]);
        Object plain = new double[2][2];
        System.out.println((plain instanceof double[][]) + " " + (plain instanceof Object[]) + " " + ((double[][]) plain)[1][1]);
        System.out.println(Arrays.toString(pascal(10)[9]) + " " + trace(multiply(identity(5, 3), identity(5, 7))));
        int[][] transposed = new int[4][3];
        for (int r = 0; r < 3; r++) {
            for (int c = 0; c < 4; c++) {
                transposed[c][r] = grid[r == 1 ? 2 : r][c];
            }
        }
        System.out.println(Arrays.deepToString(transposed));
        char[][] board = new char[3][3];
        for (char[] row : board) {
            Arrays.fill(row, '.');
        }
        board[1][1] = 'X';
        board[0][2] = 'O';
        for (char[] row : board) {
            System.out.println(new String(row));
        }
        int[] dims = new int[0].length == 0 ? new int[] {2, 0, 5} : null;
        System.out.println(new byte[dims[0]][dims[1]][dims[2]][0].length);
    }

    static int[][] pascal(int n) {
        int[][] triangle = new int[n][];
        for (int i = 0; i < n; i++) {
            triangle[i] = new int[i + 1];
            triangle[i][0] = triangle[i][i] = 1;
            for (int j = 1; j < i; j++) {
                triangle[i][j] = triangle[i - 1][j - 1] + triangle[i - 1][j];
            }
        }
        return triangle;
    }

    static double[][] identity(int n, double scale) {
        double[][] m = new double[n][n];
        for (int i = 0; i < n; i++) {
            m[i][i] = scale;
        }
        return m;
    }

    static double[][] multiply(double[][] a, double[][] b) {
        double[][] product = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b[0].length; j++) {
                for (int k = 0; k < b.length; k++) {
                    product[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return product;
    }

    static double trace(double[][] m) {
        double trace = 0;
        for (int i = 0; i < m.length; i++) {
            trace += m[i][i];
        }
        return trace;
    }
}
