// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.core;

/**
 * Where everything lies in linear memory, and what an object looks like. A contract between the compiler, which writes
 * static data and inlines allocation and field access, and the runtime.
 *
 * <pre>
 *          0  null page: always zero, so a load through null reads 0 (array length 0, class id 0)
 *       1024  runtime state, see {@link StatePage}
 *       2048  static data: class records, reference maps, string constants with their arrays, tables, static fields
 *             shadow stack, [SHADOW_BASE, SHADOW_LIMIT), grows up
 *  HEAP_BASE  heap, in blocks of 32 KiB up to HEAP_END: side tables and mark stack in reserved blocks, the rest free,
 *             small objects, or pages of large objects
 *
 *  object     +0 i32 header: class id in the low 16 bits, flags in the high 16      +4 fields
 *  array      +0 i32 header    +4 i32 length    +8 elements
 *  Reference  +0 i32 header    +4 i32 referent  +8 i32 next    +12 fields
 *
 *  class record, 64 bytes at CLASS_TABLE + 64 * id
 *             +0 u8 kind   +1 u8 log2 of the element size   +2 u16 flags   +4 i32 instance size with header
 *             +8 i32 address of the reference map, 0 for none   +12 compiler and class library
 *  reference map
 *             +0 u16 count   +2 count times u16 offset of a reference field, in bytes from the header
 * </pre>
 *
 * <p>A reference is the address of a header, or 0. Objects are 8-aligned, their sizes multiples of 8; they never move.
 * Objects below HEAP_BASE are static: they have headers like any other, are never marked or freed, and point into the
 * heap from nowhere but the static reference fields. A reference may also be the address of a class record, which has no
 * header: that is what the class library's ClassInfo is.
 */
public final class Layout {
    public static final int NULL_PAGE_BYTES = 1024;
    public static final int STATE_BASE = 1024;
    public static final int STATE_LIMIT = 2048;
    public static final int STATIC_DATA_BASE = 2048;

    public static final int OBJECT_ALIGNMENT = 8;
    public static final int HEADER = 0;
    public static final int HEADER_CLASS_MASK = 0xFFFF;
    /** The flags are the class library's; the collector neither reads nor writes them. */
    public static final int HEADER_FLAGS_SHIFT = 16;

    /** Set in exceptions of which the compiler knows that nobody reads their stack trace. */
    public static final int HEADER_UNREAD_TRACE = 1 << 31;

    public static final int FIELDS = 4;
    public static final int ARRAY_LENGTH = 4;
    public static final int ARRAY_DATA = 8;
    /** No object is larger: sizes and distances within one stay positive. */
    public static final int MAX_OBJECT_BYTES = 0x7FFF_0000;

    public static final int CLASS_RECORD_SHIFT = 6;
    public static final int CLASS_RECORD_BYTES = 1 << CLASS_RECORD_SHIFT;
    public static final int CLASS_KIND = 0;
    public static final int CLASS_ELEMENT_SHIFT = 1;
    public static final int CLASS_FLAGS = 2;
    public static final int CLASS_INSTANCE_SIZE = 4;
    public static final int CLASS_REFERENCE_MAP = 8;
    /** First byte of a class record that the collector does not know. */
    public static final int CLASS_OPAQUE = 12;

    public static final int KIND_OBJECT = 0;
    public static final int KIND_REFERENCE_ARRAY = 1;
    public static final int KIND_PRIMITIVE_ARRAY = 2;
    /** A {@code java.lang.ref.Reference}: referent and next are not in its reference map. */
    public static final int KIND_REFERENCE = 3;
    /** Kinds are below this. */
    public static final int KIND_LIMIT = 4;

    public static final int MAP_COUNT = 0;
    public static final int MAP_OFFSETS = 2;

    public static final int REFERENT = 4;
    /** Links cleared references on the pending list; 0 otherwise, except inside a collection. */
    public static final int REFERENCE_NEXT = 8;
    /** The bits of a Reference class's flags that give its strength. */
    public static final int STRENGTH_MASK = 7;

    public static final int STRENGTH_WEAK = 1;
    public static final int STRENGTH_SOFT = 2;
    public static final int STRENGTH_PHANTOM = 3;
    public static final int STRENGTH_FINAL = 4;
    /** The only field that {@code java.lang.ref.FinalReference} adds: what was the referent, while it waits for its finalizer. */
    public static final int FINALIZEE = 16;

    public static final int BLOCK_SHIFT = 15;
    public static final int BLOCK_BYTES = 1 << BLOCK_SHIFT;
    public static final int LINE_SHIFT = 7;
    public static final int LINE_BYTES = 1 << LINE_SHIFT;
    public static final int LINES_PER_BLOCK = BLOCK_BYTES / LINE_BYTES;
    public static final int PAGE_SHIFT = 12;
    /** Large objects occupy whole pages of this size. */
    public static final int PAGE_BYTES = 1 << PAGE_SHIFT;

    public static final int PAGES_PER_BLOCK = BLOCK_BYTES / PAGE_BYTES;
    /** Objects of more bytes than this are large. */
    public static final int LARGE_OBJECT_BYTES = 8192;

    private Layout() {}
}
