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
 * Marks everything the roots reach. An object is marked, with its lines, when it is first seen, and put on the mark
 * stack if it has reference fields; a popped object has its fields visited.
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
        mark(Cells.loadAddress(HeapState.PENDING));
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
        Address top = visit(
                obj,
                stack,
                Cells.loadAddress(HeapState.MARK_STACK_LIMIT),
                Cells.loadAddress(HeapState.HEAP_BASE),
                Cells.loadAddress(HeapState.MARK_BIAS),
                Cells.loadAddress(HeapState.LINE_BIAS),
                Cells.loadAddress(HeapState.CLASS_TABLE));
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
        while (!top.sameAs(stack)) {
            top = top.minus(4);
            Address obj = top.loadAddress(0);
            int index = 0;
            if ((obj.toInt() & 1) != 0) {
                obj = obj.minus(1);
                top = top.minus(4);
                index = top.loadInt(0);
            }
            Address record = classes.plus(Objects.classId(obj) << Layout.CLASS_RECORD_SHIFT);
            int kind = record.loadUnsignedByte(Layout.CLASS_KIND);
            if (kind == Layout.KIND_REFERENCE_ARRAY) {
                int end = obj.loadInt(Layout.ARRAY_LENGTH);
                if (end - index > SLICE && limit.bytesSince(top) >= 8) {
                    end = index + SLICE;
                    top.storeInt(0, end);
                    top.storeAddress(4, obj.plus(1));
                    top = top.plus(8);
                }
                Address last = obj.plus(end << 2);
                for (Address slot = obj.plus(index << 2); !slot.sameAs(last); slot = slot.plus(4)) {
                    Address child = slot.loadAddress(Layout.ARRAY_DATA);
                    top = visit(child, top, limit, heapBase, marks, lines, classes);
                }
                continue;
            }
            Address map = record.loadAddress(Layout.CLASS_REFERENCE_MAP);
            if (!map.isZero()) {
                Address last = map.plus(map.loadUnsignedShort(Layout.MAP_COUNT) << 1);
                for (; !map.sameAs(last); map = map.plus(2)) {
                    Address child =
                            obj.plus(map.loadUnsignedShort(Layout.MAP_OFFSETS)).loadAddress(0);
                    top = visit(child, top, limit, heapBase, marks, lines, classes);
                }
            }
            if (kind == Layout.KIND_REFERENCE) {
                int strength = record.loadUnsignedShort(Layout.CLASS_FLAGS) & Layout.STRENGTH_MASK;
                top = visit(References.reached(obj, strength), top, limit, heapBase, marks, lines, classes);
            }
        }
    }

    /** Marks {@code obj} if it is in the heap and not marked; pushes it if it may hold references. Returns the new top. */
    private static Address visit(
            Address obj, Address top, Address limit, Address heapBase, Address marks, Address lines, Address classes) {
        if (obj.isBelow(heapBase)) {
            return top; // null or static
        }
        Address word = MarkBits.word(marks, obj);
        int bits = word.loadInt(0);
        if ((bits & MarkBits.bit(obj)) != 0) {
            return top;
        }
        word.storeInt(0, bits | MarkBits.bit(obj));
        return visitFirst(obj, top, limit, lines, classes);
    }

    private static Address visitFirst(Address obj, Address top, Address limit, Address lines, Address classes) {
        Address record = classes.plus(Objects.classId(obj) << Layout.CLASS_RECORD_SHIFT);
        int kind = record.loadUnsignedByte(Layout.CLASS_KIND);
        int size;
        boolean leaf;
        if (Objects.isArray(kind)) {
            size = Objects.arraySize(
                    obj.loadInt(Layout.ARRAY_LENGTH), record.loadUnsignedByte(Layout.CLASS_ELEMENT_SHIFT));
            leaf = kind == Layout.KIND_PRIMITIVE_ARRAY;
        } else {
            size = record.loadInt(Layout.CLASS_INSTANCE_SIZE);
            leaf = record.loadInt(Layout.CLASS_REFERENCE_MAP) == 0 && kind != Layout.KIND_REFERENCE;
        }
        // In a block of large objects the byte means nothing.
        Address line = lines.plus(obj.toInt() >>> Layout.LINE_SHIFT);
        line.storeByte(0, 1);
        int more = (obj.toInt() & Layout.LINE_BYTES - 1) + size - 1 >>> Layout.LINE_SHIFT;
        if (more != 0) {
            markMoreLines(obj, size, line.plus(1), more);
        }
        if (leaf) {
            return top;
        }
        if (top.sameAs(limit)) {
            drop(obj);
            return top;
        }
        top.storeAddress(0, obj);
        return top.plus(4);
    }

    private static void markMoreLines(Address obj, int size, Address entry, int count) {
        if (size <= Layout.LARGE_OBJECT_BYTES || Blocks.state(obj) == Blocks.SMALL) {
            LineMarks.mark(entry, count);
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
            int kind = Objects.classRecord(at).loadUnsignedByte(Layout.CLASS_KIND);
            if (kind != Layout.KIND_PRIMITIVE_ARRAY) {
                stack.storeAddress(0, at);
                drain(stack.plus(4));
            }
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
