// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package library;

import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;

/** Parts of buffers, access to ranges without moving, and comparisons. */
public class BufferParts {
    public static void main(String[] args) {
        ByteBuffer bytes = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < 16; i++) {
            bytes.put(i, (byte) (i * 3));
        }
        bytes.position(2).limit(12);
        ByteBuffer part = bytes.slice(4, 6);
        System.out.println(part + " " + part.get(0) + " " + part.order() + " " + part.arrayOffset() + " " + bytes);
        part.put(1, (byte) 99);
        System.out.println(bytes.get(5) + " " + bytes.slice() + " " + bytes.slice(12, 0));
        byte[] target = new byte[4];
        bytes.get(7, target).get(8, target, 1, 2);
        System.out.println(java.util.Arrays.toString(target));
        bytes.put(0, target).put(1, target, 2, 2).put(4, part, 0, 2);
        System.out.println(java.util.Arrays.toString(bytes.array()));
        try {
            bytes.slice(10, 3);
        } catch (IndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
        try {
            bytes.get(10, target);
        } catch (IndexOutOfBoundsException e) {
            System.out.println("too far");
        }
        System.out.println(bytes.alignedSlice(4) + " " + bytes.alignmentOffset(3, 4));
        Buffer any = bytes;
        System.out.println(any.slice() + " " + any.slice(1, 2) + " " + any.duplicate());
        IntBuffer ints = IntBuffer.wrap(new int[] {1, 2, 3, 4, 5});
        System.out.println(ints.mismatch(IntBuffer.wrap(new int[] {1, 2, 9})) + " "
                + ints.mismatch(IntBuffer.wrap(new int[] {1, 2})) + " " + ints.mismatch(ints.duplicate()));
        System.out.println(ints.slice(1, 3).get(2) + " " + ints.slice(1, 3).put(0, 77).get(0) + " " + ints.get(1));
        System.out.println(CharBuffer.wrap("hello").slice(1, 3) + " "
                + CharBuffer.wrap("hello").mismatch(CharBuffer.wrap("help")));
        DoubleBuffer doubles = DoubleBuffer.wrap(new double[] {0.0, Double.NaN, 1});
        System.out.println(doubles.mismatch(DoubleBuffer.wrap(new double[] {-0.0, Double.NaN, 2})) + " "
                + doubles.slice(1, 2).get(1));
        FloatBuffer floats = FloatBuffer.wrap(new float[] {1, 2, 3});
        System.out.println(floats.slice(2, 1).get() + " " + floats.mismatch(FloatBuffer.wrap(new float[] {1, 2, 3})));
        LongBuffer longs = LongBuffer.wrap(new long[] {1L << 40, 2});
        System.out.println(longs.slice(0, 1) + " " + longs.mismatch(LongBuffer.allocate(0)));
        ShortBuffer shorts = ShortBuffer.allocate(3).put(0, (short) 7);
        System.out.println(shorts.slice(0, 2).get(0) + " " + shorts.mismatch(ShortBuffer.allocate(3)));
        System.out.println(bytes.mismatch(ByteBuffer.wrap(new byte[] {8})));
    }
}
