// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.core;

import dev.amphora.runtime.dialect.Address;
import dev.amphora.runtime.dialect.Memory;
import dev.amphora.runtime.dialect.SimulatedMemory;
import java.util.ArrayList;
import java.util.List;

/**
 * A heap in simulated memory with a class table of its own, used like compiled code would: the stack's roots in a shadow
 * stack, the statics' in an area of their own, allocation by the inlined sequence.
 */
final class SimulatedHeap implements AutoCloseable {
    static final int EMPTY = 1; // 8 bytes, an int
    static final int LEAF = 2; // 24 bytes, no references
    static final int NODE = 3; // 16 bytes: id, left, right
    static final int WIDE = 4; // 248 bytes: id, 60 references: longer than a line
    static final int REFERENCES = 5; // reference array
    static final int BYTES = 6;
    static final int LONGS = 7;
    static final int WEAK = 8; // referent, next, queue, id
    static final int SOFT = 9;
    static final int PHANTOM = 10;
    static final int BARE_WEAK = 11; // referent, next: no reference map
    static final int FINAL = 12;
    static final int CLASS_COUNT = 13;

    static final int LEFT = 8;
    static final int RIGHT = 12;
    static final int QUEUE = 12;
    static final int WIDE_FIELDS = 60;

    private static final int CLASS_TABLE = 2048;
    private static final int MAPS = CLASS_TABLE + CLASS_COUNT * Layout.CLASS_RECORD_BYTES;
    private static final int STATIC_OBJECT = 3072;
    private static final int STATIC_REFS = 3584;
    private static final int STATIC_REF_COUNT = 64;
    private static final int SHADOW = 4096;

    /** How a heap is to be made; sizes in bytes. */
    static final class Options {
        int flags;
        int maxHeap;
        int shadowSlots = 1024;
        int initialPages = 1;
        int maxPages = 4096;

        Options flags(int value) {
            flags = value;
            return this;
        }

        Options maxHeap(int value) {
            maxHeap = value;
            return this;
        }

        Options maxPages(int value) {
            maxPages = value;
            return this;
        }

        Options initialPages(int value) {
            initialPages = value;
            return this;
        }

        Options shadowSlots(int value) {
            shadowSlots = value;
            return this;
        }
    }

    final SimulatedMemory memory;

    SimulatedHeap(Options options) {
        int shadowEnd = SHADOW + options.shadowSlots * 4;
        int heapBase = shadowEnd + Layout.BLOCK_BYTES - 1 & -Layout.BLOCK_BYTES;
        int pages = Math.max(options.initialPages, (shadowEnd >>> 16) + 1);
        memory = SimulatedMemory.install(pages, Math.max(pages, options.maxPages));
        cell(HeapState.SHADOW_SP, SHADOW);
        cell(HeapState.SHADOW_BASE, SHADOW);
        cell(HeapState.SHADOW_LIMIT, shadowEnd);
        cell(HeapState.HEAP_BASE, heapBase);
        cell(HeapState.MAX_HEAP_BYTES, options.maxHeap);
        cell(HeapState.CLASS_TABLE, CLASS_TABLE);
        cell(HeapState.CLASS_COUNT, CLASS_COUNT);
        cell(HeapState.STATIC_REFS_BASE, STATIC_REFS);
        cell(HeapState.STATIC_REFS_LIMIT, STATIC_REFS + STATIC_REF_COUNT * 4);
        cell(HeapState.GC_FLAGS, options.flags);
        writeClassTable();
        Address.fromInt(STATIC_OBJECT).storeInt(0, LEAF);
        Heap.init();
    }

    static SimulatedHeap create() {
        return new SimulatedHeap(new Options());
    }

    static SimulatedHeap verified() {
        return new SimulatedHeap(new Options().flags(HeapState.FLAG_VERIFY));
    }

    private static void writeClassTable() {
        int map = MAPS;
        map = writeClass(EMPTY, Layout.KIND_OBJECT, 0, 0, 8, map);
        map = writeClass(LEAF, Layout.KIND_OBJECT, 0, 0, 24, map);
        map = writeClass(NODE, Layout.KIND_OBJECT, 0, 0, 16, map, LEFT, RIGHT);
        int[] fields = new int[WIDE_FIELDS];
        for (int i = 0; i < WIDE_FIELDS; i++) {
            fields[i] = 8 + 4 * i;
        }
        map = writeClass(WIDE, Layout.KIND_OBJECT, 0, 0, 248, map, fields);
        map = writeClass(REFERENCES, Layout.KIND_REFERENCE_ARRAY, 2, 0, 0, map);
        map = writeClass(BYTES, Layout.KIND_PRIMITIVE_ARRAY, 0, 0, 0, map);
        map = writeClass(LONGS, Layout.KIND_PRIMITIVE_ARRAY, 3, 0, 0, map);
        map = writeClass(WEAK, Layout.KIND_REFERENCE, 0, Layout.STRENGTH_WEAK, 24, map, QUEUE);
        map = writeClass(SOFT, Layout.KIND_REFERENCE, 0, Layout.STRENGTH_SOFT, 24, map, QUEUE);
        map = writeClass(PHANTOM, Layout.KIND_REFERENCE, 0, Layout.STRENGTH_PHANTOM, 24, map, QUEUE);
        map = writeClass(BARE_WEAK, Layout.KIND_REFERENCE, 0, Layout.STRENGTH_WEAK, 16, map);
        map = writeClass(FINAL, Layout.KIND_REFERENCE, 0, Layout.STRENGTH_FINAL, 24, map, QUEUE, Layout.FINALIZEE);
        if (map > STATIC_OBJECT) {
            throw new IllegalStateException("reference maps overlap the static object");
        }
    }

    private static int writeClass(int id, int kind, int shift, int flags, int size, int map, int... references) {
        Address record = Address.fromInt(CLASS_TABLE + id * Layout.CLASS_RECORD_BYTES);
        record.storeByte(Layout.CLASS_KIND, kind);
        record.storeByte(Layout.CLASS_ELEMENT_SHIFT, shift);
        record.storeShort(Layout.CLASS_FLAGS, flags);
        record.storeInt(Layout.CLASS_INSTANCE_SIZE, size);
        if (references.length == 0) {
            return map;
        }
        record.storeInt(Layout.CLASS_REFERENCE_MAP, map);
        Address at = Address.fromInt(map);
        at.storeShort(Layout.MAP_COUNT, references.length);
        for (int i = 0; i < references.length; i++) {
            at.plus(2 * i).storeShort(Layout.MAP_OFFSETS, references[i]);
        }
        return map + 2 + 2 * references.length;
    }

    static int cell(int address) {
        return Address.zero().loadInt(address);
    }

    static void cell(int address, int value) {
        Address.zero().storeInt(address, value);
    }

    static int sizeOf(int classId) {
        return Address.fromInt(CLASS_TABLE + classId * Layout.CLASS_RECORD_BYTES)
                .loadInt(Layout.CLASS_INSTANCE_SIZE);
    }

    /** The sequence that compiled code has inline. */
    Address allocate(int classId) {
        int size = sizeOf(classId);
        Address cell = Address.fromInt(cell(HeapState.CURSOR));
        if (cell(HeapState.LIMIT) - cell.toInt() >= size) {
            cell(HeapState.CURSOR, cell.plus(size).toInt());
        } else {
            cell = Allocator.allocateSlow(size);
        }
        if (!cell.isZero()) {
            cell.storeInt(Layout.HEADER, classId);
        }
        return cell;
    }

    Address array(int classId, int length) {
        int shift = Address.fromInt(CLASS_TABLE + classId * Layout.CLASS_RECORD_BYTES)
                .loadUnsignedByte(Layout.CLASS_ELEMENT_SHIFT);
        return Allocator.newArray(classId, shift, length);
    }

    /** A node that points to {@code left}, which is kept alive meanwhile. Fails when the heap is full. */
    Address node(Address left) {
        int slot = push(left);
        Address node = allocate(NODE);
        if (node.isZero()) {
            throw new AssertionError("heap full");
        }
        node.storeAddress(LEFT, root(slot));
        pop();
        return node;
    }

    /** Makes {@code obj} a root of the stack. Returns its slot. */
    int push(Address obj) {
        int sp = cell(HeapState.SHADOW_SP);
        Address.fromInt(sp).storeAddress(0, obj);
        cell(HeapState.SHADOW_SP, sp + 4);
        return (sp - SHADOW) / 4;
    }

    void pop() {
        cell(HeapState.SHADOW_SP, cell(HeapState.SHADOW_SP) - 4);
    }

    Address root(int slot) {
        return Address.fromInt(SHADOW + slot * 4).loadAddress(0);
    }

    void setRoot(int slot, Address obj) {
        Address.fromInt(SHADOW + slot * 4).storeAddress(0, obj);
    }

    void setStatic(int index, Address obj) {
        Address.fromInt(STATIC_REFS + index * 4).storeAddress(0, obj);
    }

    /** An object outside the heap. */
    Address staticObject() {
        return Address.fromInt(STATIC_OBJECT);
    }

    static Address element(Address array, int index) {
        return array.plus(index * 4).loadAddress(Layout.ARRAY_DATA);
    }

    static void setElement(Address array, int index, Address obj) {
        array.plus(index * 4).storeAddress(Layout.ARRAY_DATA, obj);
    }

    int collections() {
        return cell(HeapState.COLLECTIONS);
    }

    int liveBytes() {
        return cell(HeapState.LIVE_BYTES);
    }

    /** The size of the memory, static data and shadow stack included. */
    long memoryBytes() {
        return (long) Memory.pages() << 16;
    }

    /** Takes the pending list, checks its links and unlinks it. */
    List<Integer> takePending() {
        List<Integer> taken = new ArrayList<>();
        Address ref = References.takePending();
        while (!ref.isZero()) {
            taken.add(ref.toInt());
            Address next = ref.loadAddress(Layout.REFERENCE_NEXT);
            ref.storeInt(Layout.REFERENCE_NEXT, 0);
            ref = next;
        }
        return taken;
    }

    @Override
    public void close() {
        memory.close();
    }
}
