// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.jdk.internal.misc;

import java.lang.reflect.Array;
import java.util.concurrent.locks.LockSupport;

/**
 * What remains of Unsafe when the front end has turned accesses of fields and elements into those of the variables
 * themselves ({@code FieldHandles}). A use that it could not turn finds no method here, and is reported.
 */
public final class Unsafe {
    public static final int ARRAY_BOOLEAN_BASE_OFFSET = 8;
    public static final int ARRAY_BYTE_BASE_OFFSET = 8;
    public static final int ARRAY_SHORT_BASE_OFFSET = 8;
    public static final int ARRAY_CHAR_BASE_OFFSET = 8;
    public static final int ARRAY_INT_BASE_OFFSET = 8;
    public static final int ARRAY_LONG_BASE_OFFSET = 8;
    public static final int ARRAY_FLOAT_BASE_OFFSET = 8;
    public static final int ARRAY_DOUBLE_BASE_OFFSET = 8;
    public static final int ARRAY_OBJECT_BASE_OFFSET = 8;
    public static final int ARRAY_BOOLEAN_INDEX_SCALE = 1;
    public static final int ARRAY_BYTE_INDEX_SCALE = 1;
    public static final int ARRAY_SHORT_INDEX_SCALE = 2;
    public static final int ARRAY_CHAR_INDEX_SCALE = 2;
    public static final int ARRAY_INT_INDEX_SCALE = 4;
    public static final int ARRAY_LONG_INDEX_SCALE = 8;
    public static final int ARRAY_FLOAT_INDEX_SCALE = 4;
    public static final int ARRAY_DOUBLE_INDEX_SCALE = 8;
    public static final int ARRAY_OBJECT_INDEX_SCALE = 4;
    public static final int ADDRESS_SIZE = 4;
    private static final Unsafe THE_ONE = new Unsafe();

    private Unsafe() {}

    public static Unsafe getUnsafe() {
        return THE_ONE;
    }

    /** A power of two, which is all that computations of offsets, none of which is used, check. */
    public int arrayIndexScale(Class<?> type) {
        return 4;
    }

    public void fullFence() {
        // One thread runs at a time.
    }

    public void loadFence() {
        // One thread runs at a time.
    }

    public void storeFence() {
        // One thread runs at a time.
    }

    public void loadLoadFence() {
        // One thread runs at a time.
    }

    public void storeStoreFence() {
        // One thread runs at a time.
    }

    public Object allocateUninitializedArray(Class<?> component, int length) {
        return Array.newInstance(component, length);
    }

    public boolean isBigEndian() {
        return false;
    }

    public boolean unalignedAccess() {
        return true;
    }

    /** Waits until a time in milliseconds, or for some nanoseconds; 0 of these is forever. */
    public void park(boolean isAbsolute, long time) {
        if (isAbsolute) {
            LockSupport.parkUntil(time);
        } else if (time == 0) {
            LockSupport.park();
        } else {
            LockSupport.parkNanos(time);
        }
    }
}
