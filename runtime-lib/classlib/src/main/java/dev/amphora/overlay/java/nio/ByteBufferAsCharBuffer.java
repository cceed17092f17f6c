// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.nio;

import java.nio.ByteOrder;
import java.util.Objects;

/** Bytes of a buffer, seen as chars. */
final class ByteBufferAsCharBuffer extends CharBuffer {
    private final byte[] bytes;
    private final int start;
    private final boolean bigEndian;
    private final boolean isDirect;

    ByteBufferAsCharBuffer(
            byte[] bytes, int start, int capacity, boolean bigEndian, boolean isDirect, boolean readOnly) {
        super(0, capacity, capacity, readOnly);
        this.bytes = bytes;
        this.start = start;
        this.bigEndian = bigEndian;
        this.isDirect = isDirect;
    }

    @Override
    char at(int index) {
        return (char) Bytes.getShort(bytes, start + 2 * index, bigEndian);
    }

    @Override
    void set(int index, char value) {
        Bytes.putShort(bytes, start + 2 * index, bigEndian, (short) value);
    }

    @Override
    void read(int index, char[] target, int offset, int length) {
        for (int i = 0; i < length; i++) {
            target[offset + i] = at(index + i);
        }
    }

    @Override
    void write(int index, char[] source, int offset, int length) {
        for (int i = 0; i < length; i++) {
            set(index + i, source[offset + i]);
        }
    }

    @Override
    public CharBuffer slice() {
        return part(position, remaining(), readOnly);
    }

    @Override
    public CharBuffer slice(int index, int length) {
        Objects.checkFromIndexSize(index, length, limit);
        return part(index, length, readOnly);
    }

    private CharBuffer part(int from, int length, boolean asReadOnly) {
        return new ByteBufferAsCharBuffer(bytes, start + 2 * from, length, bigEndian, isDirect, asReadOnly);
    }

    @Override
    public CharBuffer duplicate() {
        return copy(readOnly);
    }

    @Override
    public CharBuffer asReadOnlyBuffer() {
        return copy(true);
    }

    private CharBuffer copy(boolean asReadOnly) {
        CharBuffer copy = part(0, capacity, asReadOnly);
        copy.limit = limit;
        copy.position = position;
        copyMark(copy);
        return copy;
    }

    @Override
    public Object storage() {
        return bigEndian ? null : bytes;
    }

    @Override
    public int storageOffset() {
        return start;
    }

    @Override
    public boolean isDirect() {
        return isDirect;
    }

    @Override
    public ByteOrder order() {
        return bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    }

    @Override
    String text(int from, int to) {
        char[] chars = new char[to - from];
        read(from, chars, 0, chars.length);
        return new String(chars);
    }

    @Override
    public CharBuffer subSequence(int from, int to) {
        Objects.checkFromToIndex(from, to, remaining());
        CharBuffer part = copy(readOnly);
        part.limit = position + to;
        part.position = position + from;
        return part;
    }
}
