// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package exceptions;

/** JLS 15.17.2, 15.17.3: division and remainder by zero throw in int and long, also when the result is not used. */
public class ArithmeticEverywhere {
    static int zero;
    static long lzero;
    static int side;

    static int count() {
        return ++side;
    }

    static void attempt(int which) {
        int i = 5;
        long l = 6;
        byte b = 7;
        switch (which) {
            case 0 -> i /= zero;
            case 1 -> i %= zero;
            case 2 -> l /= lzero;
            case 3 -> l %= lzero;
            case 4 -> b /= zero;
            case 5 -> {
                int unused = count() % zero;
            }
            case 6 -> {
                long unused = count() / lzero;
            }
            case 7 -> i = count() / zero + count();
            case 8 -> System.out.println(5.0 / zero + " " + 5 % 0.0 + " " + 0f / lzero);
            case 9 -> System.out.println(Integer.MIN_VALUE / -1 + " " + Integer.MIN_VALUE % -1);
            case 10 -> System.out.println(Long.MIN_VALUE / (zero - 1) + " " + Long.MIN_VALUE % (lzero - 1));
            case 11 -> Integer.divideUnsigned(1, zero);
            case 12 -> Long.remainderUnsigned(1, lzero);
            case 13 -> Math.floorMod(1, zero);
            case 14 -> Math.floorDiv(1L, lzero);
            case 15 -> {
                for (int k = 3; k >= 0; k--) {
                    System.out.print(12 / k + " ");
                }
            }
            default -> i = (zero == 0 ? 1 : 1 / zero);
        }
        System.out.println("fine " + i);
    }

    public static void main(String[] args) {
        for (int i = 0; i < 17; i++) {
            try {
                attempt(i);
            } catch (ArithmeticException e) {
                System.out.println(i + " " + e.getMessage() + " " + side);
            }
        }
    }
}
