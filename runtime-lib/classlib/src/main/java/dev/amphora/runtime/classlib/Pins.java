// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import dev.amphora.runtime.core.Layout;
import dev.amphora.runtime.dialect.Address;

/** Arrays that a host has views of. A handle is an index; free ones are linked through {@link #next}. */
final class Pins {
    private static final int FIRST_CAPACITY = 16;

    private static Object[] arrays = new Object[FIRST_CAPACITY];
    private static int[] next = new int[FIRST_CAPACITY];
    private static int used;
    /** 1 more than the first free handle below {@link #used}; 0 for none. */
    private static int free;

    private Pins() {}

    /** Keeps an array; each call gives a handle of its own. */
    static int pin(Object array) {
        int handle = free - 1;
        if (handle >= 0) {
            free = next[handle];
        } else {
            handle = used++;
            if (handle == arrays.length) {
                Object[] moreArrays = new Object[2 * handle];
                System.arraycopy(arrays, 0, moreArrays, 0, handle);
                arrays = moreArrays;
                int[] moreNext = new int[2 * handle];
                System.arraycopy(next, 0, moreNext, 0, handle);
                next = moreNext;
            }
        }
        arrays[handle] = array;
        return handle;
    }

    static Object get(int handle) {
        Object array = handle >= 0 && handle < used ? arrays[handle] : null;
        if (array == null) {
            throw new IllegalArgumentException("not a view of this library, or one that was released");
        }
        return array;
    }

    /** The export {@code amphora_release}. */
    static void release(int handle) {
        if (handle >= 0 && handle < used && arrays[handle] != null) {
            arrays[handle] = null;
            next[handle] = free;
            free = handle + 1;
        }
    }

    /**
     * The export {@code amphora_allocate}: a new array.
     *
     * @param kind ordinal of {@code dev.amphora.abi.AbiType.Scalar}
     * @return its handle, or -1 if there is no memory for it
     */
    static int allocate(int kind, int length) {
        try {
            return pin(newArray(kind, length));
        } catch (OutOfMemoryError | NegativeArraySizeException e) {
            return -1;
        }
    }

    private static Object newArray(int kind, int length) {
        switch (kind) {
            case 1:
                return new byte[length];
            case 2:
                return new char[length];
            case 3:
                return new short[length];
            case 4:
                return new int[length];
            case 5:
                return new long[length];
            case 6:
                return new float[length];
            default:
                return new double[length];
        }
    }

    /** The export {@code amphora_address}: of the first item, for as long as the array is pinned. */
    static int address(int handle) {
        return Address.ofObject(arrays[handle]).plus(Layout.ARRAY_DATA).toInt();
    }
}
