// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package classes;

/** JLS 15.9.4: memory is allocated and arguments are evaluated left to right before the constructor runs. */
public class NewEvaluatesFirst {
    static class Pair {
        static {
            System.out.println("Pair is initialised");
        }

        Pair(int a, int b, int c) {
            System.out.println("constructor " + a + b + c);
        }
    }

    static int n;

    static int next(String what) {
        System.out.println(what);
        return ++n;
    }

    public static void main(String[] args) {
        new Pair(next("first"), next("second"), n++);
        try {
            new Pair(next("third"), 1 / (n - n), next("never"));
        } catch (ArithmeticException e) {
            System.out.println(e.getMessage() + " " + n);
        }
        int[] a = {1};
        new Pair(a[0], a[0] = 5, a[0]);
    }
}
