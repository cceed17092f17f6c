// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.core.policy;

import dev.amphora.runtime.core.HeapState;
import dev.amphora.runtime.core.Layout;
import dev.amphora.runtime.core.metadata.Blocks;
import dev.amphora.runtime.core.metadata.Cells;
import dev.amphora.runtime.core.metadata.MarkBits;
import dev.amphora.runtime.dialect.Address;
import dev.amphora.runtime.dialect.Memory;
import dev.amphora.runtime.dialect.NoAlloc;

/**
 * Objects on runs of whole pages, which may cross blocks. Runs are looked for from high addresses down, while blocks of
 * small objects are taken from low addresses up: that keeps free blocks together for lack of moving objects.
 */
@NoAlloc(reason = "is the allocator")
public final class LargeObjectSpace {
    private static final long ALL_CONTINUED = 0x0202_0202_0202_0202L;

    private LargeObjectSpace() {}

    /** Zeroed memory at the start of a page, or zero when no run of free pages is long enough. */
    public static Address allocate(int size) {
        int bytes = size + Layout.PAGE_BYTES - 1 & -Layout.PAGE_BYTES;
        Address from = Cells.loadAddress(HeapState.LARGE_CURSOR);
        Address end = Cells.loadAddress(HeapState.HEAP_END);
        Address start = find(from, bytes);
        if (start.isZero() && !from.sameAs(end)) {
            start = find(end, bytes);
        }
        if (start.isZero()) {
            return start;
        }
        claim(start, start.plus(bytes));
        Cells.storeAddress(HeapState.LARGE_CURSOR, Blocks.start(start).plus(Layout.BLOCK_BYTES));
        Cells.add(HeapState.ALLOCATED_BYTES, bytes);
        return start;
    }

    /** Looks for pages from the end of the heap: after a collection, and when the heap has grown. */
    public static void reset() {
        Cells.store(HeapState.LARGE_CURSOR, Cells.load(HeapState.HEAP_END));
    }

    /** Frees the pages of objects that are not marked. Returns the number of pages in use. */
    public static int sweep() {
        Address end = Cells.loadAddress(HeapState.HEAP_END);
        Address marks = Cells.loadAddress(HeapState.MARK_BIAS);
        boolean dead = false;
        int total = 0;
        for (Address block = Cells.loadAddress(HeapState.HEAP_BASE);
                block.isBelow(end);
                block = block.plus(Layout.BLOCK_BYTES)) {
            Address record = Blocks.record(block);
            if (record.loadUnsignedByte(Blocks.STATE) != Blocks.LARGE) {
                continue;
            }
            int used = 0;
            for (int page = 0; page < Layout.PAGES_PER_BLOCK; page++) {
                Address entry = record.plus(page);
                int state = entry.loadUnsignedByte(Blocks.PAGES);
                if (state == Blocks.PAGE_START) {
                    dead = !MarkBits.isSet(marks, block.plus(page << Layout.PAGE_SHIFT));
                }
                // The pages that continue an object share its fate, in the next block too.
                if (dead) {
                    entry.storeByte(Blocks.PAGES, Blocks.PAGE_FREE);
                } else if (state != Blocks.PAGE_FREE) {
                    used++;
                }
            }
            if (used == 0) {
                record.storeByte(Blocks.STATE, Blocks.FREE);
            }
            total += used;
        }
        return total;
    }

    /** The highest run of free pages of {@code bytes} below {@code from}, the end of a block, or zero. */
    private static Address find(Address from, int bytes) {
        Address base = Cells.loadAddress(HeapState.HEAP_BASE);
        Address runEnd = from;
        Address block = from;
        while (base.isBelow(block)) {
            block = block.minus(Layout.BLOCK_BYTES);
            Address record = Blocks.record(block);
            int state = record.loadUnsignedByte(Blocks.STATE);
            if (state == Blocks.LARGE) {
                for (int page = Layout.PAGES_PER_BLOCK - 1; page >= 0; page--) {
                    Address start = block.plus(page << Layout.PAGE_SHIFT);
                    if (record.plus(page).loadUnsignedByte(Blocks.PAGES) != Blocks.PAGE_FREE) {
                        runEnd = start;
                    } else if (runEnd.bytesSince(start) >= bytes) {
                        return start;
                    }
                }
            } else if (!Blocks.isFree(state)) {
                runEnd = block;
            } else if (runEnd.bytesSince(block) >= bytes) {
                return runEnd.minus(bytes);
            }
        }
        return Address.zero();
    }

    /** Makes the pages of [start, end) those of one object, and zero. */
    private static void claim(Address start, Address end) {
        Address at = start;
        while (at.isBelow(end)) {
            Address record = Blocks.record(at);
            int state = record.loadUnsignedByte(Blocks.STATE);
            if (state != Blocks.LARGE) {
                record.storeByte(Blocks.STATE, Blocks.LARGE);
                record.storeLong(Blocks.PAGES, 0);
            }
            Address blockEnd = Blocks.start(at).plus(Layout.BLOCK_BYTES);
            Address stop = end.isBelow(blockEnd) ? end : blockEnd;
            int bytes = stop.bytesSince(at);
            if (state != Blocks.CLEAN) {
                Memory.fill(at, 0, bytes);
            }
            if (bytes == Layout.BLOCK_BYTES) {
                record.storeLong(Blocks.PAGES, ALL_CONTINUED);
            } else {
                for (Address page = at; page.isBelow(stop); page = page.plus(Layout.PAGE_BYTES)) {
                    Blocks.setPage(page, Blocks.PAGE_CONTINUED);
                }
            }
            at = stop;
        }
        Blocks.setPage(start, Blocks.PAGE_START);
    }
}
