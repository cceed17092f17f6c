// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.core.metadata;

import dev.amphora.runtime.core.HeapState;
import dev.amphora.runtime.core.Layout;
import dev.amphora.runtime.dialect.Address;
import dev.amphora.runtime.dialect.Memory;
import dev.amphora.runtime.dialect.NoAlloc;

/**
 * One byte for each line: 1 if it held part of a live small object at the last collection, else 0. Read eight at a
 * time. Bytes of lines in a block that is not SMALL mean nothing.
 */
@NoAlloc(reason = "used by the allocator")
public final class LineMarks {
    private static final long ONES = 0x0101_0101_0101_0101L;
    /** Below this number of lines a loop is faster than the call that fills memory. */
    private static final int SHORT_RUN = 16;

    private LineMarks() {}

    public static boolean isMarked(Address address) {
        return entry(address).loadByte(0) != 0;
    }

    /** Marks {@code count} lines from the one whose entry is given. */
    public static void mark(Address entry, int count) {
        if (count > SHORT_RUN) {
            Memory.fill(entry, 1, count);
            return;
        }
        for (int i = 0; i < count; i++) {
            entry.plus(i).storeByte(0, 1);
        }
    }

    /** The number of marked lines of a block. */
    public static int count(Address block) {
        Address entry = entry(block);
        int count = 0;
        for (int i = 0; i < Layout.LINES_PER_BLOCK; i += 32) {
            Address group = entry.plus(i);
            // Marks are 0 or 1, so four of them fit side by side and one bit count serves 32 lines.
            long marks = group.loadLong(0) | group.loadLong(8) << 1 | group.loadLong(16) << 2 | group.loadLong(24) << 3;
            count += Long.bitCount(marks);
        }
        return count;
    }

    /** The first free line at or after the line at {@code from}, or {@code end}, which ends the block. */
    public static Address nextFree(Address from, Address end) {
        return next(from, end, ONES);
    }

    /** The first marked line at or after the line at {@code from}, or {@code end}, which ends the block. */
    public static Address nextMarked(Address from, Address end) {
        return next(from, end, 0);
    }

    /** The next line whose mark differs from the marks of {@code skipped}. */
    private static Address next(Address from, Address end, long skipped) {
        Address bias = Cells.loadAddress(HeapState.LINE_BIAS);
        int line = from.toInt() >>> Layout.LINE_SHIFT;
        int last = end.toInt() >>> Layout.LINE_SHIFT;
        while (line != last) {
            // Blocks have a multiple of eight lines, so a group of eight never leaves the block.
            long group = bias.plus(line & -8).loadLong(0) ^ skipped;
            group = group >>> ((line & 7) << 3);
            if (group != 0) {
                return Address.fromInt(line + (Long.numberOfTrailingZeros(group) >>> 3) << Layout.LINE_SHIFT);
            }
            line = (line | 7) + 1;
        }
        return end;
    }

    private static Address entry(Address address) {
        return Cells.loadAddress(HeapState.LINE_BIAS).plus(address.toInt() >>> Layout.LINE_SHIFT);
    }
}
