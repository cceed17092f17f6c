// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.zip;

/** What is still to be compressed, and the checksum of what has been taken of it. */
final class CheckedInput {
    private final boolean isChecked;
    private byte[] bytes = new byte[0];
    private int from;
    private int to;
    private int adler;

    CheckedInput(boolean isChecked) {
        this.isChecked = isChecked;
    }

    void reset() {
        from = 0;
        to = 0;
        adler = 1;
    }

    void give(byte[] in, int offset, int length) {
        bytes = in;
        from = offset;
        to = offset + length;
    }

    /** Lets go of the array. */
    void release() {
        bytes = null;
    }

    boolean isEmpty() {
        return from == to;
    }

    int available() {
        return to - from;
    }

    /** The place in the array of the first byte that is not taken. */
    int position() {
        return from;
    }

    int adler() {
        return adler;
    }

    void setAdler(int value) {
        adler = value;
    }

    /** Takes bytes, as many as there are and are wanted. */
    int read(byte[] target, int offset, int length) {
        int count = readUnchecked(target, offset, length);
        if (isChecked) {
            adler = Checksums.adler(adler, target, offset, count);
        }
        return count;
    }

    private int readUnchecked(byte[] target, int offset, int length) {
        int count = Math.min(length, to - from);
        System.arraycopy(bytes, from, target, offset, count);
        from += count;
        return count;
    }

    /** Copies the bytes that were taken last. */
    void copyTaken(int count, byte[] target, int offset) {
        System.arraycopy(bytes, from - count, target, offset, count);
    }
}
