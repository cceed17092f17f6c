// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package exceptions;

/** JLS 14.20.2: finally with return, break, continue or throw discards what was going on; a returned value is saved before. */
public class FinallyReturns {
    @SuppressWarnings("finally")
    static int overrides() {
        try {
            throw new IllegalStateException("lost");
        } finally {
            return 1;
        }
    }

    static int saved() {
        int x = 1;
        try {
            return x;
        } finally {
            x = 2;
        }
    }

    static int[] mutated() {
        int[] x = {1};
        try {
            return x;
        } finally {
            x[0] = 2;
        }
    }

    @SuppressWarnings("finally")
    static int breaks() {
        int n = 0;
        for (int i = 0; i < 5; i++) {
            try {
                if (i == 1) {
                    continue;
                }
                if (i == 2) {
                    throw new RuntimeException();
                }
                n += 10;
            } finally {
                n++;
                if (i == 3) {
                    break;
                }
                if (i == 2) {
                    continue;
                }
            }
        }
        return n;
    }

    @SuppressWarnings("finally")
    static String nested() {
        StringBuilder b = new StringBuilder();
        outer:
        while (true) {
            try {
                try {
                    b.append("a");
                    break outer;
                } finally {
                    b.append("b");
                    if (b.length() < 6) {
                        continue outer;
                    }
                }
            } finally {
                b.append("c");
            }
        }
        return b.toString();
    }

    static int throwing() {
        try {
            try {
                return 1 / 0;
            } finally {
                throw new IllegalArgumentException("replaces");
            }
        } catch (IllegalArgumentException e) {
            return e.getSuppressed().length + e.getMessage().length();
        }
    }

    public static void main(String[] args) {
        System.out.println(overrides() + " " + saved() + " " + mutated()[0] + " " + breaks() + " " + nested() + " " + throwing());
    }
}
