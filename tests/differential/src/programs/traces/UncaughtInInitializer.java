// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @exit 1
package traces;

/** An exception out of a static initialiser of the main class, after what was printed there. */
public class UncaughtInInitializer {
    static final int[] TABLE = new int[2];

    static {
        System.out.println("initialising");
        fill(3);
    }

    static void fill(int count) {
        for (int i = 0; i < count; i++) {
            TABLE[i] = Holder.value(i);
        }
    }

    static class Holder {
        static int value(int i) {
            return 10 / (i + 1);
        }
    }

    public static void main(String[] args) {
        System.out.println("not reached");
    }
}
