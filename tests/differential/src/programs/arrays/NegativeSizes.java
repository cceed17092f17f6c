// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package arrays;

/** JLS 15.10.2: all dimensions are evaluated first, then the first negative one is reported; nothing is made. */
public class NegativeSizes {
    static int dim(int n) {
        System.out.print("dim(" + n + ") ");
        return n;
    }

    static void attempt(Runnable r) {
        try {
            r.run();
            System.out.println("made");
        } catch (NegativeArraySizeException e) {
            System.out.println(e.getMessage());
        }
    }

    public static void main(String[] args) {
        attempt(() -> System.out.print(new int[dim(-1)].length));
        attempt(() -> System.out.print(new byte[dim(Integer.MIN_VALUE)].length));
        attempt(() -> System.out.print(new String[dim(-5)].length));
        attempt(() -> System.out.print(new int[dim(2)][dim(-3)].length));
        attempt(() -> System.out.print(new int[dim(-2)][dim(-3)].length));
        attempt(() -> System.out.print(new int[dim(0)][dim(-3)].length));
        attempt(() -> System.out.print(new long[dim(1)][dim(0)][dim(-7)].length));
        attempt(() -> System.out.print(new Object[dim(3)][dim(-4)][].length));
        attempt(() -> System.out.print(new double[dim((byte) 200)].length));
        try {
            System.out.println(new int[dim(1)][dim(1 / (args.length))][dim(9)].length);
        } catch (ArithmeticException e) {
            System.out.println(e.getMessage());
        }
    }
}
