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
        attempt("compare", () -> CharBuffer.wrap("abc").compareTo(CharBuffer.wrap("abd")) + " " + LongBuffer.wrap(new long[] {1}).equals(LongBuffer.wrap(new long[] {1}).asReadOnlyBuffer()));
    }
}
