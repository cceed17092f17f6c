// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.core;

import dev.amphora.runtime.core.metadata.Blocks;
import dev.amphora.runtime.core.metadata.Cells;
import dev.amphora.runtime.core.metadata.SideTables;
import dev.amphora.runtime.core.policy.LargeObjectSpace;
import dev.amphora.runtime.core.policy.SmallObjectSpace;
import dev.amphora.runtime.dialect.Address;
import dev.amphora.runtime.dialect.Entry;
import dev.amphora.runtime.dialect.Fatal;
import dev.amphora.runtime.dialect.Memory;
import dev.amphora.runtime.dialect.NoAlloc;

/**
 * The extent of the heap: its start, its growth, its size.
 *
 * <p>Blocks are counted from address 0 here: block {@code n} starts at {@code n << 15}, and a Wasm page is two blocks.
 */
@NoAlloc(reason = "provides the memory that allocation uses")
public final class Heap {
    /** A heap does not start with smaller side tables: 8 MiB need 7 blocks of them. */
    private static final int MIN_CAPACITY = 256;
    /** The heap grows by at least 1 MiB if it may, because growing costs a host more than a few pages are worth. */
    private static final int MIN_GROWTH = 32;
    /** The last page of the address space stays unused, so that the end of the heap is an address. */
    private static final int ADDRESS_SPACE_BLOCKS = (1 << 32 - Layout.BLOCK_SHIFT) - 2;

    private static final int MARK_STACK_BLOCKS = 1;

    private Heap() {}

    /** Sets the heap up; called before anything is allocated. Does nothing when the heap exists, as in a snapshot. */
    @Entry
    public static void init() {
        if (Cells.load(HeapState.TABLES) != 0) {
            return;
        }
        int base = baseBlock();
        int present = Integer.compareUnsigned(Memory.pages() * 2, base) > 0 ? Memory.pages() * 2 - base : 0;
        int capacity = min(tableCapacity(present), (maxEndBlock() - base + 15) & -16);
        int reserved = SideTables.blocksFor(capacity) + MARK_STACK_BLOCKS;
        // At least one block besides the tables: a heap that can hold nothing is not worth starting.
        int end = min(base + max(present, reserved + 1), maxEndBlock());
        if (end - base <= reserved || !ensureMemory(end)) {
            Fatal.stop(Fatal.NO_MEMORY_AT_START);
            return;
        }
        Address start = blockAddress(base);
        Cells.storeAddress(HeapState.HEAP_END, blockAddress(end));
        SideTables.install(start, capacity);
        Blocks.setStates(start, blockAddress(end), Blocks.CLEAN);
        Address stack = start.plus(SideTables.blocksFor(capacity) << Layout.BLOCK_SHIFT);
        Address stackEnd = stack.plus(MARK_STACK_BLOCKS << Layout.BLOCK_SHIFT);
        reserve(start, stackEnd);
        Cells.storeAddress(HeapState.MARK_STACK_BASE, stack);
        Cells.storeAddress(HeapState.MARK_STACK_LIMIT, stackEnd);
        SmallObjectSpace.reset();
        LargeObjectSpace.reset();
        Pacing.reset(0);
    }

    /** Bytes that live objects, and objects dead since the last collection, occupy. */
    @Entry
    public static long usedBytes() {
        int unused = Cells.load(HeapState.LIMIT)
                - Cells.load(HeapState.CURSOR)
                + Cells.load(HeapState.OVERFLOW_LIMIT)
                - Cells.load(HeapState.OVERFLOW_CURSOR);
        return unsigned(Cells.load(HeapState.LIVE_BYTES) + Cells.load(HeapState.ALLOCATED_BYTES) - unused);
    }

    /** Bytes that the heap has for objects now. */
    @Entry
    public static long totalBytes() {
        int blocks = endBlock() - baseBlock() - Cells.load(HeapState.RESERVED_BLOCKS);
        return unsigned(blocks << Layout.BLOCK_SHIFT);
    }

    /** Bytes that the heap may grow to, side tables included. */
    @Entry
    public static long maxBytes() {
        return unsigned(maxEndBlock() - baseBlock() << Layout.BLOCK_SHIFT);
    }

    /** A hash of the object's address: 31 bits, never 0, the same for as long as the object lives. */
    @Entry
    public static int identityHash(Address obj) {
        // Neighbours must not get neighbouring hashes: hash tables take the low bits.
        int hash = obj.toInt() >>> 3;
        hash = (hash ^ hash >>> 16) * 0x7FEB352D;
        hash = (hash ^ hash >>> 15) * 0x846CA68B;
        hash = (hash ^ hash >>> 16) & 0x7FFF_FFFF;
        return hash == 0 ? 1 : hash;
    }

    /**
     * Grows the heap so that {@code bytes} free bytes end it, and by more if it may; false when it may not. The side
     * tables may move.
     */
    static boolean extend(int bytes) {
        // A large object may begin in the free blocks that end the heap now.
        int needed = (bytes + Layout.BLOCK_BYTES - 1 >>> Layout.BLOCK_SHIFT) - trailingFreeBlocks();
        int wanted = max(max(needed, MIN_GROWTH), endBlock() - baseBlock() >>> 3);
        return extendBy(wanted) || extendBy(max(needed, 1));
    }

    /** Takes the blocks of [from, to) away from the spaces. */
    static void reserve(Address from, Address to) {
        Blocks.setStates(from, to, Blocks.RESERVED);
        Cells.add(HeapState.RESERVED_BLOCKS, to.bytesSince(from) >>> Layout.BLOCK_SHIFT);
    }

    /** Gives the blocks of [from, to), reserved until now, to the spaces. */
    static void release(Address from, Address to) {
        Blocks.setStates(from, to, Blocks.FREE);
        Cells.add(HeapState.RESERVED_BLOCKS, -(to.bytesSince(from) >>> Layout.BLOCK_SHIFT));
    }

    private static boolean extendBy(int blocks) {
        int end = endBlock();
        int memory = Memory.pages() * 2;
        // Memory between our end and the end of the memory is ours only if nobody else has grown the memory.
        int start = Memory.pages() == Cells.load(HeapState.KNOWN_PAGES) ? end : max(end, memory);
        int newEnd = start + blocks;
        int capacity = Cells.load(HeapState.TABLE_CAPACITY);
        int tables = 0;
        if (newEnd - baseBlock() > capacity) {
            capacity = min(tableCapacity(newEnd - baseBlock()), (maxEndBlock() - baseBlock() + 15) & -16);
            tables = SideTables.blocksFor(capacity);
        }
        if (newEnd + tables > maxEndBlock() || !ensureMemory(newEnd + tables)) {
            return false;
        }
        Cells.storeAddress(HeapState.HEAP_END, blockAddress(newEnd + tables));
        if (tables != 0) {
            // They lie after the new blocks, which then continue the old ones.
            moveTables(blockAddress(newEnd), capacity);
            reserve(blockAddress(newEnd), blockAddress(newEnd + tables));
        }
        reserve(blockAddress(end), blockAddress(start));
        Blocks.setStates(blockAddress(start), blockAddress(newEnd), Blocks.CLEAN);
        LargeObjectSpace.reset();
        return true;
    }

    private static void moveTables(Address to, int capacity) {
        Address old = Cells.loadAddress(HeapState.TABLES);
        int oldBlocks = SideTables.blocksFor(Cells.load(HeapState.TABLE_CAPACITY));
        SideTables.move(to, capacity);
        release(old, old.plus(oldBlocks << Layout.BLOCK_SHIFT));
    }

    private static boolean ensureMemory(int endBlock) {
        int missing = (endBlock + 1 >>> 1) - Memory.pages();
        if (missing > 0 && Memory.grow(missing) == -1) {
            return false;
        }
        Cells.store(HeapState.KNOWN_PAGES, Memory.pages());
        return true;
    }

    private static int trailingFreeBlocks() {
        Address base = Cells.loadAddress(HeapState.HEAP_BASE);
        Address block = Cells.loadAddress(HeapState.HEAP_END);
        int count = 0;
        while (base.isBelow(block)) {
            block = block.minus(Layout.BLOCK_BYTES);
            if (!Blocks.isFree(Blocks.state(block))) {
                break;
            }
            count++;
        }
        return count;
    }

    /** Room for twice the blocks, so that the tables move only when the heap has doubled. */
    private static int tableCapacity(int blocks) {
        return max(blocks * 2 + 15 & -16, MIN_CAPACITY);
    }

    private static int maxEndBlock() {
        int max = Cells.load(HeapState.MAX_HEAP_BYTES);
        return max == 0 ? ADDRESS_SPACE_BLOCKS : min(baseBlock() + (max >>> Layout.BLOCK_SHIFT), ADDRESS_SPACE_BLOCKS);
    }

    private static int baseBlock() {
        return Cells.load(HeapState.HEAP_BASE) >>> Layout.BLOCK_SHIFT;
    }

    private static int endBlock() {
        return Cells.load(HeapState.HEAP_END) >>> Layout.BLOCK_SHIFT;
    }

    private static Address blockAddress(int block) {
        return Address.fromInt(block << Layout.BLOCK_SHIFT);
    }

    private static long unsigned(int value) {
        return value & 0xFFFF_FFFFL;
    }

    private static int min(int a, int b) {
        return a < b ? a : b;
    }

    private static int max(int a, int b) {
        return a > b ? a : b;
    }
}
