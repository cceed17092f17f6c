// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import dev.amphora.wasm.model.Limits;
import dev.amphora.wasm.model.MemoryType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A linear memory, in one array so that a single comparison checks an access. Addresses are unsigned 32-bit numbers; every
 * access outside the memory is a {@link Trap}, and then nothing has been written.
 */
public final class Memory implements Extern {
    public static final int PAGE_SIZE = 1 << 16;

    /** What fits in an array: 2 GiB less one page. */
    public static final int MAX_PAGES = (1 << 15) - 1;

    private static final byte[] NO_BYTES = {};

    private final MemoryType type;
    private final int maxPages;
    private byte[] bytes;

    /** Whether code of an instance that does not define the memory may have {@link #bytes} in hand. */
    private boolean isShared;

    public Memory(MemoryType type) {
        this(type, MAX_PAGES);
    }

    /**
     * Makes a memory of the type's minimal size.
     *
     * @param pageLimit how far the memory may grow at most, whatever its type allows
     * @throws LinkException if the minimal size is more than the limit
     */
    public Memory(MemoryType type, int pageLimit) {
        this(type, pageLimit, null);
    }

    /** @param contents to begin with, or null for zeros and the minimal size */
    Memory(MemoryType type, int pageLimit, Contents contents) {
        this.type = type;
        Limits limits = type.limits();
        maxPages = (int) Math.min(limits.maxUnsignedOr(MAX_PAGES), Math.min(pageLimit, MAX_PAGES));
        if (limits.minUnsigned() > maxPages || contents != null && contents.size() > (long) maxPages * PAGE_SIZE) {
            throw new LinkException("memory of " + limits.minUnsigned() + " pages exceeds the limit of " + maxPages);
        }
        try {
            bytes = contents == null ? new byte[limits.min() * PAGE_SIZE] : contents.toBytes();
        } catch (OutOfMemoryError e) {
            throw new LinkException("the host has no room for a memory of " + limits.minUnsigned() + " pages");
        }
    }

    /** What a memory may begin with. */
    interface Contents {
        /** In bytes. */
        int size();

        /** An array of that size that nobody else has. */
        byte[] toBytes();
    }

    /** The type as declared; {@link #pages} is the current size. */
    public MemoryType type() {
        return type;
    }

    public int pages() {
        return bytes.length / PAGE_SIZE;
    }

    /** The size in bytes. */
    public int size() {
        return bytes.length;
    }

    /**
     * Grows the memory by {@code delta} pages, an unsigned number.
     *
     * @return the former size in pages, or -1 if the memory cannot grow so far
     */
    public int grow(int delta) {
        int before = pages();
        long after = before + Integer.toUnsignedLong(delta);
        if (after > maxPages) {
            return -1;
        }
        if (delta == 0) {
            return before;
        }
        try {
            bytes = Arrays.copyOf(bytes, (int) after * PAGE_SIZE);
        } catch (OutOfMemoryError e) {
            return -1; // The specification lets memory.grow fail for want of resources.
        }
        return before;
    }

    /** The array itself, which {@link #grow} replaces. */
    byte[] bytes() {
        return bytes;
    }

    public byte readByte(int address) {
        return bytes[index(address, Byte.BYTES)];
    }

    public short readShort(int address) {
        return LittleEndian.getShort(bytes, index(address, Short.BYTES));
    }

    public int readInt(int address) {
        return LittleEndian.getInt(bytes, index(address, Integer.BYTES));
    }

    public long readLong(int address) {
        return LittleEndian.getLong(bytes, index(address, Long.BYTES));
    }

    public byte[] read(int address, int length) {
        int start = index(address, length);
        return Arrays.copyOfRange(bytes, start, start + length);
    }

    /** Copies {@code length} bytes out of the memory. */
    public void read(int address, byte[] target, int offset, int length) {
        System.arraycopy(bytes, index(address, length), target, offset, length);
    }

    /** Decodes UTF-8; malformed bytes become U+FFFD. */
    public String readUtf8(int address, int length) {
        return new String(bytes, index(address, length), length, StandardCharsets.UTF_8);
    }

    public void writeByte(int address, byte value) {
        bytes[index(address, Byte.BYTES)] = value;
    }

    public void writeShort(int address, short value) {
        LittleEndian.putShort(bytes, index(address, Short.BYTES), value);
    }

    public void writeInt(int address, int value) {
        LittleEndian.putInt(bytes, index(address, Integer.BYTES), value);
    }

    public void writeLong(int address, long value) {
        LittleEndian.putLong(bytes, index(address, Long.BYTES), value);
    }

    public void write(int address, byte[] source) {
        write(address, source, 0, source.length);
    }

    /** Copies {@code length} bytes into the memory. */
    public void write(int address, byte[] source, int offset, int length) {
        System.arraycopy(source, offset, bytes, index(address, length), length);
    }

    public void fill(int address, byte value, int length) {
        int start = index(address, length);
        Arrays.fill(bytes, start, start + length, value);
    }

    /** Notes that another instance has it, too. */
    void share() {
        isShared = true;
    }

    /**
     * Becomes empty and gives away its array, or returns null if others may have it in hand. No code may be running on the
     * memory.
     */
    byte[] surrender() {
        if (isShared) {
            return null;
        }
        byte[] surrendered = bytes;
        bytes = NO_BYTES;
        return surrendered;
    }

    /** Becomes what it was when an image was made of it, by writing only what differs. */
    void restore(MemoryImage image) {
        if (bytes.length == image.size()) {
            image.writeChanges(bytes);
        } else {
            bytes = image.toBytes();
        }
    }

    /** Whether {@code length} bytes, an unsigned number, from {@code address} on are all within the memory. */
    public boolean contains(int address, int length) {
        return Integer.toUnsignedLong(address) + Integer.toUnsignedLong(length) <= bytes.length;
    }

    /** Checks a range and returns where it begins in the array. */
    int index(int address, int length) {
        if (!contains(address, length)) {
            throw new Trap(Trap.Kind.OUT_OF_BOUNDS_MEMORY_ACCESS);
        }
        return address;
    }

    /** {@code memory.copy}: the ranges may overlap. */
    void copy(int target, int source, int length) {
        int from = index(source, length);
        System.arraycopy(bytes, from, bytes, index(target, length), length);
    }

    /** {@code memory.init} and active segments. */
    void init(int target, byte[] segment, int source, int length) {
        if (Integer.toUnsignedLong(source) + Integer.toUnsignedLong(length) > segment.length) {
            throw new Trap(Trap.Kind.OUT_OF_BOUNDS_MEMORY_ACCESS);
        }
        System.arraycopy(segment, source, bytes, index(target, length), length);
    }
}
