// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package nio;

import static nio.Attempts.attempt;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;
import java.util.Arrays;

/** Buffers of all numbers: bulk copies, views with offsets, comparisons, what is read only. */
public class NumberBuffers {
    public static void main(String[] args) {
        IntBuffer i = IntBuffer.allocate(5).put(new int[] {1, 2, 3}).put(4);
        System.out.println(i + " " + i.flip().get(3) + Arrays.toString(i.array()) + i.get(new int[2], 0, 2).position() + i.slice().get(0) + i.duplicate().rewind().compareTo(i) + i.compact().position() + i.hashCode() + i.clear().equals(IntBuffer.wrap(new int[5])));
        attempt("overflow", () -> IntBuffer.allocate(1).put(1).put(2));
        attempt("underflow", () -> IntBuffer.allocate(0).get());
        attempt("bulk overflow", () -> IntBuffer.allocate(1).put(new int[2]));
        attempt("buffer into a smaller one", () -> IntBuffer.allocate(1).put(IntBuffer.allocate(2)));
        attempt("range", () -> IntBuffer.wrap(new int[3], 2, 2));
        attempt("read only", () -> i.asReadOnlyBuffer().put(1));
        LongBuffer l = ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN).putInt(4, 7).position(4).asLongBuffer();
        System.out.println(l + " " + l.get(0) + l.order() + l.put(1, -1).get(1) + l.isDirect() + l.hasArray());
        DoubleBuffer d = DoubleBuffer.wrap(new double[] {1, -0.0, Double.NaN}, 1, 2).slice();
        System.out.println(d + " " + d.get(0) + d.arrayOffset() + d.compareTo(DoubleBuffer.wrap(new double[] {0.0, Double.NaN})) + d.equals(DoubleBuffer.wrap(new double[] {0.0, Double.NaN})));
        FloatBuffer f = ByteBuffer.allocate(8).putFloat(1.5f).flip().asFloatBuffer();
        System.out.println(f.get() + " " + f.remaining() + f.capacity());
        ShortBuffer s = ShortBuffer.wrap(new short[] {-1, 2});
        System.out.println(s.get(0) + " " + s.put((short) 9).get() + s.hasRemaining() + s.compareTo(ShortBuffer.allocate(0)));
        CharBuffer c = CharBuffer.allocate(6).put("ab").append('c').append(null, 0, 2);
        System.out.println(c.flip() + " " + c.length() + c.charAt(1) + c.subSequence(1, 3) + c.position(2) + c.toString().length() + c.put(0, 'Z').rewind() + c.isEmpty());
        attempt("array of a view", l::array);
        attempt("offset of a view", l::arrayOffset);
        ByteBuffer b = ByteBuffer.wrap(new byte[20], 3, 14).slice();
        b.putLong(5, 0x0123456789ABCDEFL).putShort(1, (short) -2).putDouble(6, Double.MIN_VALUE);
        System.out.println(b.position() + " " + b.getLong(5) + b.position() + Arrays.toString(b.array()) + b.alignmentOffset(5, 4) + b.hashCode());
        attempt("long beyond", () -> b.putLong(7, 1));
        attempt("int before", () -> b.getInt(-1));
        attempt("short at the end", () -> b.getShort(13));
        attempt("char at the end", () -> b.getChar(12));
        attempt("part", () -> b.slice(3, 12));
        attempt("get into part", () -> b.get(10, new byte[9], 3, 5));
        attempt("get into less", () -> b.get(0, new byte[3], 2, 2));
        attempt("put from part", () -> b.put(1, new byte[] {5, 6, 7}, 1, 2).get(2));
        attempt("put a buffer", () -> b.put(0, ByteBuffer.wrap(new byte[] {7, 8, 9}), 1, 3));
        b.position(4).mark().position(6);
        System.out.println(b.duplicate().reset().position() + " " + b.slice(2, 5).getInt(1) + b.order(ByteOrder.LITTLE_ENDIAN).slice().order() + b.duplicate().order() + b.asReadOnlyBuffer().order() + b.order() + b.asFloatBuffer() + b.asCharBuffer().position(1).slice().get(0));
        ByteBuffer overlapping = ByteBuffer.wrap(new byte[] {1, 2, 3, 4, 5, 6});
        overlapping.duplicate().position(1).put(overlapping.duplicate().limit(5));
        System.out.println(Arrays.toString(overlapping.array()) + overlapping.mismatch(ByteBuffer.wrap(new byte[] {1, 1, 2})) + overlapping.mismatch(ByteBuffer.wrap(new byte[] {1, 1})));
        IntBuffer view = b.clear().asReadOnlyBuffer().order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
        System.out.println(view + " " + view.slice(1, 2) + view.get(0) + view.order() + view.duplicate().position(2).slice().get(0) + view.equals(IntBuffer.wrap(new int[] {view.get(0), view.get(1), view.get(2)})));
        attempt("read-only view", () -> view.put(0, 1));
        attempt("array of a read-only view", view::array);
        attempt("array of what is read only", () -> IntBuffer.wrap(new int[1]).asReadOnlyBuffer().array());
        attempt("compact read only", view::compact);
        CharBuffer text = CharBuffer.wrap("hello world", 2, 9);
        CharBuffer target = CharBuffer.allocate(4);
        attempt("read a text", () -> text.read(target) + " " + text + target.flip() + text.read(CharBuffer.allocate(9)) + text.read(target) + text.length());
        attempt("null text", () -> CharBuffer.allocate(4).append((CharSequence) null).flip());
        attempt("part of a text", () -> CharBuffer.allocate(4).put("hello", 3, 2));
        attempt("part of a buffer", () -> CharBuffer.allocate(4).subSequence(1, 5));
        attempt("floats", () -> FloatBuffer.wrap(new float[] {Float.NaN, 0f}).mismatch(FloatBuffer.wrap(new float[] {Float.NaN, -0f, 1})) + " " + FloatBuffer.wrap(new float[] {2}).compareTo(FloatBuffer.wrap(new float[] {Float.NaN})));
        attempt("compare", () -> CharBuffer.wrap("abc").compareTo(CharBuffer.wrap("abd")) + " " + LongBuffer.wrap(new long[] {1}).equals(LongBuffer.wrap(new long[] {1}).asReadOnlyBuffer()));
    }
}
