// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

import java.util.Arrays;

/**
 * Milliseconds to follow a list through 64 MiB in any order, and nothing else: what each collector needs at least for the shuffled
 * list of {@code Marking}, whose nodes lie as these do. Run it with {@code java}.
 */
public class Chase {
    private static final int NODES = 1 << 22;
    /** 16 bytes each, as in {@code Marking}. */
    private static final int INTS_PER_NODE = 4;

    private static final int RUNS = 9;

    public static void main(String[] args) {
        int[] order = new int[NODES];
        for (int i = 0; i < NODES; i++) {
            order[i] = i * INTS_PER_NODE;
        }
        int random = 12345;
        for (int i = NODES - 1; i > 0; i--) {
            random = random * 1664525 + 1013904223;
            int j = (int) ((random >>> 8) * (long) (i + 1) >>> 24);
            int place = order[i];
            order[i] = order[j];
            order[j] = place;
        }
        int[] next = new int[NODES * INTS_PER_NODE];
        for (int i = 0; i < NODES; i++) {
            next[order[i]] = order[(i + 1) % NODES];
        }
        double[] times = new double[RUNS];
        int at = order[0];
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            for (int i = 0; i < NODES; i++) {
                at = next[at];
            }
            times[run] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        System.out.printf("median %.1f  best %.1f  (back at the start: %b)%n", times[RUNS / 2], times[0], at == order[0]);
    }
}
