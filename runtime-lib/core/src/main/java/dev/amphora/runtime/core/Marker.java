// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.core;

import dev.amphora.runtime.core.metadata.Blocks;
import dev.amphora.runtime.core.metadata.Cells;
import dev.amphora.runtime.core.metadata.LineMarks;
import dev.amphora.runtime.core.metadata.MarkBits;
import dev.amphora.runtime.core.metadata.Objects;
import dev.amphora.runtime.dialect.Address;
import dev.amphora.runtime.dialect.NoAlloc;

/**
 * Marks everything the roots reach. An object is marked when it is first seen, and put on the mark stack; when it is popped,
 * its lines are marked and its fields visited. Nothing of an object is touched before.
 *
 * <p>Objects move from the stack to a queue some at a time, with their headers, and are visited when all are there. Most of the
 * time that marking takes is spent waiting for memory, and there is no instruction that only asks for it: but a processor goes
 * on past loads that have not arrived, so it waits for all of these headers at once if little else lies between.
 *
 * <p>An entry of the stack is the address of an object; or an address plus 1 above an index, for an array whose elements
 * from that index on are still to be visited. A full stack drops objects: they are marked but not visited. When the
 * stack is empty it is made larger, if there is memory, and the marked objects between the lowest and the highest
 * dropped one are visited once more, until none is dropped.
 */
@NoAlloc(reason = "runs during a collection")
final class Marker {
    /** Elements of an array visited before what they reach: a long array must not fill the stack. */
    private static final int SLICE = 1024;

    private static final int STACK_GROWTH = 4;
    /** The stack takes at most this part of the heap, and a block. */
    private static final int MAX_STACK_SHIFT = 5;

    private Marker() {}

    static void markFromRoots() {
        markRange(Cells.loadAddress(HeapState.STATIC_REFS_BASE), Cells.loadAddress(HeapState.STATIC_REFS_LIMIT));
        markRange(Cells.loadAddress(HeapState.SHADOW_BASE), Cells.loadAddress(HeapState.SHADOW_SP));
        // The pending list hangs together by its next links, which cleared references keep alive.
        markAlso(Cells.loadAddress(HeapState.PENDING));
    }

    /** Marks an object and everything that it reaches. */
    static void markAlso(Address obj) {
        mark(obj);
        while (Cells.load(HeapState.DROPPED_LOW) != 0) {
            visitDropped();
        }
    }

    private static void markRange(Address from, Address to) {
        for (Address slot = from; slot.isBelow(to); slot = slot.plus(4)) {
            mark(slot.loadAddress(0));
        }
    }

    private static void mark(Address obj) {
        Address stack = Cells.loadAddress(HeapState.MARK_STACK_BASE);
        Address top = push(
                obj,
                stack,
                Cells.loadAddress(HeapState.MARK_STACK_LIMIT),
                Cells.loadAddress(HeapState.HEAP_BASE),
                Cells.loadAddress(HeapState.MARK_BIAS));
        if (!top.sameAs(stack)) {
            drain(top);
        }
    }

    /** Empties the mark stack, which ends at {@code top}. The cells that do not change meanwhile are kept in locals. */
    private static void drain(Address top) {
        Address stack = Cells.loadAddress(HeapState.MARK_STACK_BASE);
        Address limit = Cells.loadAddress(HeapState.MARK_STACK_LIMIT);
        Address heapBase = Cells.loadAddress(HeapState.HEAP_BASE);
        Address marks = Cells.loadAddress(HeapState.MARK_BIAS);
        Address lines = Cells.loadAddress(HeapState.LINE_BIAS);
        Address classes = Cells.loadAddress(HeapState.CLASS_TABLE);
        Address queue = Address.fromInt(StatePage.MARK_QUEUE);
        Address queueLimit = queue.plus(StatePage.MARK_QUEUE_BYTES);
        while (!top.sameAs(stack)) {
            // Nothing here but what must be: the fewer instructions, the more headers are waited for at once.
            Address end = queue;
            while (!top.sameAs(stack) && !end.sameAs(queueLimit)) {
                Address obj = top.minus(4).loadAddress(0);
                if ((obj.toInt() & 1) != 0) {
                    break;
                }
                top = top.minus(4);
                end.storeAddress(0, obj);
                end.storeInt(4, obj.loadInt(Layout.HEADER));
                end = end.plus(8);
            }
            if (end.sameAs(queue)) {
                top = top.minus(8);
                Address array = top.loadAddress(4).minus(1);
                top = visitElements(array, top.loadInt(0), top, limit, heapBase, marks);
            }
            for (Address entry = queue; !entry.sameAs(end); entry = entry.plus(8)) {
                Address obj = entry.loadAddress(0);
                int id = entry.loadInt(4) & Layout.HEADER_CLASS_MASK;
                Address record = classes.plus(id << Layout.CLASS_RECORD_SHIFT);
                markLines(obj, Objects.size(obj, record), lines.plus(obj.toInt() >>> Layout.LINE_SHIFT));
                int kind = record.loadUnsignedByte(Layout.CLASS_KIND);
                if (kind == Layout.KIND_REFERENCE_ARRAY) {
                    top = visitElements(obj, 0, top, limit, heapBase, marks);
                    continue;
                }
                Address map = record.loadAddress(Layout.CLASS_REFERENCE_MAP);
                if (!map.isZero()) {
                    Address last = map.plus(map.loadUnsignedShort(Layout.MAP_COUNT) << 1);
                    for (; !map.sameAs(last); map = map.plus(2)) {
                        Address slot = obj.plus(map.loadUnsignedShort(Layout.MAP_OFFSETS));
                        top = push(slot.loadAddress(0), top, limit, heapBase, marks);
                    }
                }
                if (kind == Layout.KIND_REFERENCE) {
                    int strength = record.loadUnsignedShort(Layout.CLASS_FLAGS) & Layout.STRENGTH_MASK;
                    top = push(References.reached(obj, strength), top, limit, heapBase, marks);
                }
            }
        }
    }

    /** Pushes elements of an array from {@code index} on; if there are many, some, and the array again for the rest. */
    private static Address visitElements(
            Address array, int index, Address top, Address limit, Address heapBase, Address marks) {
        int end = array.loadInt(Layout.ARRAY_LENGTH);
        if (end - index > SLICE && limit.bytesSince(top) >= 8) {
            end = index + SLICE;
            top.storeInt(0, end);
            top.storeAddress(4, array.plus(1));
            top = top.plus(8);
        }
        Address last = array.plus(end << 2);
        for (Address slot = array.plus(index << 2); !slot.sameAs(last); slot = slot.plus(4)) {
            top = push(slot.loadAddress(Layout.ARRAY_DATA), top, limit, heapBase, marks);
        }
        return top;
    }

    /** Marks {@code obj} and pushes it, if it is in the heap and not marked. Returns the new top. */
    private static Address push(Address obj, Address top, Address limit, Address heapBase, Address marks) {
        if (obj.isBelow(heapBase)) {
            return top; // null or static
        }
        Address word = MarkBits.word(marks, obj);
        int bits = word.loadInt(0);
        if ((bits & MarkBits.bit(obj)) != 0) {
            return top;
        }
        word.storeInt(0, bits | MarkBits.bit(obj));
        if (top.sameAs(limit)) {
            drop(obj);
            return top;
        }
        top.storeAddress(0, obj);
        return top.plus(4);
    }

    /** Marks the lines of an object, the entry of whose first line is given. */
    private static void markLines(Address obj, int size, Address entry) {
        // In a block of large objects the byte means nothing.
        entry.storeByte(0, 1);
        int more = (obj.toInt() & Layout.LINE_BYTES - 1) + size - 1 >>> Layout.LINE_SHIFT;
        if (more != 0 && (size <= Layout.LARGE_OBJECT_BYTES || Blocks.state(obj) == Blocks.SMALL)) {
            LineMarks.mark(entry.plus(1), more);
        }
    }

    /** Notes that an object is marked, but that its fields are still to be visited. */
    static void drop(Address obj) {
        if (Cells.load(HeapState.DROPPED_LOW) == 0) {
            Cells.storeAddress(HeapState.DROPPED_LOW, obj);
            Cells.storeAddress(HeapState.DROPPED_HIGH, obj);
        } else if (obj.isBelow(Cells.loadAddress(HeapState.DROPPED_LOW))) {
            Cells.storeAddress(HeapState.DROPPED_LOW, obj);
        } else if (Cells.loadAddress(HeapState.DROPPED_HIGH).isBelow(obj)) {
            Cells.storeAddress(HeapState.DROPPED_HIGH, obj);
        }
    }

    private static void visitDropped() {
        Address at = Cells.loadAddress(HeapState.DROPPED_LOW);
        Address end = Cells.loadAddress(HeapState.DROPPED_HIGH).plus(Layout.OBJECT_ALIGNMENT);
        Cells.store(HeapState.DROPPED_LOW, 0);
        enlargeStack();
        Address marks = Cells.loadAddress(HeapState.MARK_BIAS);
        Address stack = Cells.loadAddress(HeapState.MARK_STACK_BASE);
        at = MarkBits.next(marks, at, end);
        while (at.isBelow(end)) {
            stack.storeAddress(0, at);
            drain(stack.plus(4));
            at = MarkBits.next(marks, at.plus(Layout.OBJECT_ALIGNMENT), end);
        }
    }

    /** Moves the stack, which is empty, to a run of free blocks that is longer. The heap may grow for it. */
    private static void enlargeStack() {
        Address old = Cells.loadAddress(HeapState.MARK_STACK_BASE);
        Address oldEnd = Cells.loadAddress(HeapState.MARK_STACK_LIMIT);
        int most = Layout.BLOCK_BYTES
                + (Cells.loadAddress(HeapState.HEAP_END).bytesSince(Cells.loadAddress(HeapState.HEAP_BASE))
                                >>> MAX_STACK_SHIFT
                        & -Layout.BLOCK_BYTES);
        int bytes = oldEnd.bytesSince(old) * STACK_GROWTH;
        bytes = bytes < most ? bytes : most;
        if (bytes <= oldEnd.bytesSince(old)) {
            return;
        }
        Address stack = Blocks.findFree(bytes);
        if (stack.isZero() && Heap.extend(bytes)) {
            stack = Blocks.findFree(bytes);
        }
        if (stack.isZero()) {
            return;
        }
        Heap.reserve(stack, stack.plus(bytes));
        Heap.release(old, oldEnd);
        Cells.storeAddress(HeapState.MARK_STACK_BASE, stack);
        Cells.storeAddress(HeapState.MARK_STACK_LIMIT, stack.plus(bytes));
    }
}
