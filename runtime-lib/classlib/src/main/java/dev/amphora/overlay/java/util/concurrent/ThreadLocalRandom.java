// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.util.concurrent;

import dev.amphora.runtime.classlib.RandomSequence;
import java.util.Random;

/**
 * Random numbers. All threads share one sequence, since one runs at a time. What package {@code java.util.concurrent} asks
 * of it beside, a number that spreads threads over the cells of a table, is the same for all of them.
 */
public class ThreadLocalRandom extends Random {
    private static final long serialVersionUID = -5851777807851030925L;
    private static final ThreadLocalRandom INSTANCE = new ThreadLocalRandom();
    private final boolean initialized;

    private ThreadLocalRandom() {
        super(0);
        initialized = true;
    }

    public static ThreadLocalRandom current() {
        return INSTANCE;
    }

    @Override
    public void setSeed(long seed) {
        if (initialized) {
            throw new UnsupportedOperationException();
        }
    }

    @Override
    protected int next(int bits) {
        return (int) (RandomSequence.nextLong() >>> Long.SIZE - bits);
    }

    @Override
    public int nextInt() {
        return (int) (RandomSequence.nextLong() >>> 32);
    }

    @Override
    public long nextLong() {
        return RandomSequence.nextLong();
    }

    @Override
    public double nextDouble() {
        return (RandomSequence.nextLong() >>> 11) * 0x1p-53;
    }

    static void localInit() {
        // There is no state of a thread.
    }

    static int getProbe() {
        return 1;
    }

    static int advanceProbe(int probe) {
        return probe;
    }

    static int nextSecondarySeed() {
        return (int) (RandomSequence.nextLong() >>> 32) | 1;
    }
}
