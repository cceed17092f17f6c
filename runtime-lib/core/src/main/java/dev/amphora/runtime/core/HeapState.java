// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.core;

/**
 * Addresses of the cells that hold the state of the heap, all of them {@code i32}: the first part of {@link StatePage}. A data segment of the module
 * initialises {@link #SHADOW_SP} to {@link #GC_FLAGS}; {@link Heap#init} does the rest.
 */
public final class HeapState {
    /**
     * Next free byte of the allocation window. Compiled code allocates {@code size} bytes, a multiple of 8, by
     * {@code c = [CURSOR]; if ([LIMIT] - c >= size) [CURSOR] = c + size; else c = Allocator.allocateSlow(size)}.
     * Invariant: [CURSOR, LIMIT) is zero, lies in one block, and is empty before {@link Heap#init}.
     */
    public static final int CURSOR = 1024;
    /** End of the allocation window. */
    public static final int LIMIT = 1028;

    /** The roots of the stack are all words in [SHADOW_BASE, SHADOW_SP). */
    public static final int SHADOW_SP = 1032;

    public static final int SHADOW_BASE = 1036;
    public static final int SHADOW_LIMIT = 1040;
    /** Start of the heap, a multiple of {@link Layout#BLOCK_BYTES}. */
    public static final int HEAP_BASE = 1044;
    /** Most bytes the heap may occupy from HEAP_BASE on, side tables included; 0 when only the host limits it. */
    public static final int MAX_HEAP_BYTES = 1048;

    public static final int CLASS_TABLE = 1052;
    /** Number of class records, the unused record 0 included: valid class ids are 1 to CLASS_COUNT - 1. */
    public static final int CLASS_COUNT = 1056;
    /** All words in [STATIC_REFS_BASE, STATIC_REFS_LIMIT) are roots. */
    public static final int STATIC_REFS_BASE = 1060;

    public static final int STATIC_REFS_LIMIT = 1064;
    /** See the FLAG constants. */
    public static final int GC_FLAGS = 1068;

    /**
     * Collect at every allocation: LIMIT == CURSOR always, and each {@code allocateSlow} collects. Of a large heap less and less
     * often, see {@link Pacing}.
     */
    public static final int FLAG_STRESS = 1;
    /** Verify the heap before and after each collection. Read once, by {@link Heap#init}. */
    public static final int FLAG_VERIFY = 2;
    /** Never collect. */
    public static final int FLAG_NO_COLLECTION = 4;

    /** Bytes of the host's stack that are left for recursion, as compiled code estimates it; signed. */
    public static final int STACK_LEFT = 1072;

    // 1076 to 1087 are left to the compiler. The cells from here on belong to the runtime.

    /** End of the heap, exclusive; not above 4 GiB - 64 KiB. 0 before {@link Heap#init}. */
    public static final int HEAP_END = 1088;
    /** Size of the memory, in Wasm pages, after the heap last grew it: any other size means that someone else did. */
    public static final int KNOWN_PAGES = 1092;

    /** Address of the side tables. */
    public static final int TABLES = 1096;
    /** Number of blocks the side tables have room for. */
    public static final int TABLE_CAPACITY = 1100;
    /** Biased so that the record of the block of an address is at BLOCK_BIAS + (address >>> 15 << 4). */
    public static final int BLOCK_BIAS = 1104;
    /** Biased so that the mark of the line of an address is the byte LINE_BIAS + (address >>> 7). */
    public static final int LINE_BIAS = 1108;
    /** Biased so that the mark bit of an object is bit (address >>> 3 & 31) of the word MARK_BIAS + (address >>> 8 << 2). */
    public static final int MARK_BIAS = 1112;
    /** Like MARK_BIAS, for the bits of {@link HeapVerifier}; 0 when the heap is not verified. */
    public static final int VERIFY_BIAS = 1116;

    public static final int MARK_STACK_BASE = 1120;
    public static final int MARK_STACK_LIMIT = 1124;
    /** Lowest and highest object that the full mark stack dropped; the lowest is 0 when none was. */
    public static final int DROPPED_LOW = 1128;

    public static final int DROPPED_HIGH = 1132;

    /** Bytes of the allocation window when it was installed. */
    public static final int WINDOW_BYTES = 1136;
    /** A second window, for objects longer than a line that do not fit in the first. */
    public static final int OVERFLOW_CURSOR = 1140;

    public static final int OVERFLOW_LIMIT = 1144;
    /** Where the search for free lines goes on, upwards. */
    public static final int RECYCLE_CURSOR = 1148;
    /** Where the search for a free block goes on, upwards. */
    public static final int FREE_CURSOR = 1152;
    /** End of the block where the search for pages goes on, downwards. */
    public static final int LARGE_CURSOR = 1156;

    /** Bytes in lines and pages that the last collection found live. */
    public static final int LIVE_BYTES = 1160;
    /** Bytes given out since the last collection, windows counted whole. */
    public static final int ALLOCATED_BYTES = 1164;
    /** Bytes to give out between two collections. */
    public static final int BUDGET_BYTES = 1168;
    /** Collections in a row that ran because memory was full and freed next to nothing. */
    public static final int FUTILE_COLLECTIONS = 1172;
    /** Number of collections since the start. */
    public static final int COLLECTIONS = 1176;
    /** Blocks that hold side tables or the mark stack, or memory grown by someone else. */
    public static final int RESERVED_BLOCKS = 1180;

    /** 1 while the running collection clears soft references; see also {@link FinalReferences#KEEP_ALL}. */
    public static final int CLEAR_SOFT = 1184;
    /** References whose referent was unmarked when found, linked by next; the last one points to itself. */
    public static final int DISCOVERED = 1188;
    /** Cleared references that the class library has not taken yet, linked by next. */
    public static final int PENDING = 1192;
    /** Allocations since the last collection, while every one should collect but the heap is too large for that. */
    public static final int SPARED = 1196;

    private HeapState() {}
}
