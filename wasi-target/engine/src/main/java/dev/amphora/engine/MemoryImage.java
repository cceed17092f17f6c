// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import java.util.Arrays;

/**
 * What a memory contained at one moment. Most of a memory is zero, so only pages that are not are kept, and a memory that
 * goes back to the image is written to only where a page differs. Pages are smaller than those of WebAssembly.
 */
final class MemoryImage implements Memory.Contents {
    private static final int PAGE = 1 << 12;
    private static final byte[] ZEROS = new byte[PAGE];

    private final int size;

    /** By page; null for one of zeros. Pages beyond the last are zeros too. */
    private final byte[][] pages;

    MemoryImage(byte[] bytes) {
        size = bytes.length;
        int count = size / PAGE;
        while (count > 0 && isZero(bytes, (count - 1) * PAGE)) {
            count--;
        }
        pages = new byte[count][];
        for (int i = 0; i < count; i++) {
            if (!isZero(bytes, i * PAGE)) {
                pages[i] = Arrays.copyOfRange(bytes, i * PAGE, (i + 1) * PAGE);
            }
        }
    }

    private static boolean isZero(byte[] bytes, int start) {
        return Arrays.equals(bytes, start, start + PAGE, ZEROS, 0, PAGE);
    }

    /** The size of the memory in bytes. */
    @Override
    public int size() {
        return size;
    }

    @Override
    public byte[] toBytes() {
        byte[] bytes = new byte[size];
        for (int i = 0; i < pages.length; i++) {
            if (pages[i] != null) {
                System.arraycopy(pages[i], 0, bytes, i * PAGE, PAGE);
            }
        }
        return bytes;
    }

    /** Makes an array of the image's size contain the image. */
    void writeChanges(byte[] bytes) {
        for (int start = 0; start < size; start += PAGE) {
            int index = start / PAGE;
            byte[] page = index < pages.length && pages[index] != null ? pages[index] : ZEROS;
            if (!Arrays.equals(bytes, start, start + PAGE, page, 0, PAGE)) {
                System.arraycopy(page, 0, bytes, start, PAGE);
            }
        }
    }
}
