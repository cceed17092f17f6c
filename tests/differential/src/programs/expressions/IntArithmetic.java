// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package expressions;

/** JLS 15.17-15.22 on int: wrap-around, MIN_VALUE / -1, remainder signs, shift distances, compound assignment. */
public class IntArithmetic {
    static final int[] EDGES = {
        0, 1, -1, 2, -2, 7, -7, 31, 32, 33, 255, 256, 65535, 65536, 1_000_000_007,
        Integer.MAX_VALUE, Integer.MAX_VALUE - 1, Integer.MIN_VALUE, Integer.MIN_VALUE + 1
    };

    public static void main(String[] args) {
        int sum = 0;
        for (int a : EDGES) {
            for (int b : EDGES) {
                sum = sum * 31 + (a + b);
                sum = sum * 31 + (a - b);
                sum = sum * 31 + a * b;
                sum = sum * 31 + (a & b) - (a | b) + (a ^ b);
                sum = sum * 31 + (a << b) + (a >> b) + (a >>> b);
                if (b != 0) {
                    sum = sum * 31 + a / b;
                    sum = sum * 31 + a % b;
                }
                sum += a < b ? 1 : a > b ? 2 : 3;
            }
            System.out.println(a + ": " + -a + " " + ~a + " " + sum);
        }
        int minimum = EDGES[17];
        System.out.println(minimum / -1 + " " + minimum % -1 + " " + Math.abs(minimum) + " " + -minimum);
        System.out.println(-7 / 2 + " " + -7 % 2 + " " + 7 / -2 + " " + 7 % -2);
        System.out.println(Math.floorDiv(-7, 2) + " " + Math.floorMod(-7, 2) + " " + Math.floorMod(7, -2));
        constants(minimum);
        compound();
        division(new int[] {5, -5, 1, 0, -1});
    }

    /** Division by constants, which compilers turn into something else. */
    static void constants(int minimum) {
        for (int n : new int[] {minimum, minimum + 1, -17, -16, -1, 0, 1, 15, 16, 17, Integer.MAX_VALUE}) {
            System.out.println(n / 2 + " " + n % 2 + " " + n / 16 + " " + n % 16 + " " + n / 10 + " " + n % 10
                    + " " + n / -3 + " " + n % -3 + " " + n / 7 + " " + (n >>> 4) + " " + (n >> 4) + " " + n * 8);
        }
    }

    static void compound() {
        byte b = 127;
        b += 1;
        short s = -32768;
        s -= 1;
        char c = 65535;
        c++;
        int i = 5;
        i += 3.7;
        i <<= 33;
        int j = 10;
        j = j++ + ++j;
        int k = 3;
        k = k-- - --k;
        b >>>= 1;
        System.out.println(b + " " + s + " " + (int) c + " " + i + " " + j + " " + k);
    }

    static void division(int[] divisors) {
        for (int d : divisors) {
            try {
                System.out.println(100 / d + " " + 100 % d);
            } catch (ArithmeticException e) {
                System.out.println("caught " + e.getMessage());
            }
        }
        int unused = 0;
        try {
            unused = 1 / unused;
            System.out.println("not reached");
        } catch (ArithmeticException e) {
            System.out.println("an unused quotient still throws");
        }
        try {
            int alsoUnused = 1 % unused;
            System.out.println("not reached");
        } catch (ArithmeticException e) {
            System.out.println("an unused remainder still throws");
        }
    }
}
