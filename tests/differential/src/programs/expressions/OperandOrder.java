// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package expressions;

/** JLS 15.7: operands left to right, before the operation, also when it throws; parentheses and precedence are kept. */
public class OperandOrder {
    static int n;

    static int i(int v) {
        System.out.print("i" + v + " ");
        return v;
    }

    static long l(long v) {
        System.out.print("l" + v + " ");
        return v;
    }

    static Object o(Object v) {
        System.out.print("o" + v + " ");
        return v;
    }

    static int three(int a, long b, Object c) {
        return a + (int) b + c.hashCode();
    }

    public static void main(String[] args) {
        System.out.println(i(1) + i(2) * i(3) - i(4) / i(2));
        System.out.println((i(1) + l(2)) * (i(3) - l(4)));
        System.out.println(three(i(5), l(6), o("")));
        System.out.println((i(1) << l(2)) + (i(-8) >>> i(28)));
        System.out.println(i(1) < l(2) == (o("a") == o("b")));
        try {
            System.out.println(i(1) / i(0) + i(9));
        } catch (ArithmeticException e) {
            System.out.println("divided");
        }
        try {
            System.out.println(((int[]) o(null))[i(3)] + i(4));
        } catch (NullPointerException e) {
            System.out.println("null");
        }
        int a = 2;
        System.out.println(a + (a = 3) * a + a++ + a);
        int[] x = {0, 1, 2};
        System.out.println(x[(x[0] = 2)] + x[0] + (x = new int[] {7})[0] + x[0]);
        System.out.println(n++ + n++ * n++ - --n + (n += 3) % n + (n = -n) + n);
        System.out.println("" + i(1) + o("x") + l(2) + (o("p") instanceof String));
    }
}
