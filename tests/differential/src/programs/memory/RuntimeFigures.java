// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @max-heap 64
package memory;

/** What Runtime says of the heap fits together and follows what the program does. */
public class RuntimeFigures {
    static long used() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    static void consistent(String when) {
        Runtime runtime = Runtime.getRuntime();
        long total = runtime.totalMemory();
        long free = runtime.freeMemory();
        long max = runtime.maxMemory();
        System.out.println(when + ": " + (free >= 0 && free <= total && total <= max) + " " + (max <= 64L << 20));
    }

    /** Not inlined: its frame must be gone when the array is to be garbage. */
    static long allocate(int depth, long before) {
        if (depth > 0) {
            return allocate(depth - 1, before);
        }
        byte[] big = new byte[24 << 20];
        big[big.length - 1] = 1;
        long grown = used() - before;
        return grown + big[0];
    }

    public static void main(String[] args) {
        consistent("at start");
        System.gc();
        long before = used();
        long grown = allocate(3, before);
        System.out.println("grew by the array: " + (grown >= 23 << 20 && grown <= 40 << 20));
        consistent("with an array");
        System.gc();
        long after = used();
        System.out.println("and back: " + (after - before < 4 << 20));
        consistent("after a collection");
        System.out.println(Runtime.getRuntime() == Runtime.getRuntime());
        System.out.println(Runtime.getRuntime().availableProcessors() >= 1);
        Runtime.getRuntime().gc();
        Runtime.getRuntime().runFinalization();
        System.runFinalization();
    }
}
