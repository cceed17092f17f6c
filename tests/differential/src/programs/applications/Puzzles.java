// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package applications;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Sudoku by backtracking, n queens, game of life, Hanoi, a word ladder of digits. */
public class Puzzles {
    static int tried;

    static boolean solve(int[][] grid) {
        int bestRow = -1;
        int bestColumn = -1;
        int bestMask = 0;
        int fewest = 10;
        for (int r = 0; r < 9; r++) {
            for (int c = 0; c < 9; c++) {
                if (grid[r][c] == 0) {
                    int mask = candidates(grid, r, c);
                    if (Integer.bitCount(mask) < fewest) {
                        fewest = Integer.bitCount(mask);
                        bestRow = r;
                        bestColumn = c;
                        bestMask = mask;
                    }
                }
            }
        }
        if (bestRow < 0) {
            return true;
        }
        for (int digit = 1; digit <= 9; digit++) {
            if ((bestMask >> digit & 1) != 0) {
                tried++;
                grid[bestRow][bestColumn] = digit;
                if (solve(grid)) {
                    return true;
                }
            }
        }
        grid[bestRow][bestColumn] = 0;
        return false;
    }

    static int candidates(int[][] grid, int row, int column) {
        int mask = 0x3FE;
        for (int i = 0; i < 9; i++) {
            mask &= ~(1 << grid[row][i]);
            mask &= ~(1 << grid[i][column]);
            mask &= ~(1 << grid[row / 3 * 3 + i / 3][column / 3 * 3 + i % 3]);
        }
        return mask;
    }

    static int queens(int n, int row, int columns, int down, int up) {
        if (row == n) {
            return 1;
        }
        int solutions = 0;
        for (int free = ~(columns | down | up) & (1 << n) - 1; free != 0; free &= free - 1) {
            int bit = free & -free;
            solutions += queens(n, row + 1, columns | bit, (down | bit) << 1, (up | bit) >>> 1);
        }
        return solutions;
    }

    static boolean[][] live(boolean[][] world) {
        int height = world.length;
        int width = world[0].length;
        boolean[][] next = new boolean[height][width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int neighbours = 0;
                for (int dy = -1; dy <= 1; dy++) {
                    for (int dx = -1; dx <= 1; dx++) {
                        if ((dx != 0 || dy != 0) && world[(y + dy + height) % height][(x + dx + width) % width]) {
                            neighbours++;
                        }
                    }
                }
                next[y][x] = neighbours == 3 || world[y][x] && neighbours == 2;
            }
        }
        return next;
    }

    static void hanoi(int n, char from, char to, char by, List<String> moves) {
        if (n > 0) {
            hanoi(n - 1, from, by, to, moves);
            moves.add(n + ":" + from + to);
            hanoi(n - 1, by, to, from, moves);
        }
    }

    public static void main(String[] args) {
        String puzzle = "53..7....6..195....98....6.8...6...34..8.3..17...2...6.6....28....419..5....8..79";
        int[][] grid = new int[9][9];
        for (int i = 0; i < 81; i++) {
            grid[i / 9][i % 9] = Math.max(0, puzzle.charAt(i) - '0');
        }
        System.out.println(solve(grid) + " " + tried);
        for (int[] row : grid) {
            System.out.println(Arrays.toString(row));
        }
        int[][] hard = new int[9][9];
        hard[0][0] = 8;
        hard[1][2] = 3;
        hard[1][3] = 6;
        hard[2][1] = 7;
        hard[4][4] = 4;
        tried = 0;
        System.out.println(solve(hard) + " " + tried + " " + Arrays.deepHashCode(hard));
        for (int n = 1; n <= 9; n++) {
            System.out.print(queens(n, 0, 0, 0, 0) + " ");
        }
        System.out.println();
        boolean[][] world = new boolean[12][12];
        for (String cell : "0,1 1,2 2,0 2,1 2,2 7,6 7,7 7,8".split(" ")) {
            String[] yx = cell.split(",");
            world[Integer.parseInt(yx[0])][Integer.parseInt(yx[1])] = true;
        }
        for (int generation = 0; generation < 30; generation++) {
            world = live(world);
        }
        for (boolean[] row : world) {
            StringBuilder line = new StringBuilder();
            for (boolean alive : row) {
                line.append(alive ? '#' : '.');
            }
            System.out.println(line);
        }
        List<String> moves = new ArrayList<>();
        hanoi(6, 'A', 'C', 'B', moves);
        System.out.println(moves.size() + " " + moves.subList(0, 8) + " " + moves.hashCode());
    }
}
