// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @exit 1
package process;

/** An exception that nobody catches: exit code 1, and finally blocks on the way have run. */
public class UncaughtException {
    static class Unlucky extends RuntimeException {
        Unlucky(String message, Throwable cause) {
            super(message, cause);
        }
    }

    public static void main(String[] args) {
        System.out.println("start");
        try {
            fail(3);
        } finally {
            System.out.println("finally in main");
        }
        System.out.println("not reached");
    }

    static void fail(int n) {
        try {
            if (n == 0) {
                int[] empty = {};
                System.out.println(empty[n]);
            }
            fail(n - 1);
        } catch (ArrayIndexOutOfBoundsException e) {
            throw new Unlucky("at " + n, e);
        } finally {
            System.out.println("finally " + n);
        }
    }
}
