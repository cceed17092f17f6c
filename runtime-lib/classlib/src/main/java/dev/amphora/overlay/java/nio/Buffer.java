// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.nio;

import java.nio.BufferOverflowException;
import java.nio.BufferUnderflowException;
import java.nio.InvalidMarkException;
import java.nio.ReadOnlyBufferException;
import java.util.Objects;

/** See {@link java.nio.Buffer}. The checks of all buffers are here; 0 &lt;= mark &lt;= position &lt;= limit &lt;= capacity. */
public abstract class Buffer {
    private static final int NO_MARK = -1;

    int position;
    int limit;
    final int capacity;
    final boolean readOnly;

    private int mark = NO_MARK;

    Buffer(int position, int limit, int capacity, boolean readOnly) {
        this.position = position;
        this.limit = limit;
        this.capacity = capacity;
        this.readOnly = readOnly;
    }

    /** What {@code allocate} demands. */
    static int checkCapacity(int capacity) {
        if (capacity < 0) {
            throw new IllegalArgumentException("capacity < 0: (" + capacity + " < 0)");
        }
        return capacity;
    }

    /** What {@code wrap} demands, without a message as in the JDK. */
    static void checkPart(int from, int to, int capacity) {
        if (from < 0 || to < from || to > capacity) {
            throw new IndexOutOfBoundsException();
        }
    }

    public final int capacity() {
        return capacity;
    }

    public final int position() {
        return position;
    }

    public Buffer position(int newPosition) {
        if (newPosition < 0 || newPosition > limit) {
            throw new IllegalArgumentException(
                    newPosition > limit
                            ? "newPosition > limit: (" + newPosition + " > " + limit + ")"
                            : "newPosition < 0: (" + newPosition + " < 0)");
        }
        if (mark > newPosition) {
            mark = NO_MARK;
        }
        position = newPosition;
        return this;
    }

    public final int limit() {
        return limit;
    }

    public Buffer limit(int newLimit) {
        if (newLimit < 0 || newLimit > capacity) {
            throw new IllegalArgumentException(
                    newLimit > capacity
                            ? "newLimit > capacity: (" + newLimit + " > " + capacity + ")"
                            : "newLimit < 0: (" + newLimit + " < 0)");
        }
        limit = newLimit;
        if (position > newLimit) {
            position = newLimit;
        }
        if (mark > newLimit) {
            mark = NO_MARK;
        }
        return this;
    }

    public Buffer mark() {
        mark = position;
        return this;
    }

    public Buffer reset() {
        if (mark < 0) {
            throw new InvalidMarkException();
        }
        position = mark;
        return this;
    }

    public Buffer clear() {
        position = 0;
        limit = capacity;
        mark = NO_MARK;
        return this;
    }

    public Buffer flip() {
        limit = position;
        position = 0;
        mark = NO_MARK;
        return this;
    }

    public Buffer rewind() {
        position = 0;
        mark = NO_MARK;
        return this;
    }

    public final int remaining() {
        return limit - position;
    }

    public final boolean hasRemaining() {
        return position < limit;
    }

    public boolean isReadOnly() {
        return readOnly;
    }

    public abstract boolean hasArray();

    public abstract Object array();

    public abstract int arrayOffset();

    public abstract boolean isDirect();

    public abstract Buffer slice();

    public abstract Buffer slice(int index, int length);

    public abstract Buffer duplicate();

    /**
     * The array whose memory holds the elements, also if the buffer is direct or read-only; null if there is none that has them in
     * the byte order of WebAssembly.
     */
    public Object storage() {
        return null;
    }

    /** With which element of it they start. */
    public int storageOffset() {
        return 0;
    }

    final void checkWritable() {
        if (readOnly) {
            throw new ReadOnlyBufferException();
        }
    }

    /** The JDK gives no message here. */
    final int checkIndex(int index) {
        if (index < 0 || index >= limit) {
            throw new IndexOutOfBoundsException();
        }
        return index;
    }

    /** For an element of several bytes, or of a part. */
    final int checkIndex(int index, int size) {
        if (index < 0 || size > limit - index) {
            throw new IndexOutOfBoundsException();
        }
        return index;
    }

    final int nextGet() {
        int at = position;
        if (at >= limit) {
            throw new BufferUnderflowException();
        }
        position = at + 1;
        return at;
    }

    final int nextGet(int size) {
        int at = position;
        if (limit - at < size) {
            throw new BufferUnderflowException();
        }
        position = at + size;
        return at;
    }

    final int nextPut() {
        checkWritable();
        int at = position;
        if (at >= limit) {
            throw new BufferOverflowException();
        }
        position = at + 1;
        return at;
    }

    final int nextPut(int size) {
        checkWritable();
        int at = position;
        if (limit - at < size) {
            throw new BufferOverflowException();
        }
        position = at + size;
        return at;
    }

    /** The common case here, so that it costs no call. */
    private static void checkRange(int offset, int length, int all) {
        if ((offset | length) < 0 || length > all - offset) {
            Objects.checkFromIndexSize(offset, length, all);
        }
    }

    /** For elements that go to part of an array. */
    final int nextGet(int arrayLength, int offset, int length) {
        checkRange(offset, length, arrayLength);
        return nextGet(length);
    }

    /** For elements that come from part of an array. */
    final int nextPut(int arrayLength, int offset, int length) {
        checkWritable();
        checkRange(offset, length, arrayLength);
        return nextPut(length);
    }

    /** For elements at an index and a part of an array, or of another buffer up to its limit. */
    final void checkParts(int index, int otherLength, int offset, int length) {
        Objects.checkFromIndexSize(index, length, limit);
        Objects.checkFromIndexSize(offset, length, otherLength);
    }

    /** As opposed to views of bytes and texts, which on the JVM ask only later whether they can be written. */
    private boolean ownsStorage() {
        return storage() != null && (!(storage() instanceof byte[]) || (Object) this instanceof ByteBuffer);
    }

    /** For the remaining elements of another buffer: where they go. */
    final int nextPut(Buffer source) {
        if (source == this) {
            if (ownsStorage()) {
                checkWritable();
            }
            throw new IllegalArgumentException("The source buffer is this buffer");
        }
        return nextPut(source.limit - source.position);
    }

    /** A duplicate has the mark, too. */
    final void copyMark(Buffer copy) {
        copy.mark = mark;
    }

    /** Ends {@code compact}. */
    final void setCompacted(int count) {
        position = count;
        limit = capacity;
        mark = NO_MARK;
    }

    final String text(String name) {
        return "java.nio." + name + "[pos=" + position + " lim=" + limit + " cap=" + capacity + "]";
    }
}
