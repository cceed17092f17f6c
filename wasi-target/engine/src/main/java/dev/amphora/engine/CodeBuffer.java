// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import java.util.Arrays;

/** Ints being written. */
final class CodeBuffer {
    private int[] ints = new int[64];
    private int size;

    int size() {
        return size;
    }

    int get(int position) {
        return ints[position];
    }

    void set(int position, int value) {
        ints[position] = value;
    }

    void add(int value) {
        if (size == ints.length) {
            ints = Arrays.copyOf(ints, 2 * size);
        }
        ints[size++] = value;
    }

    /** Writes an instruction and returns its position. */
    int add(int op, int x, int y, int z, int n) {
        int position = size;
        add(op);
        add(x);
        add(y);
        add(z);
        add(n);
        return position;
    }

    void truncate(int newSize) {
        size = newSize;
    }

    int[] toArray() {
        return Arrays.copyOf(ints, size);
    }
}
