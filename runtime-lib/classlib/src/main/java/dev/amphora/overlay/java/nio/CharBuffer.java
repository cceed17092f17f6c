// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.nio;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Objects;

/** See {@link java.nio.CharBuffer}. */
public abstract class CharBuffer extends Buffer implements Comparable<CharBuffer>, Appendable, CharSequence, Readable {
    CharBuffer(int position, int limit, int capacity, boolean readOnly) {
        super(position, limit, capacity, readOnly);
    }

    public static CharBuffer allocate(int capacity) {
        return new HeapCharBuffer(new char[checkCapacity(capacity)], 0, 0, capacity, capacity, false);
    }

    public static CharBuffer wrap(char[] array, int offset, int length) {
        checkPart(offset, offset + length, array.length);
        return new HeapCharBuffer(array, 0, offset, offset + length, array.length, false);
    }

    public static CharBuffer wrap(char[] array) {
        return new HeapCharBuffer(array, 0, 0, array.length, array.length, false);
    }

    public static CharBuffer wrap(CharSequence text, int from, int to) {
        checkPart(from, to, text.length());
        return new StringCharBuffer(text, 0, from, to, text.length());
    }

    public static CharBuffer wrap(CharSequence text) {
        return wrap(text, 0, text.length());
    }

    abstract char at(int index);

    abstract void set(int index, char value);

    /** To where it does not overlap with what it comes from. */
    abstract void read(int index, char[] target, int offset, int length);

    abstract void write(int index, char[] source, int offset, int length);

    /** As if all were read before any is written. */
    void write(int index, CharBuffer source, int from, int length) {
        char[] copy = new char[length];
        source.read(from, copy, 0, length);
        write(index, copy, 0, length);
    }

    @Override
    public abstract CharBuffer slice();

    @Override
    public abstract CharBuffer slice(int index, int length);

    @Override
    public abstract CharBuffer duplicate();

    public abstract CharBuffer asReadOnlyBuffer();

    public char get() {
        return at(nextGet());
    }

    public CharBuffer put(char value) {
        set(nextPut(), value);
        return this;
    }

    public char get(int index) {
        return at(checkIndex(index));
    }

    public CharBuffer put(int index, char value) {
        checkWritable();
        set(checkIndex(index), value);
        return this;
    }

    public CharBuffer get(char[] target, int offset, int length) {
        read(nextGet(target.length, offset, length), target, offset, length);
        return this;
    }

    public CharBuffer get(char[] target) {
        return get(target, 0, target.length);
    }

    public CharBuffer get(int index, char[] target, int offset, int length) {
        checkParts(index, target.length, offset, length);
        read(index, target, offset, length);
        return this;
    }

    public CharBuffer get(int index, char[] target) {
        return get(index, target, 0, target.length);
    }

    public CharBuffer put(CharBuffer source) {
        int from = source.position;
        int length = source.remaining();
        write(nextPut(source), source, from, length);
        source.position = source.limit;
        return this;
    }

    public CharBuffer put(int index, CharBuffer source, int offset, int length) {
        checkParts(index, source.limit, offset, length);
        checkWritable();
        write(index, source, offset, length);
        return this;
    }

    public CharBuffer put(char[] source, int offset, int length) {
        write(nextPut(source.length, offset, length), source, offset, length);
        return this;
    }

    public final CharBuffer put(char[] source) {
        return put(source, 0, source.length);
    }

    public CharBuffer put(int index, char[] source, int offset, int length) {
        checkWritable();
        checkParts(index, source.length, offset, length);
        write(index, source, offset, length);
        return this;
    }

    public CharBuffer put(int index, char[] source) {
        return put(index, source, 0, source.length);
    }

    @Override
    public boolean hasArray() {
        return false;
    }

    @Override
    public char[] array() {
        throw new UnsupportedOperationException();
    }

    @Override
    public int arrayOffset() {
        throw new UnsupportedOperationException();
    }

    public CharBuffer compact() {
        checkWritable();
        int count = remaining();
        write(0, this, position, count);
        setCompacted(count);
        return this;
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (int i = limit - 1; i >= position; i--) {
            hash = 31 * hash + at(i);
        }
        return hash;
    }

    @Override
    public boolean equals(Object object) {
        return object == this
                || object instanceof CharBuffer other && remaining() == other.remaining() && difference(other) < 0;
    }

    @Override
    public int compareTo(CharBuffer other) {
        int i = difference(other);
        return i < 0
                ? remaining() - other.remaining()
                : Character.compare(at(position + i), other.at(other.position + i));
    }

    public int mismatch(CharBuffer other) {
        int i = difference(other);
        return i < 0 && remaining() != other.remaining() ? Math.min(remaining(), other.remaining()) : i;
    }

    /** The first of the common elements that differ, or -1. */
    private int difference(CharBuffer other) {
        int common = Math.min(remaining(), other.remaining());
        for (int i = 0; i < common; i++) {
            if (at(position + i) != other.at(other.position + i)) {
                return i;
            }
        }
        return -1;
    }

    /** What is between two indices. */
    abstract String text(int from, int to);

    /** The parameter's type is written as in {@link Readable}, which knows the JDK's class of that name. */
    @Override
    public int read(java.nio.CharBuffer target) throws IOException {
        return moveTo((CharBuffer) (Object) target);
    }

    private int moveTo(CharBuffer target) {
        int room = target.remaining();
        int count = remaining();
        if (count == 0) {
            return -1;
        }
        if (room >= count) {
            target.put(this);
            return count;
        }
        int end = limit;
        limit = position + room;
        try {
            if (room > 0) {
                target.put(this);
            }
        } finally {
            limit = end;
        }
        return room;
    }

    public CharBuffer put(String text, int from, int to) {
        Objects.checkFromIndexSize(from, to - from, text.length());
        int at = nextPut(to - from);
        for (int i = from; i < to; i++) {
            set(at + i - from, text.charAt(i));
        }
        return this;
    }

    public final CharBuffer put(String text) {
        return put(text, 0, text.length());
    }

    @Override
    public CharBuffer append(CharSequence text) {
        return put(String.valueOf(text));
    }

    @Override
    public CharBuffer append(CharSequence text, int from, int to) {
        CharSequence whole = text == null ? "null" : text;
        return put(whole.subSequence(from, to).toString());
    }

    @Override
    public CharBuffer append(char c) {
        return put(c);
    }

    @Override
    public final int length() {
        return remaining();
    }

    @Override
    public final boolean isEmpty() {
        return position >= limit;
    }

    @Override
    public final char charAt(int index) {
        return get(position + checkIndex(index, 1));
    }

    @Override
    public abstract CharBuffer subSequence(int from, int to);

    @Override
    public String toString() {
        return text(position, limit);
    }

    public abstract ByteOrder order();

    @Override
    public final CharBuffer position(int newPosition) {
        super.position(newPosition);
        return this;
    }

    @Override
    public final CharBuffer limit(int newLimit) {
        super.limit(newLimit);
        return this;
    }

    @Override
    public final CharBuffer mark() {
        super.mark();
        return this;
    }

    @Override
    public final CharBuffer reset() {
        super.reset();
        return this;
    }

    @Override
    public final CharBuffer clear() {
        super.clear();
        return this;
    }

    @Override
    public final CharBuffer flip() {
        super.flip();
        return this;
    }

    @Override
    public final CharBuffer rewind() {
        super.rewind();
        return this;
    }
}
