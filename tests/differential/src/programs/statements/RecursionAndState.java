// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package statements;

import java.util.ArrayList;
import java.util.List;

/** Small recursive methods, which compilers put in themselves: with exceptions, locks, finally and state that they change. */
public class RecursionAndState {
    static int calls;

    static int fib(int n) {
        calls++;
        return n < 2 ? n : fib(n - 1) + fib(n - 2);
    }

    static int failing(int n) {
        if (n == 0) {
            throw new IllegalStateException("at the bottom");
        }
        return failing(n - 1) + n;
    }

    static int catching(int n, int every) {
        try {
            if (n == 0) {
                throw new IllegalArgumentException();
            }
            return catching(n - 1, every) + 1;
        } catch (IllegalArgumentException e) {
            if (n % every != 0) {
                throw e;
            }
            return 1000 * n;
        }
    }

    static int unwinding(int n, List<Integer> order) {
        try {
            return n == 0 ? 10 / n : unwinding(n - 1, order);
        } finally {
            order.add(n);
            if (n == 5) {
                return order.size();
            }
        }
    }

    static synchronized int locked(int n) {
        if (!Thread.holdsLock(RecursionAndState.class)) {
            throw new AssertionError();
        }
        return n == 0 ? 0 : locked(n - 1) + n % 3;
    }

    private final int[] cells = new int[8];

    synchronized int walk(int at, int left) {
        cells[at & 7] += left;
        if (left == 0) {
            return cells[at & 7];
        }
        int sum = walk(at + left, left - 1);
        return sum + cells[at & 7] + (left % 4 == 0 ? walk(at, left - 4) : 0);
    }

    static boolean even(int n) {
        return n == 0 || odd(n - 1);
    }

    static boolean odd(int n) {
        return n != 0 && even(n - 1);
    }

    static long ackermann(long m, long n) {
        return m == 0 ? n + 1 : n == 0 ? ackermann(m - 1, 1) : ackermann(m - 1, ackermann(m, n - 1));
    }

    static void permute(int[] values, int from, List<String> found) {
        if (from == values.length) {
            StringBuilder text = new StringBuilder();
            for (int value : values) {
                text.append(value);
            }
            found.add(text.toString());
            return;
        }
        for (int i = from; i < values.length; i++) {
            int swap = values[from];
            values[from] = values[i];
            values[i] = swap;
            permute(values, from + 1, found);
            values[i] = values[from];
            values[from] = swap;
        }
    }

    static String hanoi(int n, char from, char to, char over) {
        return n == 0 ? "" : hanoi(n - 1, from, over, to) + from + to + ' ' + hanoi(n - 1, over, to, from);
    }

    static double mixed(int n, long wide, float narrow, String text) {
        return n == 0
                ? wide + narrow + text.length()
                : mixed(n - 1, wide * n - n, narrow / 2 + n, text + n) - mixed(n / 3, wide, narrow, text.substring(text.length() / 2));
    }

    static int depth;

    static int bottomless(int n) {
        depth = n;
        return bottomless(n + 1) + bottomless(n + 2);
    }

    static class Tree {
        final Tree left;
        final Tree right;
        int value;

        Tree(int depth) {
            value = depth;
            left = depth == 0 ? null : new Tree(depth - 1);
            right = depth < 2 ? null : new Tree(depth - 2);
        }

        int sum() {
            return value + (left == null ? 0 : left.sum()) + (right == null ? 0 : right.sum());
        }

        Tree find(int wanted) {
            if (value == wanted) {
                return this;
            }
            Tree found = left == null ? null : left.find(wanted);
            return found != null || right == null ? found : right.find(wanted);
        }

        void bump(int by) {
            value += by;
            if (left != null) {
                left.bump(by + 1);
            }
            if (right != null) {
                right.bump(by - 1);
            }
        }
    }

    public static void main(String[] args) {
        System.out.println(fib(20) + " " + calls);
        for (int n : new int[] {0, 1, 9}) {
            try {
                System.out.println(failing(n));
            } catch (IllegalStateException e) {
                System.out.println(n + " " + e.getMessage() + " " + e.getStackTrace().length / 3 * 3 % 3);
            }
        }
        System.out.println(catching(10, 4) + " " + catching(7, 7) + " " + catching(5, 9));
        List<Integer> order = new ArrayList<>();
        System.out.println(unwinding(8, order) + " " + order);
        System.out.println(locked(100) + " " + new RecursionAndState().walk(3, 12));
        System.out.println(even(1000) + " " + odd(1000) + " " + ackermann(2, 9));
        List<String> permutations = new ArrayList<>();
        permute(new int[] {1, 2, 3, 4}, 0, permutations);
        System.out.println(permutations);
        System.out.println(hanoi(5, 'a', 'b', 'c'));
        System.out.println(mixed(9, 3, 0.75f, "start"));
        try {
            System.out.println(bottomless(0));
        } catch (StackOverflowError e) {
            System.out.println(depth > 1000);
        }
        Tree tree = new Tree(12);
        System.out.println(tree.sum() + " " + tree.find(3).sum() + " " + tree.find(40));
        tree.bump(2);
        System.out.println(tree.sum());
    }
}
