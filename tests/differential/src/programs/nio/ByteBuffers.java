// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package nio;

import static nio.Attempts.perform;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;

/** ByteBuffer, on the heap and outside: both orders, views, marks, limits, what is read only, all exceptions. */
public class ByteBuffers {
    public static void main(String[] args) {
        for (ByteBuffer b : new ByteBuffer[] {ByteBuffer.allocate(40), ByteBuffer.allocateDirect(40)}) {
            for (ByteOrder order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
                b.clear().order(order);
                b.put((byte) -1).putShort((short) 0x1234).putChar('\uABCD').putInt(0x89ABCDEF).putLong(Long.MIN_VALUE + 5).putFloat(-1.5f).putDouble(Math.PI);
                System.out.println(b.position() + " " + b.remaining() + " " + b.flip() + " " + b.get() + " " + b.getShort() + " " + (int) b.getChar() + " " + b.getInt() + " " + b.getLong() + " " + b.getFloat() + " " + b.getDouble());
                System.out.println(b.getInt(2) + " " + b.getLong(1) + " " + b.getShort(0) + " " + b.getDouble(3) + " " + b.getFloat(5) + " " + (int) b.getChar(7) + " " + b.putInt(0, 7).get(3) + b.putDouble(8, 0.5).getLong(8));
                b.clear();
                IntBuffer ints = b.asIntBuffer();
                LongBuffer longs = b.position(8).asLongBuffer();
                ints.put(2, 5).put(3, -6);
                System.out.println(ints + " " + ints.order() + longs.get(0) + " " + longs.capacity() + ints.isDirect() + b.asShortBuffer().get(3) + b.asCharBuffer().length() + b.asFloatBuffer().remaining() + b.asDoubleBuffer().capacity());
                perform("underflow", () -> b.limit(10).getInt());
                perform("overflow", () -> b.putInt(1));
                perform("index", () -> b.getInt(7));
                perform("negative index", () -> b.get(-1));
                perform("put index", () -> b.put(10, (byte) 1));
                perform("bulk", () -> b.get(new byte[3]));
                perform("bulk range", () -> b.get(new byte[3], 2, 2));
                b.clear();
            }
            perform("position", () -> b.position(41));
            perform("negative position", () -> b.position(-1));
            perform("limit", () -> b.limit(41));
            perform("no mark", b::reset);
            b.position(5).mark().position(9).reset();
            System.out.println(b.position() + " " + b.limit(4).position() + b.hasArray() + b.isReadOnly() + b.isDirect());
            perform("mark gone", b::reset);
            b.clear().put(new byte[] {1, 2, 3, 4, 5}).flip().position(2);
            System.out.println(b.compact() + " " + b.get(0) + b.get(2) + b.rewind() + b.hasRemaining());
            ByteBuffer read = b.asReadOnlyBuffer();
            perform("read only", () -> read.put((byte) 1));
            perform("read only at", () -> read.putInt(0, 1));
            perform("array of what is read only", read::array);
            perform("itself", () -> b.put(b));
            perform("read only compact", read::compact);
            System.out.println(read.order() + " " + read.equals(b) + read.compareTo(b.duplicate().limit(3)) + read.slice().capacity() + b.duplicate().order());
        }
        perform("negative", () -> ByteBuffer.allocate(-1));
        perform("wrap", () -> ByteBuffer.wrap(new byte[3], 2, 2));
        ByteBuffer w = ByteBuffer.wrap(new byte[] {9, 8, 7, 6}, 1, 2);
        System.out.println(w + " " + w.arrayOffset() + w.slice().arrayOffset() + w.array().length + w.hashCode() + w.equals(ByteBuffer.wrap(new byte[] {8, 7})));
        CharBuffer c = CharBuffer.wrap("hello");
        System.out.println(c.subSequence(1, 3) + " " + c.charAt(2) + c.isReadOnly() + c.position(2) + c.length() + c.compareTo(CharBuffer.wrap("lla")) + CharBuffer.allocate(3).put("abc").flip().append(CharBuffer.wrap("").toString()) + c.chars().sum());
        perform("read-only text", () -> c.put('x'));
        perform("char index", () -> c.charAt(3));
        perform("sub-sequence", () -> c.subSequence(1, 9));
        perform("array of a text", c::array);
        perform("too long a text", () -> CharBuffer.allocate(2).put("abc"));
        perform("wrap text", () -> CharBuffer.wrap("abc", 2, 1));
        DoubleBuffer d = DoubleBuffer.wrap(new double[] {0.0, Double.NaN});
        FloatBuffer f = FloatBuffer.wrap(new float[] {-0f});
        System.out.println(d.equals(DoubleBuffer.wrap(new double[] {-0.0, Double.NaN})) + " " + d.compareTo(DoubleBuffer.wrap(new double[] {0.0, 1})) + f.equals(FloatBuffer.wrap(new float[] {0f})) + d.hashCode() + ShortBuffer.allocate(2).put((short) 1).flip() + LongBuffer.wrap(new long[] {3}).compareTo(LongBuffer.wrap(new long[] {3, 4})) + ByteOrder.nativeOrder());
    }
}
