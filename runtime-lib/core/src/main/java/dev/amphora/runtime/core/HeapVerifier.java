// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.core;

import dev.amphora.runtime.core.metadata.Blocks;
import dev.amphora.runtime.core.metadata.Cells;
import dev.amphora.runtime.core.metadata.LineMarks;
import dev.amphora.runtime.core.metadata.MarkBits;
import dev.amphora.runtime.core.metadata.Objects;
import dev.amphora.runtime.core.metadata.SideTables;
import dev.amphora.runtime.dialect.Address;
import dev.amphora.runtime.dialect.Fatal;
import dev.amphora.runtime.dialect.Memory;
import dev.amphora.runtime.dialect.NoAlloc;

/**
 * Walks everything the roots reach, before and after a collection, and stops the program at the first thing that cannot
 * be. Before, each reference must point to an object that survived the last collection or was allocated since; after,
 * exactly the objects reached must be marked. Then memory that holds no object is filled with a pattern that is neither
 * a header nor a reference, so that a reference the collector was not told of does not go unnoticed.
 */
@NoAlloc(reason = "runs during a collection")
final class HeapVerifier {
    private static final int POISON = 0xDB;

    private HeapVerifier() {}

    static void verifyBefore() {
        require(isZero(Address.zero(), Layout.NULL_PAGE_BYTES), Fatal.NULL_PAGE_WRITTEN);
        int depth = Cells.load(HeapState.SHADOW_SP) - Cells.load(HeapState.SHADOW_BASE);
        int room = Cells.load(HeapState.SHADOW_LIMIT) - Cells.load(HeapState.SHADOW_BASE);
        require(depth >= 0 && depth <= room && (depth & 3) == 0, Fatal.SHADOW_STACK_OUT_OF_RANGE);
        checkWindow(HeapState.CURSOR, HeapState.LIMIT);
        checkWindow(HeapState.OVERFLOW_CURSOR, HeapState.OVERFLOW_LIMIT);
        walk(false);
    }

    static void verifyAfter() {
        walk(true);
        Address base = Cells.loadAddress(HeapState.HEAP_BASE);
        Address end = Cells.loadAddress(HeapState.HEAP_END);
        int reached = MarkBits.count(Cells.loadAddress(HeapState.VERIFY_BIAS), base, end);
        int marked = MarkBits.count(Cells.loadAddress(HeapState.MARK_BIAS), base, end);
        require(reached == marked, Fatal.DEAD_OBJECT_MARKED);
        for (Address block = base; block.isBelow(end); block = block.plus(Layout.BLOCK_BYTES)) {
            poison(block);
        }
    }

    private static void require(boolean holds, int code) {
        if (!holds) {
            Fatal.stop(code);
        }
    }

    private static void checkWindow(int cursor, int limit) {
        Address start = Cells.loadAddress(cursor);
        require(isZero(start, Cells.loadAddress(limit).bytesSince(start)), Fatal.WINDOW_NOT_ZERO);
    }

    /** Whether {@code bytes}, a multiple of 8 that is not negative, are zero. */
    private static boolean isZero(Address start, int bytes) {
        for (int i = 0; i != bytes; i += 8) {
            if (i > bytes || start.plus(i).loadLong(0) != 0) {
                return false;
            }
        }
        return true;
    }

    private static void walk(boolean after) {
        SideTables.clearVerifierBits();
        walkRange(Cells.loadAddress(HeapState.STATIC_REFS_BASE), Cells.loadAddress(HeapState.STATIC_REFS_LIMIT), after);
        walkRange(Cells.loadAddress(HeapState.SHADOW_BASE), Cells.loadAddress(HeapState.SHADOW_SP), after);
        drain(reach(Cells.loadAddress(HeapState.PENDING), Cells.loadAddress(HeapState.MARK_STACK_BASE), after), after);
        while (Cells.load(HeapState.DROPPED_LOW) != 0) {
            walkDropped(after);
        }
    }

    private static void walkRange(Address from, Address to, boolean after) {
        Address stack = Cells.loadAddress(HeapState.MARK_STACK_BASE);
        for (Address slot = from; slot.isBelow(to); slot = slot.plus(4)) {
            drain(reach(slot.loadAddress(0), stack, after), after);
        }
    }

    /** Like the marker's, for objects that the full stack dropped; the stack stays as long as it is. */
    private static void walkDropped(boolean after) {
        Address bits = Cells.loadAddress(HeapState.VERIFY_BIAS);
        Address stack = Cells.loadAddress(HeapState.MARK_STACK_BASE);
        Address at = Cells.loadAddress(HeapState.DROPPED_LOW);
        Address end = Cells.loadAddress(HeapState.DROPPED_HIGH).plus(Layout.OBJECT_ALIGNMENT);
        Cells.store(HeapState.DROPPED_LOW, 0);
        at = MarkBits.next(bits, at, end);
        while (at.isBelow(end)) {
            stack.storeAddress(0, at);
            drain(stack.plus(4), after);
            at = MarkBits.next(bits, at.plus(Layout.OBJECT_ALIGNMENT), end);
        }
    }

    private static void drain(Address top, boolean after) {
        Address stack = Cells.loadAddress(HeapState.MARK_STACK_BASE);
        while (!top.sameAs(stack)) {
            top = top.minus(4);
            Address obj = top.loadAddress(0);
            Address record = Objects.classRecord(obj);
            int kind = record.loadUnsignedByte(Layout.CLASS_KIND);
            if (kind == Layout.KIND_REFERENCE_ARRAY) {
                Address last = obj.plus(obj.loadInt(Layout.ARRAY_LENGTH) << 2);
                for (Address slot = obj; !slot.sameAs(last); slot = slot.plus(4)) {
                    top = reach(slot.loadAddress(Layout.ARRAY_DATA), top, after);
                }
            } else if (record.loadInt(Layout.CLASS_REFERENCE_MAP) != 0) {
                Address map = record.loadAddress(Layout.CLASS_REFERENCE_MAP);
                Address last = map.plus(map.loadUnsignedShort(Layout.MAP_COUNT) << 1);
                for (; !map.sameAs(last); map = map.plus(2)) {
                    top = reach(
                            obj.plus(map.loadUnsignedShort(Layout.MAP_OFFSETS)).loadAddress(0), top, after);
                }
            }
            if (kind == Layout.KIND_REFERENCE) {
                top = reach(obj.loadAddress(Layout.REFERENT), top, after);
                top = reach(obj.loadAddress(Layout.REFERENCE_NEXT), top, after);
            }
        }
    }

    /** Checks a reference and pushes the object if it is reached for the first time. Returns the new top of the stack. */
    private static Address reach(Address obj, Address top, boolean after) {
        if (obj.isZero()) {
            return top;
        }
        require((obj.toInt() & Layout.OBJECT_ALIGNMENT - 1) == 0, Fatal.MISALIGNED_REFERENCE);
        boolean inHeap = !obj.isBelow(Cells.loadAddress(HeapState.HEAP_BASE));
        boolean exists = inHeap
                ? obj.isBelow(Cells.loadAddress(HeapState.HEAP_END))
                : !obj.isBelow(Address.fromInt(Layout.STATIC_DATA_BASE));
        require(exists, Fatal.REFERENCE_OUT_OF_RANGE);
        if (!inHeap) {
            checkStatic(obj);
            return top;
        }
        Address bits = Cells.loadAddress(HeapState.VERIFY_BIAS);
        if (MarkBits.isSet(bits, obj)) {
            return top;
        }
        checkObject(obj, after);
        MarkBits.set(bits, obj);
        if (top.sameAs(Cells.loadAddress(HeapState.MARK_STACK_LIMIT))) {
            Marker.drop(obj);
            return top;
        }
        top.storeAddress(0, obj);
        return top.plus(4);
    }

    /** A class record may stand for an object in a reference, though it has no header. */
    private static void checkStatic(Address obj) {
        int offset = obj.bytesSince(Cells.loadAddress(HeapState.CLASS_TABLE));
        int tableBytes = Cells.load(HeapState.CLASS_COUNT) << Layout.CLASS_RECORD_SHIFT;
        boolean record = Integer.compareUnsigned(offset, tableBytes) < 0;
        if (record) {
            require((offset & Layout.CLASS_RECORD_BYTES - 1) == 0, Fatal.BAD_CLASS);
        } else {
            checkClass(obj);
        }
    }

    private static void checkClass(Address obj) {
        int id = Objects.classId(obj);
        require(id != 0 && id < Cells.load(HeapState.CLASS_COUNT), Fatal.BAD_CLASS);
        int kind = Objects.classRecord(obj).loadUnsignedByte(Layout.CLASS_KIND);
        require(kind < Layout.KIND_LIMIT, Fatal.BAD_CLASS);
    }

    private static void checkObject(Address obj, boolean after) {
        int state = Blocks.state(obj);
        require(state == Blocks.SMALL || state == Blocks.LARGE, Fatal.REFERENCE_TO_FREE_MEMORY);
        if (state == Blocks.SMALL && !after) {
            require(isAllocated(obj), Fatal.REFERENCE_TO_FREE_MEMORY);
        }
        if (state == Blocks.LARGE) {
            boolean startsPage = (obj.toInt() & Layout.PAGE_BYTES - 1) == 0;
            require(startsPage && Blocks.page(obj) == Blocks.PAGE_START, Fatal.REFERENCE_TO_FREE_MEMORY);
        }
        if (after) {
            require(MarkBits.isSet(Cells.loadAddress(HeapState.MARK_BIAS), obj), Fatal.LIVE_OBJECT_UNMARKED);
        }
        checkClass(obj);
        int size = Objects.size(obj, Objects.classRecord(obj));
        require(size >= Layout.OBJECT_ALIGNMENT && size <= Layout.MAX_OBJECT_BYTES, Fatal.OBJECT_OVERRUNS);
        Address end = obj.plus(size);
        if (state == Blocks.LARGE) {
            checkPages(obj, end);
        } else {
            checkLines(obj, end, after);
        }
    }

    /** Whether an object of a SMALL block survived the last collection or lies where memory was given out since. */
    private static boolean isAllocated(Address obj) {
        if (MarkBits.isSet(Cells.loadAddress(HeapState.MARK_BIAS), obj)) {
            return true;
        }
        if (LineMarks.isMarked(obj)
                || inWindow(obj, HeapState.CURSOR, HeapState.LIMIT)
                || inWindow(obj, HeapState.OVERFLOW_CURSOR, HeapState.OVERFLOW_LIMIT)) {
            return false;
        }
        boolean blockTakenSince = Blocks.record(obj).loadUnsignedShort(Blocks.USED_LINES) == Layout.LINES_PER_BLOCK;
        return blockTakenSince || obj.isBelow(Cells.loadAddress(HeapState.RECYCLE_CURSOR));
    }

    private static boolean inWindow(Address obj, int cursor, int limit) {
        return !obj.isBelow(Cells.loadAddress(cursor)) && obj.isBelow(Cells.loadAddress(limit));
    }

    private static void checkPages(Address obj, Address end) {
        Address heapEnd = Cells.loadAddress(HeapState.HEAP_END);
        for (Address page = obj.plus(Layout.PAGE_BYTES); page.isBelow(end); page = page.plus(Layout.PAGE_BYTES)) {
            boolean ours = page.isBelow(heapEnd)
                    && Blocks.state(page) == Blocks.LARGE
                    && Blocks.page(page) == Blocks.PAGE_CONTINUED;
            require(ours, Fatal.OBJECT_OVERRUNS);
        }
    }

    private static void checkLines(Address obj, Address end, boolean after) {
        Address blockEnd = Blocks.start(obj).plus(Layout.BLOCK_BYTES);
        require(!blockEnd.isBelow(end), Fatal.OBJECT_OVERRUNS);
        if (!after) {
            boolean overruns = inWindow(end.minus(1), HeapState.CURSOR, HeapState.LIMIT)
                    || inWindow(end.minus(1), HeapState.OVERFLOW_CURSOR, HeapState.OVERFLOW_LIMIT);
            require(!overruns, Fatal.OBJECT_OVERRUNS);
            return;
        }
        Address line = Address.fromInt(obj.toInt() & -Layout.LINE_BYTES);
        for (; line.isBelow(end); line = line.plus(Layout.LINE_BYTES)) {
            require(LineMarks.isMarked(line), Fatal.LIVE_LINE_UNMARKED);
        }
    }

    /** Fills what a collection left free of a block. Clean blocks must stay zero, and reserved ones are in use. */
    private static void poison(Address block) {
        int state = Blocks.state(block);
        Address end = block.plus(Layout.BLOCK_BYTES);
        if (state == Blocks.FREE) {
            Memory.fill(block, POISON, Layout.BLOCK_BYTES);
        } else if (state == Blocks.SMALL) {
            Address run = LineMarks.nextFree(block, end);
            while (run.isBelow(end)) {
                Address runEnd = LineMarks.nextMarked(run, end);
                Memory.fill(run, POISON, runEnd.bytesSince(run));
                run = LineMarks.nextFree(runEnd, end);
            }
        } else if (state == Blocks.LARGE) {
            for (Address page = block; page.isBelow(end); page = page.plus(Layout.PAGE_BYTES)) {
                if (Blocks.page(page) == Blocks.PAGE_FREE) {
                    Memory.fill(page, POISON, Layout.PAGE_BYTES);
                }
            }
        }
    }
}
