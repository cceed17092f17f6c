// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.nio;

import java.nio.ByteOrder;
import java.nio.ReadOnlyBufferException;
import java.util.Objects;

/** A text as a buffer, which nobody can write. */
final class StringCharBuffer extends CharBuffer {
    private final CharSequence text;
    private final int start;

    StringCharBuffer(CharSequence text, int start, int position, int limit, int capacity) {
        super(position, limit, capacity, true);
        this.text = text;
        this.start = start;
    }

    @Override
    char at(int index) {
        return text.charAt(start + index);
    }

    @Override
    void set(int index, char value) {
        throw new ReadOnlyBufferException();
    }

    @Override
    void read(int index, char[] target, int offset, int length) {
        if (text instanceof String string) {
            string.getChars(start + index, start + index + length, target, offset);
            return;
        }
        for (int i = 0; i < length; i++) {
            target[offset + i] = at(index + i);
        }
    }

    @Override
    void write(int index, char[] source, int offset, int length) {
        throw new ReadOnlyBufferException();
    }

    @Override
    String text(int from, int to) {
        return text.subSequence(start + from, start + to).toString();
    }

    @Override
    public CharBuffer slice() {
        return new StringCharBuffer(text, start + position, 0, remaining(), remaining());
    }

    @Override
    public CharBuffer slice(int index, int length) {
        Objects.checkFromIndexSize(index, length, limit);
        return new StringCharBuffer(text, start + index, 0, length, length);
    }

    @Override
    public CharBuffer duplicate() {
        CharBuffer copy = new StringCharBuffer(text, start, position, limit, capacity);
        copyMark(copy);
        return copy;
    }

    @Override
    public CharBuffer asReadOnlyBuffer() {
        return duplicate();
    }

    /** The JDK gives no message here. */
    @Override
    public CharBuffer subSequence(int from, int to) {
        checkPart(from, to, remaining());
        return new StringCharBuffer(text, start, position + from, position + to, capacity);
    }

    @Override
    public boolean isDirect() {
        return false;
    }

    @Override
    public ByteOrder order() {
        return ByteOrder.LITTLE_ENDIAN;
    }
}
