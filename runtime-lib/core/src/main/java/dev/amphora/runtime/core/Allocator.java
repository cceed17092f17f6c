// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.core;

import dev.amphora.runtime.core.metadata.Cells;
import dev.amphora.runtime.core.metadata.Objects;
import dev.amphora.runtime.core.policy.LargeObjectSpace;
import dev.amphora.runtime.core.policy.SmallObjectSpace;
import dev.amphora.runtime.dialect.Address;
import dev.amphora.runtime.dialect.Entry;
import dev.amphora.runtime.dialect.NoAlloc;

/**
 * Gives out memory. Sizes are in bytes, multiples of 8, positive, with the header. The zero address means that the heap
 * is full even after a collection: compiled code then throws OutOfMemoryError.
 */
@NoAlloc(reason = "is the allocator")
public final class Allocator {
    private Allocator() {}

    /** Zeroed memory, without a header, when the allocation window is too short; may collect. */
    @Entry
    public static Address allocateSlow(int size) {
        if (Pacing.collectionDue()) {
            Collector.collect();
        }
        Address cell = attempt(size);
        if (cell.isZero()) {
            cell = allocateInFullHeap(size);
        }
        if ((Cells.load(HeapState.GC_FLAGS) & HeapState.FLAG_STRESS) != 0) {
            SmallObjectSpace.closeWindow();
        }
        return cell;
    }

    /** An object of a class that is no array class, with its header. */
    @Entry
    public static Address newObject(int classId, int size) {
        Address obj = allocate(size);
        if (!obj.isZero()) {
            obj.storeInt(Layout.HEADER, classId);
        }
        return obj;
    }

    /** An array with its header and its length, which is not negative. */
    @Entry
    public static Address newArray(int classId, int elementShift, int length) {
        if (length > Layout.MAX_OBJECT_BYTES - Layout.ARRAY_DATA >>> elementShift) {
            return Address.zero();
        }
        Address array = allocate(Objects.arraySize(length, elementShift));
        if (!array.isZero()) {
            array.storeInt(Layout.HEADER, classId);
            array.storeInt(Layout.ARRAY_LENGTH, length);
        }
        return array;
    }

    private static Address allocate(int size) {
        Address cell = Cells.loadAddress(HeapState.CURSOR);
        // Compared as a distance, because the sum of cursor and size may wrap. Large objects never fit by accident.
        if (size > Layout.LARGE_OBJECT_BYTES
                || Cells.loadAddress(HeapState.LIMIT).bytesSince(cell) < size) {
            return allocateSlow(size);
        }
        Cells.storeAddress(HeapState.CURSOR, cell.plus(size));
        return cell;
    }

    private static Address attempt(int size) {
        return size > Layout.LARGE_OBJECT_BYTES ? LargeObjectSpace.allocate(size) : SmallObjectSpace.allocate(size);
    }

    /** No collection is due yet, so the heap grows if it may; else everything is tried before giving up. */
    private static Address allocateInFullHeap(int size) {
        Address cell = attemptInGrownHeap(size);
        if (!cell.isZero() || (Cells.load(HeapState.GC_FLAGS) & HeapState.FLAG_NO_COLLECTION) != 0) {
            return cell;
        }
        // If nothing was given out since the last collection, another of its kind would find nothing more.
        if (Cells.load(HeapState.ALLOCATED_BYTES) != 0) {
            Collector.collect();
            Pacing.countFutile();
        }
        if (!Pacing.hopeless()) {
            cell = attemptAgain(size);
        }
        if (cell.isZero()) {
            Collector.collectSoftToo();
            if (!Pacing.giveUp()) {
                cell = attemptAgain(size);
            }
        }
        return cell;
    }

    /** Free blocks at its end may make a heap grow far enough that could not grow by the whole size before. */
    private static Address attemptAgain(int size) {
        Address cell = attempt(size);
        return cell.isZero() ? attemptInGrownHeap(size) : cell;
    }

    private static Address attemptInGrownHeap(int size) {
        return Heap.extend(size) ? attempt(size) : Address.zero();
    }
}
