// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.core.policy;

import dev.amphora.runtime.core.HeapState;
import dev.amphora.runtime.core.Layout;
import dev.amphora.runtime.core.metadata.Blocks;
import dev.amphora.runtime.core.metadata.Cells;
import dev.amphora.runtime.core.metadata.LineMarks;
import dev.amphora.runtime.dialect.Address;
import dev.amphora.runtime.dialect.Memory;
import dev.amphora.runtime.dialect.NoAlloc;

/**
 * Bump allocation into runs of free lines. Partly used blocks are filled first, whole free blocks after, both from low
 * addresses up, once between two collections. A run becomes zero when it becomes the allocation window, not before:
 * sweeping only counts marks, and freed memory is touched just before it is used.
 *
 * <p>An object longer than a line does not use up short runs until one is long enough: while the window is still worth
 * keeping, such objects go to a second window, in a block of their own.
 */
@NoAlloc(reason = "is the allocator")
public final class SmallObjectSpace {
    /** A window is given up for a longer object when less than 1/8 of it is left. */
    private static final int WORTHLESS_SHIFT = 3;
    /** Up to this many bytes a loop is faster than the call that fills memory. */
    private static final int SHORT_FILL = 4 * Layout.LINE_BYTES;

    private SmallObjectSpace() {}

    /** Zeroed memory for an object that is not large, or zero when the space has none. */
    public static Address allocate(int size) {
        if (windowHolds(size)) {
            return bump(size);
        }
        if (size > Layout.LINE_BYTES && windowIsWorthKeeping()) {
            return allocateLonger(size);
        }
        if (openRun(Layout.LINE_BYTES)) {
            return windowHolds(size) ? bump(size) : allocateLonger(size);
        }
        Address block = takeBlock();
        if (block.isZero()) {
            return block;
        }
        setWindow(block, Layout.BLOCK_BYTES);
        return bump(size);
    }

    /** Forgets the windows and looks for free lines from the start: after a collection. */
    public static void reset() {
        setWindow(Address.zero(), 0);
        Cells.store(HeapState.OVERFLOW_CURSOR, 0);
        Cells.store(HeapState.OVERFLOW_LIMIT, 0);
        Address base = Cells.loadAddress(HeapState.HEAP_BASE);
        Cells.storeAddress(HeapState.RECYCLE_CURSOR, base);
        Cells.storeAddress(HeapState.FREE_CURSOR, base);
    }

    /** Makes the window empty where it is, so that the next allocation is slow. */
    public static void closeWindow() {
        int unused = Cells.load(HeapState.LIMIT) - Cells.load(HeapState.CURSOR);
        Cells.store(HeapState.LIMIT, Cells.load(HeapState.CURSOR));
        Cells.add(HeapState.ALLOCATED_BYTES, -unused);
    }

    /** Finds out which lines and blocks the marks leave free. Returns the number of lines in use. */
    public static int sweep() {
        Address end = Cells.loadAddress(HeapState.HEAP_END);
        int total = 0;
        for (Address block = Cells.loadAddress(HeapState.HEAP_BASE);
                block.isBelow(end);
                block = block.plus(Layout.BLOCK_BYTES)) {
            Address record = Blocks.record(block);
            if (record.loadUnsignedByte(Blocks.STATE) == Blocks.SMALL) {
                int lines = LineMarks.count(block);
                record.storeShort(Blocks.USED_LINES, lines);
                if (lines == 0) {
                    record.storeByte(Blocks.STATE, Blocks.FREE);
                }
                total += lines;
            }
        }
        return total;
    }

    private static boolean windowHolds(int size) {
        return Cells.load(HeapState.LIMIT) - Cells.load(HeapState.CURSOR) >= size;
    }

    private static boolean windowIsWorthKeeping() {
        int left = Cells.load(HeapState.LIMIT) - Cells.load(HeapState.CURSOR);
        return left > Cells.load(HeapState.WINDOW_BYTES) >>> WORTHLESS_SHIFT;
    }

    private static Address bump(int size) {
        Address cell = Cells.loadAddress(HeapState.CURSOR);
        Cells.storeAddress(HeapState.CURSOR, cell.plus(size));
        return cell;
    }

    /** Allocates in the second window. Without a block for it, takes the next run that is long enough. */
    private static Address allocateLonger(int size) {
        Address cell = Cells.loadAddress(HeapState.OVERFLOW_CURSOR);
        if (Cells.loadAddress(HeapState.OVERFLOW_LIMIT).bytesSince(cell) < size) {
            cell = takeBlock();
            if (cell.isZero()) {
                return openRun(size) ? bump(size) : cell;
            }
            Cells.storeAddress(HeapState.OVERFLOW_LIMIT, cell.plus(Layout.BLOCK_BYTES));
        }
        Cells.storeAddress(HeapState.OVERFLOW_CURSOR, cell.plus(size));
        return cell;
    }

    /** Makes the next run of free lines of at least {@code bytes} the window; shorter ones are passed over for good. */
    private static boolean openRun(int bytes) {
        Address end = Cells.loadAddress(HeapState.HEAP_END);
        Address at = Cells.loadAddress(HeapState.RECYCLE_CURSOR);
        while (at.isBelow(end)) {
            // The end of a block is the start of the next one, which may be of another kind.
            Address blockEnd = Blocks.start(at).plus(Layout.BLOCK_BYTES);
            Address run = hasFreeLines(at) ? LineMarks.nextFree(at, blockEnd) : blockEnd;
            at = run.isBelow(blockEnd) ? LineMarks.nextMarked(run, blockEnd) : blockEnd;
            int length = at.bytesSince(run);
            if (length != 0 && length >= bytes) {
                Cells.storeAddress(HeapState.RECYCLE_CURSOR, at);
                clear(run, length);
                setWindow(run, length);
                Cells.add(HeapState.ALLOCATED_BYTES, length);
                return true;
            }
        }
        Cells.storeAddress(HeapState.RECYCLE_CURSOR, at);
        return false;
    }

    private static boolean hasFreeLines(Address block) {
        Address record = Blocks.record(block);
        return record.loadUnsignedByte(Blocks.STATE) == Blocks.SMALL
                && record.loadUnsignedShort(Blocks.USED_LINES) < Layout.LINES_PER_BLOCK;
    }

    /** Takes the next free block and makes it zero, or returns zero. */
    private static Address takeBlock() {
        Address end = Cells.loadAddress(HeapState.HEAP_END);
        Address block = Cells.loadAddress(HeapState.FREE_CURSOR);
        while (block.isBelow(end)) {
            Address record = Blocks.record(block);
            int state = record.loadUnsignedByte(Blocks.STATE);
            if (Blocks.isFree(state)) {
                if (state != Blocks.CLEAN) {
                    Memory.fill(block, 0, Layout.BLOCK_BYTES);
                }
                record.storeByte(Blocks.STATE, Blocks.SMALL);
                record.storeShort(Blocks.USED_LINES, Layout.LINES_PER_BLOCK);
                Cells.storeAddress(HeapState.FREE_CURSOR, block.plus(Layout.BLOCK_BYTES));
                Cells.add(HeapState.ALLOCATED_BYTES, Layout.BLOCK_BYTES);
                return block;
            }
            block = block.plus(Layout.BLOCK_BYTES);
        }
        Cells.storeAddress(HeapState.FREE_CURSOR, block);
        return Address.zero();
    }

    private static void setWindow(Address cell, int bytes) {
        Cells.storeAddress(HeapState.CURSOR, cell);
        Cells.storeAddress(HeapState.LIMIT, cell.plus(bytes));
        Cells.store(HeapState.WINDOW_BYTES, bytes);
    }

    /** Makes whole lines zero. */
    private static void clear(Address start, int bytes) {
        if (bytes > SHORT_FILL) {
            Memory.fill(start, 0, bytes);
            return;
        }
        Address end = start.plus(bytes);
        for (Address at = start; !at.sameAs(end); at = at.plus(32)) {
            at.storeLong(0, 0);
            at.storeLong(8, 0);
            at.storeLong(16, 0);
            at.storeLong(24, 0);
        }
    }
}
