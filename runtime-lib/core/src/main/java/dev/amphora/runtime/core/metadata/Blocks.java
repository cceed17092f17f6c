// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.core.metadata;

import dev.amphora.runtime.core.HeapState;
import dev.amphora.runtime.core.Layout;
import dev.amphora.runtime.dialect.Address;
import dev.amphora.runtime.dialect.NoAlloc;

/**
 * The block table. A record has 16 bytes:
 *
 * <pre>
 *   +0  u8   state
 *   +2  u16  SMALL: lines in use after the last collection; all of them when the block was taken since
 *   +8  u8   LARGE: state of each of the 8 pages, 0 free, 1 start of an object, 2 continued
 * </pre>
 */
@NoAlloc(reason = "used by the allocator")
public final class Blocks {
    public static final int RECORD_SHIFT = 4;
    public static final int RECORD_BYTES = 1 << RECORD_SHIFT;

    public static final int STATE = 0;
    public static final int USED_LINES = 2;
    public static final int PAGES = 8;

    /** Holds nothing of use, but need not be zero. */
    public static final int FREE = 0;
    /** Is free and zero. */
    public static final int CLEAN = 1;
    /** Holds small objects. */
    public static final int SMALL = 2;
    /** Holds pages of large objects. */
    public static final int LARGE = 3;
    /** Holds side tables, the mark stack, or something that is not ours. */
    public static final int RESERVED = 4;

    public static final int PAGE_FREE = 0;
    public static final int PAGE_START = 1;
    public static final int PAGE_CONTINUED = 2;

    private Blocks() {}

    /** The record of the block that holds {@code address}. */
    public static Address record(Address address) {
        return Cells.loadAddress(HeapState.BLOCK_BIAS).plus(address.toInt() >>> Layout.BLOCK_SHIFT << RECORD_SHIFT);
    }

    public static int state(Address address) {
        return record(address).loadUnsignedByte(STATE);
    }

    public static boolean isFree(int state) {
        return state <= CLEAN;
    }

    /** Gives each block of [from, to) a state, and a record that is zero besides. */
    public static void setStates(Address from, Address to, int state) {
        for (Address block = from; block.isBelow(to); block = block.plus(Layout.BLOCK_BYTES)) {
            Address record = record(block);
            record.storeLong(0, state);
            record.storeLong(8, 0);
        }
    }

    public static Address start(Address address) {
        return Address.fromInt(address.toInt() & -Layout.BLOCK_BYTES);
    }

    /** The state of the page that holds {@code address}, in a LARGE block. */
    public static int page(Address address) {
        return pageEntry(address).loadUnsignedByte(PAGES);
    }

    public static void setPage(Address address, int state) {
        pageEntry(address).storeByte(PAGES, state);
    }

    /** The lowest run of free blocks of {@code bytes}, a multiple of the bytes of a block, or zero. */
    public static Address findFree(int bytes) {
        Address end = Cells.loadAddress(HeapState.HEAP_END);
        Address start = Cells.loadAddress(HeapState.HEAP_BASE);
        for (Address block = start; block.isBelow(end); block = block.plus(Layout.BLOCK_BYTES)) {
            if (!isFree(state(block))) {
                start = block.plus(Layout.BLOCK_BYTES);
            } else if (block.bytesSince(start) + Layout.BLOCK_BYTES >= bytes) {
                return start;
            }
        }
        return Address.zero();
    }

    private static Address pageEntry(Address address) {
        return record(address).plus(address.toInt() >>> Layout.PAGE_SHIFT & Layout.PAGES_PER_BLOCK - 1);
    }
}
