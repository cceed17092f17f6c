// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package nio;

import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Calls made by chance on buffers that share their content: slices, duplicates, views of other types, read-only ones. */
public class RandomBuffers {
    private static final int MOST_BUFFERS = 12;

    private final Random random;
    private final List<Buffer> buffers = new ArrayList<>();

    private RandomBuffers(Random random) {
        this.random = random;
        int size = random.nextInt(40);
        buffers.add(switch (random.nextInt(3)) {
            case 0 -> ByteBuffer.allocate(size);
            case 1 -> ByteBuffer.allocateDirect(size);
            default -> ByteBuffer.wrap(new byte[30], random.nextInt(10), random.nextInt(20));
        });
        if (random.nextInt(4) == 0) {
            buffers.add(CharBuffer.wrap("hello world text"));
        }
        if (random.nextInt(4) == 0) {
            buffers.add(CharBuffer.wrap(new char[12], 2, 8));
        }
        if (random.nextInt(4) == 0) {
            buffers.add(IntBuffer.allocate(7));
        }
        if (random.nextInt(4) == 0) {
            buffers.add(DoubleBuffer.allocate(5));
        }
    }

    private Object add(Buffer made) {
        if (buffers.size() < MOST_BUFFERS) {
            buffers.add(made);
        }
        return made.position() + "." + made.limit();
    }

    private Object any(Buffer buffer, int i, int j) {
        return switch (random.nextInt(30)) {
            case 0 -> buffer.position(i).position();
            case 1 -> buffer.limit(i).limit();
            case 2 -> buffer.flip().limit();
            case 3 -> buffer.clear().limit();
            case 4 -> buffer.rewind().limit();
            case 5 -> buffer.mark().limit();
            case 6 -> buffer.reset().position();
            case 7 -> buffer.remaining() + " " + buffer.isReadOnly() + buffer.isDirect() + buffer.hasArray();
            case 8 -> buffer.arrayOffset();
            case 9 -> add(buffer.duplicate());
            case 10 -> add(buffer.slice());
            case 11 -> add(buffer.slice(i, j));
            default ->
                buffer instanceof ByteBuffer bytes
                        ? ofBytes(bytes, i, j)
                        : buffer instanceof CharBuffer chars ? ofChars(chars, i, j) : ofNumbers(buffer, i, j);
        };
    }

    private Object ofBytes(ByteBuffer bytes, int i, int j) {
        Buffer other = buffers.get(random.nextInt(buffers.size()));
        ByteBuffer otherBytes = other instanceof ByteBuffer each ? each : bytes.duplicate();
        return switch (random.nextInt(29)) {
            case 0 -> bytes.get();
            case 1 -> bytes.get(i);
            case 2 -> bytes.put((byte) i).position();
            case 3 -> bytes.put(i, (byte) j).position();
            case 4 -> bytes.getInt();
            case 5 -> bytes.getInt(i);
            case 6 -> bytes.putInt(0x01020304 * i).position();
            case 7 -> bytes.putInt(i, -j * 77777).position();
            case 8 -> bytes.getLong();
            case 9 -> bytes.putLong(i, 0x0102030405060708L).position();
            case 10 -> Double.doubleToLongBits(bytes.getDouble(i));
            case 11 -> bytes.putDouble(i * 1.5).position();
            case 12 -> bytes.getShort();
            case 13 -> (int) bytes.getChar(i);
            case 14 -> bytes.order(random.nextBoolean() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN).order();
            case 15 -> bytes.compact().position();
            case 16 -> add(bytes.asReadOnlyBuffer());
            case 17 -> add(bytes.asIntBuffer());
            case 18 -> add(bytes.asCharBuffer());
            case 19 -> add(bytes.asLongBuffer());
            case 20 -> add(bytes.asFloatBuffer());
            case 21 -> bytes.get(new byte[6], Math.max(0, i % 5), j).position();
            case 22 -> bytes.put(new byte[] {1, 2, 3, 4}, i % 4, j % 5).position();
            case 23 -> bytes.put(otherBytes).position();
            case 24 ->
                bytes.compareTo(otherBytes) + " " + bytes.equals(otherBytes) + bytes.mismatch(otherBytes) + " " + bytes.hashCode();
            case 25 -> bytes.get(i, new byte[5]).position();
            case 26 -> bytes.put(i, new byte[] {9, 8, 7}, 0, 2).position();
            case 27 -> bytes.hasArray() ? Arrays.toString(bytes.array()) : "-";
            default -> bytes.toString();
        };
    }

    private Object ofChars(CharBuffer chars, int i, int j) {
        return switch (random.nextInt(13)) {
            case 0 -> (int) chars.get();
            case 1 -> (int) chars.charAt(i);
            case 2 -> chars.put((char) (65 + i)).position();
            case 3 -> chars.put("abc").position();
            case 4 -> chars.subSequence(Math.max(i, 0), j).length();
            case 5 -> chars.length();
            case 6 -> chars.append("xyz", 1, 2).position();
            case 7 -> chars.put("abcdef", i % 6, j % 7).position();
            case 8 -> chars.compact().position();
            case 9 -> chars.put(chars).position();
            case 10 -> chars.chars().sum();
            case 11 -> chars.get(new char[3]).position();
            default -> (int) chars.get(i);
        };
    }

    private Object ofNumbers(Buffer buffer, int i, int j) {
        int which = random.nextInt(8);
        if (buffer instanceof IntBuffer ints) {
            return switch (which) {
                case 0 -> ints.get();
                case 1 -> ints.get(i);
                case 2 -> ints.put(i).position();
                case 3 -> ints.put(i, j).position();
                case 4 -> ints.compact().position();
                case 5 -> ints.put(new int[] {1, 2, 3}).position();
                case 6 -> ints.equals(ints.duplicate()) + " " + ints.hashCode() + ints.order();
                default -> ints.get(new int[2]).position();
            };
        }
        if (buffer instanceof LongBuffer longs) {
            return which < 3 ? longs.get() : which < 5 ? longs.put(i * 99999999999L).position() : longs.get(i);
        }
        if (buffer instanceof FloatBuffer floats) {
            return which < 3 ? Float.floatToIntBits(floats.get()) : which < 5 ? floats.put(i * 1.5f).position() : floats.put(floats).position();
        }
        DoubleBuffer doubles = (DoubleBuffer) buffer;
        return which < 3
                ? Double.doubleToLongBits(doubles.get())
                : which < 5 ? doubles.put(i * 1.5).position() : doubles.compareTo(DoubleBuffer.wrap(new double[] {0, -0.0, Double.NaN}));
    }

    private void run(int round) {
        for (int i = 0; i < 40; i++) {
            Buffer buffer = buffers.get(random.nextInt(buffers.size()));
            String result;
            try {
                result = String.valueOf(any(buffer, random.nextInt(20) - 1, random.nextInt(20) - 1));
            } catch (IndexOutOfBoundsException e) {
                // HotSpot's compiled code has another message than its interpreter.
                result = e.getClass().getName();
            } catch (RuntimeException e) {
                result = e.toString();
            }
            System.out.println(round + "." + i + " " + result + " " + buffer.position() + "/" + buffer.limit() + "/" + buffer.capacity());
        }
    }

    public static void main(String[] args) {
        Random random = new Random(5);
        for (int round = 0; round < 100; round++) {
            new RandomBuffers(random).run(round);
        }
    }
}
