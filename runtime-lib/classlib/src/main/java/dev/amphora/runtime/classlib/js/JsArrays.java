// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.js;

import dev.amphora.overlay.java.nio.Buffer;
import dev.amphora.overlay.java.nio.ByteBuffer;
import dev.amphora.overlay.java.nio.CharBuffer;
import dev.amphora.overlay.java.nio.FloatBuffer;
import dev.amphora.overlay.java.nio.IntBuffer;
import dev.amphora.overlay.java.nio.ShortBuffer;
import dev.amphora.runtime.classlib.LateBound;
import dev.amphora.runtime.core.Layout;
import dev.amphora.runtime.dialect.Address;

/**
 * Arrays, which are copied to arrays of JavaScript and back; those of numbers also become views of Java's heap. The glue keeps
 * one that crosses under a number until it is taken, 0 for null.
 */
public final class JsArrays {
    // Item types, as the glue numbers them.
    private static final int BOOLEAN = 0;
    private static final int BYTE = 1;
    private static final int CHAR = 2;
    private static final int SHORT = 3;
    private static final int INT = 4;
    private static final int LONG = 5;
    private static final int FLOAT = 6;
    private static final int DOUBLE = 7;

    /** How many bytes an item of a view has; beyond those of arrays there are {@code Uint32Array}, {@code BigUint64Array}, {@code DataView}. */
    private static final int[] VIEW_SIZES = {1, 1, 2, 2, 4, 8, 4, 8, 4, 8, 1};

    private JsArrays() {}

    /** An array with copies of the items. */
    @LateBound(value = "js.array", callsBack = false)
    private static native int make(int type, int address, int length);

    /** A typed array of the items themselves; {@code keeper} lives as long as it does. */
    @LateBound(value = "js.view", callsBack = false)
    private static native int makeView(int type, int address, int length, int keeper);

    /** An empty array. */
    @LateBound(value = "js.list", callsBack = false)
    private static native int makeList();

    @LateBound(value = "js.add", callsBack = false)
    private static native void add(int number, int reference);

    @LateBound(value = "js.addTaken", callsBack = false)
    private static native void addTaken(int number, int taken);

    @LateBound(value = "js.count", callsBack = false)
    private static native int count(int number);

    @LateBound(value = "js.item", callsBack = false)
    private static native int item(int number, int index);

    /** An item that is a string or an array, under a number of its own. */
    @LateBound(value = "js.itemToTake", callsBack = false)
    private static native int itemToTake(int number, int index);

    /** Copies all items to memory and forgets the array. */
    @LateBound(value = "js.items", callsBack = false)
    private static native void items(int number, int type, int address);

    /** 1 more than the index of the Java object whose memory a value shows; 0 for none. */
    @LateBound(value = "js.owner", callsBack = false)
    private static native int owner(int number);

    @LateBound(value = "js.drop", callsBack = false)
    private static native void drop(int number);

    private static int data(Object array) {
        return Address.ofObject(array).plus(Layout.ARRAY_DATA).toInt();
    }

    public static int toJs(boolean[] array) {
        return array == null ? 0 : make(BOOLEAN, data(array), array.length);
    }

    public static int toJs(byte[] array) {
        return array == null ? 0 : make(BYTE, data(array), array.length);
    }

    public static int toJs(char[] array) {
        return array == null ? 0 : make(CHAR, data(array), array.length);
    }

    public static int toJs(short[] array) {
        return array == null ? 0 : make(SHORT, data(array), array.length);
    }

    public static int toJs(int[] array) {
        return array == null ? 0 : make(INT, data(array), array.length);
    }

    public static int toJs(long[] array) {
        return array == null ? 0 : make(LONG, data(array), array.length);
    }

    public static int toJs(float[] array) {
        return array == null ? 0 : make(FLOAT, data(array), array.length);
    }

    public static int toJs(double[] array) {
        return array == null ? 0 : make(DOUBLE, data(array), array.length);
    }

    private static int view(int type, Object array, int length) {
        return makeView(type, data(array), length, JavaObjects.keep(array, JavaObjects.OPAQUE));
    }

    public static int view(byte[] array) {
        return array == null ? 0 : view(BYTE, array, array.length);
    }

    public static int view(char[] array) {
        return array == null ? 0 : view(CHAR, array, array.length);
    }

    public static int view(short[] array) {
        return array == null ? 0 : view(SHORT, array, array.length);
    }

    public static int view(int[] array) {
        return array == null ? 0 : view(INT, array, array.length);
    }

    public static int view(long[] array) {
        return array == null ? 0 : view(LONG, array, array.length);
    }

    public static int view(float[] array) {
        return array == null ? 0 : view(FLOAT, array, array.length);
    }

    public static int view(double[] array) {
        return array == null ? 0 : view(DOUBLE, array, array.length);
    }

    /** A view of the array behind a buffer, as far as the buffer reaches, wherever its position and limit are. */
    public static int buffer(Buffer buffer, int type) {
        if (buffer == null) {
            return 0;
        }
        Object array = buffer.storage();
        if (array == null) {
            throw new IllegalArgumentException("neither a buffer over an array nor a little-endian view of one");
        }
        int address = data(array) + buffer.storageOffset() * itemSize(array);
        int viewSize = VIEW_SIZES[type];
        if ((address & viewSize - 1) != 0) {
            throw new IllegalArgumentException("the buffer does not start at a multiple of " + viewSize + " bytes");
        }
        int length = buffer.capacity() * itemSize(buffer) / viewSize;
        // The buffer is kept, which keeps the array: what shows a part of an array does not stand for it.
        return makeView(type, address, length, JavaObjects.keep(buffer, JavaObjects.OPAQUE));
    }

    /** The array of which a value is a view, or the buffer; null if it is neither. */
    public static Object own(int number) {
        int owner = number == 0 ? 0 : owner(number);
        return owner == 0 ? null : JavaObjects.get(owner - 1);
    }

    private static int itemSize(Object array) {
        if (array instanceof byte[]) {
            return Byte.BYTES;
        }
        if (array instanceof char[] || array instanceof short[]) {
            return Short.BYTES;
        }
        return array instanceof int[] || array instanceof float[] ? Integer.BYTES : Long.BYTES;
    }

    private static int itemSize(Buffer buffer) {
        if (buffer instanceof ByteBuffer) {
            return Byte.BYTES;
        }
        if (buffer instanceof CharBuffer || buffer instanceof ShortBuffer) {
            return Short.BYTES;
        }
        return buffer instanceof IntBuffer || buffer instanceof FloatBuffer ? Integer.BYTES : Long.BYTES;
    }

    /** Of arrays, of which {@code depth} lie within each other. */
    public static int nested(Object[] array, int depth) {
        if (array == null) {
            return 0;
        }
        int list = makeList();
        for (Object item : array) {
            addTaken(list, depth > 2 ? nested((Object[]) item, depth - 1) : innermost(item));
        }
        return list;
    }

    private static int innermost(Object array) {
        if (array instanceof String[]) {
            return toJs((String[]) array);
        }
        if (array instanceof Object[]) {
            return toJs((Object[]) array);
        }
        if (array instanceof boolean[]) {
            return toJs((boolean[]) array);
        }
        if (array instanceof byte[]) {
            return toJs((byte[]) array);
        }
        if (array instanceof char[]) {
            return toJs((char[]) array);
        }
        if (array instanceof short[]) {
            return toJs((short[]) array);
        }
        if (array instanceof int[]) {
            return toJs((int[]) array);
        }
        if (array instanceof long[]) {
            return toJs((long[]) array);
        }
        return array instanceof float[] ? toJs((float[]) array) : toJs((double[]) array);
    }

    public static int toJs(String[] array) {
        if (array == null) {
            return 0;
        }
        int list = makeList();
        for (String item : array) {
            addTaken(list, JsStrings.toJs(item));
        }
        return list;
    }

    /** Of objects that are values of JavaScript, or held by it. */
    public static int toJs(Object[] array) {
        if (array == null) {
            return 0;
        }
        int list = makeList();
        for (Object item : array) {
            add(list, JsValues.toJs(item));
        }
        return list;
    }

    public static boolean[] booleans(int number) {
        if (number == 0) {
            return null;
        }
        boolean[] array = new boolean[count(number)];
        items(number, BOOLEAN, data(array));
        return array;
    }

    public static byte[] bytes(int number) {
        if (number == 0) {
            return null;
        }
        byte[] array = new byte[count(number)];
        items(number, BYTE, data(array));
        return array;
    }

    public static char[] chars(int number) {
        if (number == 0) {
            return null;
        }
        char[] array = new char[count(number)];
        items(number, CHAR, data(array));
        return array;
    }

    public static short[] shorts(int number) {
        if (number == 0) {
            return null;
        }
        short[] array = new short[count(number)];
        items(number, SHORT, data(array));
        return array;
    }

    public static int[] ints(int number) {
        if (number == 0) {
            return null;
        }
        int[] array = new int[count(number)];
        items(number, INT, data(array));
        return array;
    }

    public static long[] longs(int number) {
        if (number == 0) {
            return null;
        }
        long[] array = new long[count(number)];
        items(number, LONG, data(array));
        return array;
    }

    public static float[] floats(int number) {
        if (number == 0) {
            return null;
        }
        float[] array = new float[count(number)];
        items(number, FLOAT, data(array));
        return array;
    }

    public static double[] doubles(int number) {
        if (number == 0) {
            return null;
        }
        double[] array = new double[count(number)];
        items(number, DOUBLE, data(array));
        return array;
    }

    public static String[] strings(int number) {
        if (number == 0) {
            return null;
        }
        String[] array = new String[count(number)];
        for (int i = 0; i < array.length; i++) {
            array[i] = JsStrings.take(itemToTake(number, i));
        }
        drop(number);
        return array;
    }

    /** How many objects follow; -1 for null. */
    public static int length(int number) {
        return number == 0 ? -1 : count(number);
    }

    /** An item that is an array, under a number of its own. */
    public static int array(int number, int index) {
        return itemToTake(number, index);
    }

    /** Ends the taking of arrays one by one. */
    public static void forget(int number) {
        drop(number);
    }

    /** Fills an array that has as many items as there are. */
    public static void objects(int number, Object[] array) {
        for (int i = 0; i < array.length; i++) {
            array[i] = JsValues.of(item(number, i));
        }
        drop(number);
    }
}
