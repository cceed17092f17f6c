// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package statements;

/** Labelled break and continue out of nested loops, blocks and switches. */
public class LabelledJumps {
    public static void main(String[] args) {
        System.out.println(firstPair(new int[] {3, 9, 4, 6, 1}, 10));
        System.out.println(firstPair(new int[] {1, 2}, 10));
        System.out.println(primesBelow(60));
        System.out.println(blocks(0) + blocks(1) + blocks(2));
        System.out.println(loopsInSwitch("aXbbYc-dd"));
        System.out.println(doWhile(27));
        System.out.println(breakInsideTry());
        endless();
    }

    static String firstPair(int[] values, int sum) {
        String found = "none";
        outer:
        for (int i = 0; i < values.length; i++) {
            for (int j = i + 1; j < values.length; j++) {
                if (values[i] + values[j] == sum) {
                    found = i + "+" + j;
                    break outer;
                }
            }
        }
        return found;
    }

    static String primesBelow(int limit) {
        StringBuilder primes = new StringBuilder();
        candidates:
        for (int n = 2; n < limit; n++) {
            for (int d = 2; d * d <= n; d++) {
                if (n % d == 0) {
                    continue candidates;
                }
            }
            primes.append(n).append(' ');
        }
        return primes.toString();
    }

    static String blocks(int depth) {
        String path = "[";
        a:
        {
            path += "a";
            b:
            {
                path += "b";
                if (depth == 0) {
                    break a;
                }
                if (depth == 1) {
                    break b;
                }
                path += "B";
            }
            path += "A";
        }
        return path + "]";
    }

    static String loopsInSwitch(String text) {
        StringBuilder out = new StringBuilder();
        scan:
        for (int i = 0; ; i++) {
            switch (text.charAt(i)) {
                case 'X':
                    continue scan;
                case '-':
                    break scan;
                case 'b':
                    out.append('B');
                    break;
                default:
                    out.append(text.charAt(i));
            }
            out.append('.');
        }
        return out.toString();
    }

    static String doWhile(int start) {
        int steps = 0;
        int highest = start;
        int n = start;
        do {
            n = (n & 1) == 0 ? n / 2 : 3 * n + 1;
            steps++;
            if (n <= highest) {
                continue;
            }
            highest = n;
        } while (n != 1);
        return steps + " steps, highest " + highest;
    }

    static String breakInsideTry() {
        StringBuilder trace = new StringBuilder();
        rows:
        for (int row = 0; row < 4; row++) {
            for (int column = 0; column < 4; column++) {
                try {
                    if (column == 2 && row < 2) {
                        continue rows;
                    }
                    if (row == 2) {
                        break rows;
                    }
                    trace.append(row).append(column).append(' ');
                } finally {
                    trace.append('f');
                }
            }
        }
        return trace.toString();
    }

    static void endless() {
        int i = 0;
        while (true) {
            if (++i > 5) {
                System.out.println("left at " + i);
                return;
            }
        }
    }
}
