// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package initialization;

/** JLS 12.4.1: an initialiser in a branch not taken does not run; in a loop it runs in the first round only. */
public class BranchesAndLoops {
    static class Rare {
        static int x = 1;

        static {
            System.out.println("Rare");
        }
    }

    static class InLoop {
        static int n = 10;

        static {
            System.out.println("InLoop");
        }
    }

    static class AfterThrow {
        static {
            System.out.println("AfterThrow");
        }

        static int f(int x) {
            return x;
        }
    }

    static class InHandler {
        static {
            System.out.println("InHandler");
        }

        static int v = 2;
    }

    static int risky(int i) {
        try {
            return AfterThrow.f(10 / i) + InHandler.v * 0;
        } catch (ArithmeticException e) {
            return InHandler.v;
        }
    }

    public static void main(String[] args) {
        int sum = 0;
        for (int i = 0; i < 5; i++) {
            System.out.println("round " + i);
            if (i == 3) {
                sum += Rare.x;
            }
            if (i > 0) {
                sum += InLoop.n++;
            }
        }
        System.out.println(sum);
        System.out.println(risky(0));
        System.out.println(risky(5));
    }
}
