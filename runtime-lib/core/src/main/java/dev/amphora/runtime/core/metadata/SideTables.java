// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.core.metadata;

import dev.amphora.runtime.core.HeapState;
import dev.amphora.runtime.core.Layout;
import dev.amphora.runtime.dialect.Address;
import dev.amphora.runtime.dialect.Memory;
import dev.amphora.runtime.dialect.NoAlloc;

/**
 * Places the side tables: one after the other in reserved blocks of the heap, each with an entry for every block up to
 * the capacity. They cost 784 bytes for a block of 32 KiB, 2.4 %, and 512 bytes more when the heap is verified.
 *
 * <pre>
 *   block records   16 bytes a block   see {@link Blocks}
 *   line marks     256 bytes a block   see {@link LineMarks}
 *   mark bits      512 bytes a block   see {@link MarkBits}
 *   verifier bits  512 bytes a block   only with FLAG_VERIFY
 * </pre>
 *
 * <p>A capacity is a multiple of 16, so that each table is 8-aligned. A bias is the address an entry for heap address 0
 * would have; it may wrap below 0, so entries are reached by adding, never by a load offset.
 */
@NoAlloc(reason = "used by the allocator")
public final class SideTables {
    private static final int LINE_BYTES = Layout.LINES_PER_BLOCK;
    private static final int BIT_BYTES = Layout.BLOCK_BYTES / Layout.OBJECT_ALIGNMENT / 8;

    private SideTables() {}

    /** Blocks that tables of this capacity take. */
    public static int blocksFor(int capacity) {
        int perBlock = Blocks.RECORD_BYTES + LINE_BYTES + (verifies() ? 2 : 1) * BIT_BYTES;
        return capacity * perBlock + Layout.BLOCK_BYTES - 1 >>> Layout.BLOCK_SHIFT;
    }

    /** Puts empty tables at {@code at}. */
    public static void install(Address at, int capacity) {
        Memory.fill(at, 0, blocksFor(capacity) << Layout.BLOCK_SHIFT);
        place(at, capacity);
    }

    /** Moves the tables to {@code at}, where they get a greater capacity. The old place holds garbage afterwards. */
    public static void move(Address at, int capacity) {
        Address old = Cells.loadAddress(HeapState.TABLES);
        int oldCapacity = Cells.load(HeapState.TABLE_CAPACITY);
        Memory.fill(at, 0, blocksFor(capacity) << Layout.BLOCK_SHIFT);
        Memory.copy(at, old, oldCapacity * Blocks.RECORD_BYTES);
        Memory.copy(lines(at, capacity), lines(old, oldCapacity), oldCapacity * LINE_BYTES);
        Memory.copy(marks(at, capacity), marks(old, oldCapacity), oldCapacity * BIT_BYTES);
        place(at, capacity);
    }

    /** Makes every mark of the blocks below HEAP_END zero. */
    public static void clearMarks() {
        Address base = Cells.loadAddress(HeapState.HEAP_BASE);
        int blocks = Cells.loadAddress(HeapState.HEAP_END).bytesSince(base) >>> Layout.BLOCK_SHIFT;
        Address tables = Cells.loadAddress(HeapState.TABLES);
        int capacity = Cells.load(HeapState.TABLE_CAPACITY);
        Memory.fill(lines(tables, capacity), 0, blocks * LINE_BYTES);
        Memory.fill(marks(tables, capacity), 0, blocks * BIT_BYTES);
    }

    /** Makes every bit of the verifier zero. */
    public static void clearVerifierBits() {
        Address tables = Cells.loadAddress(HeapState.TABLES);
        int capacity = Cells.load(HeapState.TABLE_CAPACITY);
        Memory.fill(verifierBits(tables, capacity), 0, capacity * BIT_BYTES);
    }

    private static void place(Address at, int capacity) {
        Address base = Cells.loadAddress(HeapState.HEAP_BASE);
        int block = base.toInt() >>> Layout.BLOCK_SHIFT;
        if (verifies()) {
            Cells.storeAddress(HeapState.VERIFY_BIAS, verifierBits(at, capacity).minus(block * BIT_BYTES));
        }
        Cells.storeAddress(HeapState.TABLES, at);
        Cells.store(HeapState.TABLE_CAPACITY, capacity);
        Cells.storeAddress(HeapState.BLOCK_BIAS, at.minus(block * Blocks.RECORD_BYTES));
        Cells.storeAddress(HeapState.LINE_BIAS, lines(at, capacity).minus(block * LINE_BYTES));
        Cells.storeAddress(HeapState.MARK_BIAS, marks(at, capacity).minus(block * BIT_BYTES));
    }

    private static Address lines(Address tables, int capacity) {
        return tables.plus(capacity * Blocks.RECORD_BYTES);
    }

    private static Address marks(Address tables, int capacity) {
        return lines(tables, capacity).plus(capacity * LINE_BYTES);
    }

    private static Address verifierBits(Address tables, int capacity) {
        return marks(tables, capacity).plus(capacity * BIT_BYTES);
    }

    /** Before the tables exist the flag says whether they are to have bits for the verifier; then their bias does. */
    private static boolean verifies() {
        return Cells.load(HeapState.TABLES) == 0
                ? (Cells.load(HeapState.GC_FLAGS) & HeapState.FLAG_VERIFY) != 0
                : Cells.load(HeapState.VERIFY_BIAS) != 0;
    }
}
