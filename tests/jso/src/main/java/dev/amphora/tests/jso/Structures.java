// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.jso;

import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;
import java.util.Arrays;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBuffer;
import org.teavm.jso.JSBufferType;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;

/** Arrays of arrays, buffers, and methods of Java's that scripts call. */
public final class Structures {
    private Structures() {}

    @JSBody(
            params = "rows",
            script = "return rows.map((row) => row === null ? [-1] : row.map((n) => n * 2).reverse());")
    private static native int[][] doubled(int[][] rows);

    @JSBody(params = "cube", script = "return [...cube, [['end'], null], null];")
    private static native String[][][] longer(String[][][] cube);

    @JSBody(params = "all", script = "return all.map((some) => some.map((point) => ({ x: point.x + 1 })));")
    private static native Point[][] moved(Point[][] all);

    @JSBody(params = "flags", script = "return flags.map((row) => row.map((flag) => !flag));")
    private static native boolean[][] inverted(boolean[][] flags);

    interface Point extends JSObject {
        @JSProperty
        int getX();

        default int twice() {
            return 2 * getX();
        }
    }

    @JSBody(params = "x", script = "return { x };")
    private static native Point point(int x);

    @JSBody(
            params = "view",
            script =
                    "const old = view.constructor.name + ' ' + [...view].join(); view.fill(view[0] + view[1]); return old;")
    private static native String fill(ByteBuffer view);

    @JSBody(params = "view", script = "return view.constructor.name + ' ' + [...view].join();")
    private static native String show(CharBuffer view);

    @JSBody(params = "view", script = "return view.constructor.name + ' ' + [...view].join();")
    private static native String show(ShortBuffer view);

    @JSBody(params = "view", script = "return view.constructor.name + ' ' + [...view].join();")
    private static native String show(IntBuffer view);

    @JSBody(params = "view", script = "return view.constructor.name + ' ' + [...view].join();")
    private static native String show(LongBuffer view);

    @JSBody(params = "view", script = "return view.constructor.name + ' ' + [...view].join();")
    private static native String show(FloatBuffer view);

    @JSBody(params = "view", script = "return view.constructor.name + ' ' + [...view].join();")
    private static native String show(DoubleBuffer view);

    @JSBody(params = "view", script = "return view.constructor.name + ' ' + view.getUint16(0, true);")
    private static native String any(Buffer view);

    @JSBody(params = "view", script = "return view.constructor.name + ' ' + [...view].join();")
    private static native String unsigned(@JSBuffer(JSBufferType.UINT8) ByteBuffer view);

    @JSBody(params = "view", script = "return view.constructor.name + ' ' + [...view].join();")
    private static native String wide(@JSBuffer(JSBufferType.UINT32) ByteBuffer view);

    @JSBody(params = "view", script = "view.forEach((n, i) => { view[i] = 10 * n; }); return view.length;")
    private static native int scaled(FloatBuffer view);

    @JSBody(params = "view", script = "return view === null;")
    private static native boolean isNull(ByteBuffer view);

    @JSBody(params = "items", script = "items[1] = items[0] * 2;")
    private static native void write(@JSByRef int[] items);

    @JSByRef
    @JSBody(params = "items", script = "items[0]++; return items;")
    private static native int[] touched(@JSByRef int[] items);

    @JSByRef
    @JSBody(params = "items", script = "return items.subarray(1);")
    private static native int[] rest(@JSByRef int[] items);

    @JSByRef
    @JSBody(params = "view", script = "return view;")
    private static native byte[] ofBuffer(ByteBuffer view);

    @JSByRef
    @JSBody(params = "numbers", script = "return numbers && [7, 8];")
    private static native double[] made(int[] numbers);

    static String twice(int number, String text, int[] items) {
        return text + 2 * number + Arrays.toString(items);
    }

    static void fail() {
        throw new IllegalStateException("from Java");
    }

    @JSBody(
            params = "number",
            script = "return javaMethods.get('dev.amphora.tests.jso.Structures.twice(ILjava/lang/String;'"
                    + " + '[I)Ljava/lang/String;').invoke(number + 1, 'n = ', [4, number]);")
    private static native String viaJava(int number);

    @JSBody(
            script = "try { javaMethods.get(\"dev.amphora.tests.jso.Structures.fail()V\").invoke(); return 'nothing'; }"
                    + " catch (e) { return e.name + ': ' + e.message; }")
    private static native String failure();

    @JSBody(
            params = "point",
            script = "return javaMethods.get('dev.amphora.tests.jso.Structures$Point.twice()I').invoke(point);")
    private static native int twice(Point point);

    public static void main(String[] args) {
        System.out.println(Arrays.deepToString(doubled(new int[][] {{1, 2, 3}, {}, null})));
        System.out.println(Arrays.deepToString(longer(new String[][][] {{{"a", null}, {}}, {null}})));
        Point[][] points = moved(new Point[][] {{point(1)}, {}, {point(2), point(3)}});
        System.out.println(points.length + " " + points[0][0].getX() + " " + points[2][1].getX());
        System.out.println(Arrays.deepToString(inverted(new boolean[][] {{true}, {false, true}})));
        buffers();
        int[] items = {21, 0};
        write(items);
        System.out.println(items[1]);
        int[] touched = touched(items);
        System.out.println((touched == items) + " " + touched[0] + " " + Arrays.toString(rest(items)));
        byte[] bytes = {1, 2, 3};
        System.out.println(Arrays.toString(ofBuffer(ByteBuffer.wrap(bytes, 1, 2).slice())));
        System.out.println(Arrays.toString(made(items)) + " " + Arrays.toString(made(null)));
        System.out.println(viaJava(6));
        System.out.println(failure());
        System.out.println(twice(point(8)));
        System.out.println("done");
    }

    private static void buffers() {
        byte[] bytes = {1, -2, 3, 4, 5, 6, 7, 8};
        System.out.println(fill(ByteBuffer.wrap(bytes, 2, 4).slice()) + " " + Arrays.toString(bytes));
        System.out.println(fill(ByteBuffer.wrap(bytes, 6, 1)) + " " + Arrays.toString(bytes));
        System.out.println(fill(ByteBuffer.allocateDirect(3).put(1, (byte) 9)));
        System.out.println(show(CharBuffer.wrap(new char[] {'a', '\uffff'})));
        System.out.println(show(ShortBuffer.wrap(new short[] {-1, 2})));
        System.out.println(show(IntBuffer.wrap(new int[] {Integer.MIN_VALUE, 2})));
        System.out.println(show(LongBuffer.wrap(new long[] {Long.MIN_VALUE, 2})));
        System.out.println(show(FloatBuffer.wrap(new float[] {0.5f, 2})));
        System.out.println(show(DoubleBuffer.wrap(new double[] {0.1, 2})));
        System.out.println(any(ByteBuffer.wrap(new byte[] {1, 2})) + " " + any(IntBuffer.wrap(new int[] {-1})));
        System.out.println(unsigned(ByteBuffer.wrap(new byte[] {-1, 1})));
        System.out.println(wide(ByteBuffer.wrap(new byte[] {-1, -1, -1, -1, 1, 0, 0, 0})));
        System.out.println(isNull(null));
        viewsOfBuffers();
    }

    /** What graphics code does: room for numbers as bytes outside of Java's order, seen as numbers. */
    private static void viewsOfBuffers() {
        ByteBuffer bytes = ByteBuffer.allocateDirect(40).order(ByteOrder.nativeOrder());
        FloatBuffer floats = bytes.asFloatBuffer();
        floats.put(0, 0.5f).put(9, -2);
        System.out.println(show(floats) + " " + show(floats.slice(8, 2)) + " " + show(floats.asReadOnlyBuffer()));
        bytes.putChar(0, 'a')
                .putShort(2, (short) -1)
                .putInt(4, 7)
                .putLong(8, -9)
                .putDouble(16, 0.25);
        System.out.println(show(bytes.slice(0, 5).order(ByteOrder.LITTLE_ENDIAN).asCharBuffer()));
        System.out.println(show(bytes.slice(2, 4).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer()));
        System.out.println(show(bytes.slice(4, 8).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer()));
        System.out.println(show(bytes.slice(8, 8).order(ByteOrder.LITTLE_ENDIAN).asLongBuffer()));
        System.out.println(
                show(bytes.slice(16, 8).order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer()));
        System.out.println(scaled(floats) + " " + bytes.getFloat(36));
        refused(() -> show(ByteBuffer.allocate(4).asIntBuffer()));
        refused(() -> show(CharBuffer.wrap("text")));
        refused(() -> show(bytes.slice(2, 8).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer()));
        refused(() -> wide(bytes.slice(1, 4)));
    }

    private static void refused(Runnable call) {
        try {
            call.run();
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }
}
