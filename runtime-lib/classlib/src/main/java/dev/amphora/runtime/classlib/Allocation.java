// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import dev.amphora.runtime.core.Allocator;
import dev.amphora.runtime.core.Layout;
import dev.amphora.runtime.dialect.Address;
import dev.amphora.runtime.dialect.Memory;

/** Allocation that ends in a Java exception when the heap is full. */
public final class Allocation {
    /** The longest array that there may be, as on HotSpot. */
    private static final int MAX_LENGTH = Integer.MAX_VALUE - 2;

    private static final String HEAP_FULL = "Java heap space";
    private static final String TOO_LONG = "Requested array size exceeds VM limit";

    /** Thrown when a heap is so full that no other error fits. */
    private static OutOfMemoryError spare;

    /** Whether an error is being made. */
    private static boolean failing;

    private Allocation() {}

    /** Called by compiled code when the allocation window is exhausted. */
    static Object newObject(int classId, int size) {
        keepSpare();
        Address cell = Allocator.newObject(classId, size);
        if (cell.isZero()) {
            throw outOfMemory(HEAP_FULL);
        }
        return cell.toObject();
    }

    /** {@code length} is not negative. */
    static Object newArray(int classId, int elementShift, int length) {
        keepSpare();
        Address cell = Allocator.newArray(classId, elementShift, length);
        if (cell.isZero()) {
            throw outOfMemory(length > MAX_LENGTH ? TOO_LONG : HEAP_FULL);
        }
        return cell.toObject();
    }

    /**
     * An array of arrays (JVMS multianewarray).
     *
     * @param classId class of the outermost array
     * @param count number of lengths given
     * @param lengths i32 lengths, outermost first, none negative
     */
    static Object newMultiArray(int classId, int count, Address lengths) {
        int length = lengths.loadInt(0);
        Address record = Types.record(classId);
        Object array = newArray(classId, record.loadUnsignedByte(Layout.CLASS_ELEMENT_SHIFT), length);
        if (count > 1) {
            Object[] rows = (Object[]) array;
            int rowClass = Types.id(Types.itemType(record));
            for (int i = 0; i < length; i++) {
                rows[i] = newMultiArray(rowClass, count - 1, lengths.plus(4));
            }
        }
        return array;
    }

    /**
     * Stores the values of static fields in neighbouring elements of an array.
     *
     * @param elements where the first goes
     * @param table where the fields lie, as words behind {@code base}, 16 bits each
     * @param count how many there are
     */
    static void fetchStatics(Address elements, Address table, int count, Address base) {
        for (int i = 0; i < count; i++) {
            int word = table.plus(2 * i).loadUnsignedShort(0);
            elements.plus(4 * i).storeInt(0, base.plus(4 * word).loadInt(0));
        }
    }

    /** A shallow copy of an array. */
    static Object cloneArray(Object array) {
        Address record = Types.recordOf(array);
        int shift = record.loadUnsignedByte(Layout.CLASS_ELEMENT_SHIFT);
        int length = Address.ofObject(array).loadInt(Layout.ARRAY_LENGTH);
        Object copy = newArray(Types.id(record), shift, length);
        Memory.copy(
                Address.ofObject(copy).plus(Layout.ARRAY_DATA),
                Address.ofObject(array).plus(Layout.ARRAY_DATA),
                length << shift);
        return copy;
    }

    /** A shallow copy of an object or array. */
    static Object clone(Object original) {
        Address record = Types.recordOf(original);
        int kind = record.loadUnsignedByte(Layout.CLASS_KIND);
        if (kind == Layout.KIND_REFERENCE_ARRAY || kind == Layout.KIND_PRIMITIVE_ARRAY) {
            return cloneArray(original);
        }
        int size = record.loadInt(Layout.CLASS_INSTANCE_SIZE);
        Object copy = newObject(Types.id(record), size);
        Memory.copy(
                Address.ofObject(copy).plus(Layout.FIELDS),
                Address.ofObject(original).plus(Layout.FIELDS),
                size - Layout.FIELDS);
        return copy;
    }

    /** The first allocation of a program comes here, because no window is open yet. */
    private static void keepSpare() {
        if (spare == null && !failing) {
            spare = outOfMemory(HEAP_FULL);
        }
    }

    private static OutOfMemoryError outOfMemory(String message) {
        OutOfMemoryError error = spare;
        if (!failing) {
            failing = true;
            error = new OutOfMemoryError(message);
        }
        // Also if that has thrown the spare one, since then this has been here.
        failing = false;
        return error;
    }
}
