// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import java.lang.ref.SoftReference;
import java.util.ArrayDeque;

/**
 * Arrays of memories whose instances are closed, each with the contents of an image again: an array of some megabytes costs
 * the JVM more than finding out which pages of one have changed. Kept as long as the host has room. Safe for use by several
 * threads.
 */
final class SpareArrays implements Memory.Contents {
    /** As many instances as may sensibly be alive at once, twice. */
    private static final int MAX_KEPT = 2 * Runtime.getRuntime().availableProcessors();

    private final MemoryImage image;

    /** The one used last first: the processor's cache still has it. */
    private final ArrayDeque<SoftReference<byte[]>> arrays = new ArrayDeque<>();

    SpareArrays(MemoryImage image) {
        this.image = image;
    }

    @Override
    public int size() {
        return image.size();
    }

    @Override
    public byte[] toBytes() {
        byte[] bytes = take();
        return bytes != null ? bytes : image.toBytes();
    }

    private synchronized byte[] take() {
        while (!arrays.isEmpty()) {
            byte[] bytes = arrays.pop().get();
            if (bytes != null) {
                return bytes;
            }
        }
        return null;
    }

    /** Keeps an array that nobody has any more, with whatever is in it. */
    void add(byte[] bytes) {
        if (bytes.length == image.size() && !isFull()) {
            // Before it is kept, so that what a guest left is never within reach of the next.
            image.writeChanges(bytes);
            keep(bytes);
        }
    }

    private synchronized boolean isFull() {
        return arrays.size() >= MAX_KEPT;
    }

    private synchronized void keep(byte[] bytes) {
        arrays.push(new SoftReference<>(bytes));
    }
}
