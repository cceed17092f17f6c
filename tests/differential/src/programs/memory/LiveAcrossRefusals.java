// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @args 3000
// @stress-args 30
package memory;

import java.util.ArrayList;
import java.util.List;

/**
 * What is needed behind a call is kept, although the call asks for a collection only to throw afterwards: when it does not
 * throw, nothing has been collected yet, but the next allocations do.
 */
public class LiveAcrossRefusals {
    private static int granted;

    public static void main(String[] args) {
        int rounds = Integer.parseInt(args[0]);
        long sum = 0;
        for (int i = 0; i < rounds; i++) {
            sum += round(i);
        }
        System.out.println(sum + " " + granted);
        try {
            acquire(10, 5);
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
    }

    private static int round(int i) {
        List<String> names = new ArrayList<>();
        names.add("a" + i);
        StringBuilder text = new StringBuilder("b").append(i);
        acquire(i % 7, 100);
        fill();
        return names.get(0).length() + text.append('c').toString().hashCode() % 1000 + names.hashCode() % 1000;
    }

    /** A loop, so that it stays a method of its own. */
    private static void acquire(int count, int limit) {
        for (int i = 0; i < count; i++) {
            granted++;
            if (i == limit) {
                System.gc();
                throw new IllegalStateException("no more than " + limit);
            }
        }
    }

    private static void fill() {
        byte[][] junk = new byte[16][];
        for (int i = 0; i < junk.length; i++) {
            junk[i] = new byte[100 + 300 * i];
            junk[i][i] = 1;
        }
        granted += junk[junk.length - 1][junk.length - 1];
    }
}
