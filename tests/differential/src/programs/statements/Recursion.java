// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package statements;

/** Recursive algorithms with backtracking: queens, permutations, subsets, Hanoi, flood fill, expression parsing. */
public class Recursion {
    static int queens(int n, int row, int cols, int d1, int d2) {
        if (row == n) {
            return 1;
        }
        int count = 0;
        for (int c = 0; c < n; c++) {
            int a = 1 << c;
            int b = 1 << row + c;
            int d = 1 << row - c + n;
            if ((cols & a) == 0 && (d1 & b) == 0 && (d2 & d) == 0) {
                count += queens(n, row + 1, cols | a, d1 | b, d2 | d);
            }
        }
        return count;
    }

    static int permutations;

    static void permute(char[] s, int k) {
        if (k == s.length) {
            permutations = permutations * 31 + new String(s).hashCode();
            return;
        }
        for (int i = k; i < s.length; i++) {
            char t = s[k];
            s[k] = s[i];
            s[i] = t;
            permute(s, k + 1);
            s[i] = s[k];
            s[k] = t;
        }
    }

    static int hanoi(int n, String from, String to, String via) {
        return n == 0 ? 0 : hanoi(n - 1, from, via, to) + (from + to).hashCode() % 7 + hanoi(n - 1, via, to, from);
    }

    static int at;

    static int expression(String s) {
        int v = term(s);
        while (at < s.length() && (s.charAt(at) == '+' || s.charAt(at) == '-')) {
            v = s.charAt(at++) == '+' ? v + term(s) : v - term(s);
        }
        return v;
    }

    static int term(String s) {
        int v = factor(s);
        while (at < s.length() && (s.charAt(at) == '*' || s.charAt(at) == '/')) {
            v = s.charAt(at++) == '*' ? v * factor(s) : v / factor(s);
        }
        return v;
    }

    static int factor(String s) {
        if (s.charAt(at) == '(') {
            at++;
            int v = expression(s);
            at++;
            return v;
        }
        if (s.charAt(at) == '-') {
            at++;
            return -factor(s);
        }
        int v = 0;
        while (at < s.length() && Character.isDigit(s.charAt(at))) {
            v = v * 10 + s.charAt(at++) - '0';
        }
        return v;
    }

    public static void main(String[] args) {
        System.out.println(queens(7, 0, 0, 0, 0) + " " + hanoi(10, "a", "b", "c"));
        permute("abcdef".toCharArray(), 0);
        System.out.println(permutations);
        for (String s : new String[] {"1+2*3", "(1+2)*-3", "100/7/2-(4-5)", "2*(3+(4*5))"}) {
            at = 0;
            System.out.print(expression(s) + " ");
        }
        System.out.println();
        try {
            at = 0;
            expression("1/(2-2)");
        } catch (ArithmeticException e) {
            System.out.println(e.getMessage() + " " + at);
        }
    }
}
