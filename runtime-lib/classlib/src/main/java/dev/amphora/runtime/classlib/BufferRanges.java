// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ReadOnlyBufferException;
import java.nio.ShortBuffer;
import java.util.Objects;

/** Parts of buffers and where buffers differ: methods that appeared after the version of Java that TeaVM's buffers follow. */
final class BufferRanges {
    private BufferRanges() {}

    private static void narrow(Buffer copy, int index, int length) {
        Objects.checkFromIndexSize(index, length, copy.limit());
        copy.position(0);
        copy.limit(index + length);
        copy.position(index);
    }

    private static int result(int at, Buffer a, Buffer b) {
        return at == a.remaining() && at == b.remaining() ? -1 : at;
    }

    @Adds("java.nio.Buffer.slice()Ljava/nio/Buffer;")
    static Buffer slice(Buffer self) {
        if (self instanceof ByteBuffer bytes) {
            return bytes.slice();
        }
        if (self instanceof CharBuffer chars) {
            return chars.slice();
        }
        if (self instanceof ShortBuffer shorts) {
            return shorts.slice();
        }
        if (self instanceof IntBuffer ints) {
            return ints.slice();
        }
        if (self instanceof LongBuffer longs) {
            return longs.slice();
        }
        if (self instanceof FloatBuffer floats) {
            return floats.slice();
        }
        return ((DoubleBuffer) self).slice();
    }

    @Adds("java.nio.Buffer.slice(II)Ljava/nio/Buffer;")
    static Buffer slice(Buffer self, int index, int length) {
        Buffer copy = duplicate(self);
        narrow(copy, index, length);
        return slice(copy);
    }

    @Adds("java.nio.Buffer.duplicate()Ljava/nio/Buffer;")
    static Buffer duplicate(Buffer self) {
        if (self instanceof ByteBuffer bytes) {
            return bytes.duplicate();
        }
        if (self instanceof CharBuffer chars) {
            return chars.duplicate();
        }
        if (self instanceof ShortBuffer shorts) {
            return shorts.duplicate();
        }
        if (self instanceof IntBuffer ints) {
            return ints.duplicate();
        }
        if (self instanceof LongBuffer longs) {
            return longs.duplicate();
        }
        if (self instanceof FloatBuffer floats) {
            return floats.duplicate();
        }
        return ((DoubleBuffer) self).duplicate();
    }

    /** Elements of arrays start at a multiple of 8, so that a part of one is aligned if its ends are. */
    @Adds("java.nio.ByteBuffer.alignedSlice(I)Ljava/nio/ByteBuffer;")
    static ByteBuffer alignedSlice(ByteBuffer self, int unitSize) {
        int low = BufferPatches.alignmentOffset(self, self.position(), unitSize);
        int high = BufferPatches.alignmentOffset(self, self.limit(), unitSize);
        int from = self.position() + (low == 0 ? 0 : unitSize - low);
        int to = Math.max(from, self.limit() - high);
        if (from > self.limit()) {
            from = self.limit();
            to = from;
        }
        return slice(self, from, to - from);
    }

    @Adds("java.nio.ByteBuffer.slice(II)Ljava/nio/ByteBuffer;")
    static ByteBuffer slice(ByteBuffer self, int index, int length) {
        ByteBuffer copy = self.duplicate();
        narrow(copy, index, length);
        return copy.slice();
    }

    @Adds("java.nio.ByteBuffer.mismatch(Ljava/nio/ByteBuffer;)I")
    static int mismatch(ByteBuffer self, ByteBuffer other) {
        int common = Math.min(self.remaining(), other.remaining());
        int at = 0;
        while (at < common && self.get(self.position() + at) == other.get(other.position() + at)) {
            at++;
        }
        return result(at, self, other);
    }

    @Adds("java.nio.CharBuffer.slice(II)Ljava/nio/CharBuffer;")
    static CharBuffer slice(CharBuffer self, int index, int length) {
        CharBuffer copy = self.duplicate();
        narrow(copy, index, length);
        return copy.slice();
    }

    @Adds("java.nio.CharBuffer.mismatch(Ljava/nio/CharBuffer;)I")
    static int mismatch(CharBuffer self, CharBuffer other) {
        int common = Math.min(self.remaining(), other.remaining());
        int at = 0;
        while (at < common && self.get(self.position() + at) == other.get(other.position() + at)) {
            at++;
        }
        return result(at, self, other);
    }

    @Adds("java.nio.ShortBuffer.slice(II)Ljava/nio/ShortBuffer;")
    static ShortBuffer slice(ShortBuffer self, int index, int length) {
        ShortBuffer copy = self.duplicate();
        narrow(copy, index, length);
        return copy.slice();
    }

    @Adds("java.nio.ShortBuffer.mismatch(Ljava/nio/ShortBuffer;)I")
    static int mismatch(ShortBuffer self, ShortBuffer other) {
        int common = Math.min(self.remaining(), other.remaining());
        int at = 0;
        while (at < common && self.get(self.position() + at) == other.get(other.position() + at)) {
            at++;
        }
        return result(at, self, other);
    }

    @Adds("java.nio.IntBuffer.slice(II)Ljava/nio/IntBuffer;")
    static IntBuffer slice(IntBuffer self, int index, int length) {
        IntBuffer copy = self.duplicate();
        narrow(copy, index, length);
        return copy.slice();
    }

    @Adds("java.nio.IntBuffer.mismatch(Ljava/nio/IntBuffer;)I")
    static int mismatch(IntBuffer self, IntBuffer other) {
        int common = Math.min(self.remaining(), other.remaining());
        int at = 0;
        while (at < common && self.get(self.position() + at) == other.get(other.position() + at)) {
            at++;
        }
        return result(at, self, other);
    }

    @Adds("java.nio.LongBuffer.slice(II)Ljava/nio/LongBuffer;")
    static LongBuffer slice(LongBuffer self, int index, int length) {
        LongBuffer copy = self.duplicate();
        narrow(copy, index, length);
        return copy.slice();
    }

    @Adds("java.nio.LongBuffer.mismatch(Ljava/nio/LongBuffer;)I")
    static int mismatch(LongBuffer self, LongBuffer other) {
        int common = Math.min(self.remaining(), other.remaining());
        int at = 0;
        while (at < common && self.get(self.position() + at) == other.get(other.position() + at)) {
            at++;
        }
        return result(at, self, other);
    }

    @Adds("java.nio.FloatBuffer.slice(II)Ljava/nio/FloatBuffer;")
    static FloatBuffer slice(FloatBuffer self, int index, int length) {
        FloatBuffer copy = self.duplicate();
        narrow(copy, index, length);
        return copy.slice();
    }

    @Adds("java.nio.FloatBuffer.mismatch(Ljava/nio/FloatBuffer;)I")
    static int mismatch(FloatBuffer self, FloatBuffer other) {
        int common = Math.min(self.remaining(), other.remaining());
        int at = 0;
        while (at < common && isSame(self.get(self.position() + at), other.get(other.position() + at))) {
            at++;
        }
        return result(at, self, other);
    }

    @Adds("java.nio.DoubleBuffer.slice(II)Ljava/nio/DoubleBuffer;")
    static DoubleBuffer slice(DoubleBuffer self, int index, int length) {
        DoubleBuffer copy = self.duplicate();
        narrow(copy, index, length);
        return copy.slice();
    }

    @Adds("java.nio.DoubleBuffer.mismatch(Ljava/nio/DoubleBuffer;)I")
    static int mismatch(DoubleBuffer self, DoubleBuffer other) {
        int common = Math.min(self.remaining(), other.remaining());
        int at = 0;
        while (at < common && isSame(self.get(self.position() + at), other.get(other.position() + at))) {
            at++;
        }
        return result(at, self, other);
    }

    private static String text(Buffer buffer, String type, boolean isView, ByteOrder order) {
        String name = isView
                ? "ByteBufferAs" + type + "Buffer" + (buffer.isReadOnly() ? "R" : "")
                        + (order == ByteOrder.BIG_ENDIAN ? "B" : "L")
                : (buffer.isDirect() ? "Direct" : "Heap") + type + "Buffer" + (buffer.isReadOnly() ? "R" : "");
        return "java.nio." + name + "[pos=" + buffer.position() + " lim=" + buffer.limit() + " cap=" + buffer.capacity()
                + "]";
    }

    /** Whether a buffer shows the bytes of another, which arrays and what is direct do not. */
    private static boolean isView(Buffer buffer) {
        return !buffer.hasArray() && buffer.getClass().getName().contains("OverByteBuffer");
    }

    @Replaces("java.nio.ByteBuffer.toString()Ljava/lang/String;")
    static String toString(ByteBuffer self) {
        return text(self, "Byte", false, self.order());
    }

    @Replaces("java.nio.ByteBuffer.get(I[BII)Ljava/nio/ByteBuffer;")
    static ByteBuffer get(ByteBuffer self, int index, byte[] target, int offset, int length) {
        Objects.checkFromIndexSize(index, length, self.limit());
        Objects.checkFromIndexSize(offset, length, target.length);
        for (int i = 0; i < length; i++) {
            target[offset + i] = self.get(index + i);
        }
        return self;
    }

    @Replaces("java.nio.ByteBuffer.put(I[BII)Ljava/nio/ByteBuffer;")
    static ByteBuffer put(ByteBuffer self, int index, byte[] source, int offset, int length) {
        Objects.checkFromIndexSize(index, length, self.limit());
        Objects.checkFromIndexSize(offset, length, source.length);
        if (self.isReadOnly()) {
            throw new ReadOnlyBufferException();
        }
        for (int i = 0; i < length; i++) {
            self.put(index + i, source[offset + i]);
        }
        return self;
    }

    @Replaces("java.nio.CharBuffer.get(I[CII)Ljava/nio/CharBuffer;")
    static CharBuffer get(CharBuffer self, int index, char[] target, int offset, int length) {
        Objects.checkFromIndexSize(index, length, self.limit());
        Objects.checkFromIndexSize(offset, length, target.length);
        for (int i = 0; i < length; i++) {
            target[offset + i] = self.get(index + i);
        }
        return self;
    }

    @Replaces("java.nio.CharBuffer.put(I[CII)Ljava/nio/CharBuffer;")
    static CharBuffer put(CharBuffer self, int index, char[] source, int offset, int length) {
        Objects.checkFromIndexSize(index, length, self.limit());
        Objects.checkFromIndexSize(offset, length, source.length);
        if (self.isReadOnly()) {
            throw new ReadOnlyBufferException();
        }
        for (int i = 0; i < length; i++) {
            self.put(index + i, source[offset + i]);
        }
        return self;
    }

    @Replaces("java.nio.ShortBuffer.toString()Ljava/lang/String;")
    static String toString(ShortBuffer self) {
        return text(self, "Short", isView(self), self.order());
    }

    @Replaces("java.nio.ShortBuffer.get(I[SII)Ljava/nio/ShortBuffer;")
    static ShortBuffer get(ShortBuffer self, int index, short[] target, int offset, int length) {
        Objects.checkFromIndexSize(index, length, self.limit());
        Objects.checkFromIndexSize(offset, length, target.length);
        for (int i = 0; i < length; i++) {
            target[offset + i] = self.get(index + i);
        }
        return self;
    }

    @Replaces("java.nio.ShortBuffer.put(I[SII)Ljava/nio/ShortBuffer;")
    static ShortBuffer put(ShortBuffer self, int index, short[] source, int offset, int length) {
        Objects.checkFromIndexSize(index, length, self.limit());
        Objects.checkFromIndexSize(offset, length, source.length);
        if (self.isReadOnly()) {
            throw new ReadOnlyBufferException();
        }
        for (int i = 0; i < length; i++) {
            self.put(index + i, source[offset + i]);
        }
        return self;
    }

    @Replaces("java.nio.IntBuffer.toString()Ljava/lang/String;")
    static String toString(IntBuffer self) {
        return text(self, "Int", isView(self), self.order());
    }

    @Replaces("java.nio.IntBuffer.get(I[III)Ljava/nio/IntBuffer;")
    static IntBuffer get(IntBuffer self, int index, int[] target, int offset, int length) {
        Objects.checkFromIndexSize(index, length, self.limit());
        Objects.checkFromIndexSize(offset, length, target.length);
        for (int i = 0; i < length; i++) {
            target[offset + i] = self.get(index + i);
        }
        return self;
    }

    @Replaces("java.nio.IntBuffer.put(I[III)Ljava/nio/IntBuffer;")
    static IntBuffer put(IntBuffer self, int index, int[] source, int offset, int length) {
        Objects.checkFromIndexSize(index, length, self.limit());
        Objects.checkFromIndexSize(offset, length, source.length);
        if (self.isReadOnly()) {
            throw new ReadOnlyBufferException();
        }
        for (int i = 0; i < length; i++) {
            self.put(index + i, source[offset + i]);
        }
        return self;
    }

    @Replaces("java.nio.LongBuffer.toString()Ljava/lang/String;")
    static String toString(LongBuffer self) {
        return text(self, "Long", isView(self), self.order());
    }

    @Replaces("java.nio.LongBuffer.get(I[JII)Ljava/nio/LongBuffer;")
    static LongBuffer get(LongBuffer self, int index, long[] target, int offset, int length) {
        Objects.checkFromIndexSize(index, length, self.limit());
        Objects.checkFromIndexSize(offset, length, target.length);
        for (int i = 0; i < length; i++) {
            target[offset + i] = self.get(index + i);
        }
        return self;
    }

    @Replaces("java.nio.LongBuffer.put(I[JII)Ljava/nio/LongBuffer;")
    static LongBuffer put(LongBuffer self, int index, long[] source, int offset, int length) {
        Objects.checkFromIndexSize(index, length, self.limit());
        Objects.checkFromIndexSize(offset, length, source.length);
        if (self.isReadOnly()) {
            throw new ReadOnlyBufferException();
        }
        for (int i = 0; i < length; i++) {
            self.put(index + i, source[offset + i]);
        }
        return self;
    }

    @Replaces("java.nio.FloatBuffer.toString()Ljava/lang/String;")
    static String toString(FloatBuffer self) {
        return text(self, "Float", isView(self), self.order());
    }

    @Replaces("java.nio.FloatBuffer.get(I[FII)Ljava/nio/FloatBuffer;")
    static FloatBuffer get(FloatBuffer self, int index, float[] target, int offset, int length) {
        Objects.checkFromIndexSize(index, length, self.limit());
        Objects.checkFromIndexSize(offset, length, target.length);
        for (int i = 0; i < length; i++) {
            target[offset + i] = self.get(index + i);
        }
        return self;
    }

    @Replaces("java.nio.FloatBuffer.put(I[FII)Ljava/nio/FloatBuffer;")
    static FloatBuffer put(FloatBuffer self, int index, float[] source, int offset, int length) {
        Objects.checkFromIndexSize(index, length, self.limit());
        Objects.checkFromIndexSize(offset, length, source.length);
        if (self.isReadOnly()) {
            throw new ReadOnlyBufferException();
        }
        for (int i = 0; i < length; i++) {
            self.put(index + i, source[offset + i]);
        }
        return self;
    }

    @Replaces("java.nio.DoubleBuffer.toString()Ljava/lang/String;")
    static String toString(DoubleBuffer self) {
        return text(self, "Double", isView(self), self.order());
    }

    @Replaces("java.nio.DoubleBuffer.get(I[DII)Ljava/nio/DoubleBuffer;")
    static DoubleBuffer get(DoubleBuffer self, int index, double[] target, int offset, int length) {
        Objects.checkFromIndexSize(index, length, self.limit());
        Objects.checkFromIndexSize(offset, length, target.length);
        for (int i = 0; i < length; i++) {
            target[offset + i] = self.get(index + i);
        }
        return self;
    }

    @Replaces("java.nio.DoubleBuffer.put(I[DII)Ljava/nio/DoubleBuffer;")
    static DoubleBuffer put(DoubleBuffer self, int index, double[] source, int offset, int length) {
        Objects.checkFromIndexSize(index, length, self.limit());
        Objects.checkFromIndexSize(offset, length, source.length);
        if (self.isReadOnly()) {
            throw new ReadOnlyBufferException();
        }
        for (int i = 0; i < length; i++) {
            self.put(index + i, source[offset + i]);
        }
        return self;
    }

    private static boolean isSame(double a, double b) {
        return a == b || Double.isNaN(a) && Double.isNaN(b);
    }
}
