// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.dialect;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A linear memory on a JVM, for unit tests of runtime code: little-endian, in pages of 64 KiB, bounds-checked. A store
 * below {@link #NULL_PAGE_BYTES} fails, because compiled code relies on a null page of zeros.
 *
 * <p>A memory belongs to the thread that {@linkplain #install installs} it.
 */
public final class SimulatedMemory implements AutoCloseable {
    public static final int PAGE_BYTES = 65536;
    public static final int NULL_PAGE_BYTES = 1024;

    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final ThreadLocal<SimulatedMemory> CURRENT = new ThreadLocal<>();

    private byte[] bytes;
    private int pages;
    private int maxPages;
    private long growths;

    private SimulatedMemory(int pages, int maxPages) {
        this.bytes = new byte[pages * PAGE_BYTES];
        this.pages = pages;
        this.maxPages = maxPages;
    }

    /** Gives the current thread a zeroed memory that can grow to {@code maxPages}, at most 2 GiB less a page. */
    public static SimulatedMemory install(int pages, int maxPages) {
        if (pages < 0 || maxPages < pages || maxPages >= 1 << 15) {
            throw new IllegalArgumentException(pages + " pages, at most " + maxPages);
        }
        SimulatedMemory memory = new SimulatedMemory(pages, maxPages);
        CURRENT.set(memory);
        return memory;
    }

    static SimulatedMemory current() {
        SimulatedMemory memory = CURRENT.get();
        if (memory == null) {
            throw new IllegalStateException("no simulated memory installed on this thread");
        }
        return memory;
    }

    /** Takes the memory away from the current thread. */
    @Override
    public void close() {
        CURRENT.remove();
    }

    /** Changes the size up to which {@link Memory#grow} succeeds; the present size makes it refuse. */
    public void setMaxPages(int maxPages) {
        this.maxPages = maxPages;
    }

    /** How often {@link Memory#grow} succeeded. */
    public long growths() {
        return growths;
    }

    public int pages() {
        return pages;
    }

    int grow(int delta) {
        // The instruction takes an unsigned operand: a negative one asks for more pages than any memory has.
        if (delta < 0 || delta > maxPages - pages) {
            return -1;
        }
        int old = pages;
        pages += delta;
        if (pages * PAGE_BYTES > bytes.length) {
            // Some slack, so that a heap growing in small steps is not copied at each of them.
            int capacity = (int) Math.min((long) maxPages, pages + (pages >> 1)) * PAGE_BYTES;
            bytes = Arrays.copyOf(bytes, capacity);
        }
        growths++;
        return old;
    }

    byte loadByte(int address, int offset) {
        return bytes[index(address, offset, 1)];
    }

    short loadShort(int address, int offset) {
        return (short) SHORT.get(bytes, index(address, offset, Short.BYTES));
    }

    int loadInt(int address, int offset) {
        return (int) INT.get(bytes, index(address, offset, Integer.BYTES));
    }

    long loadLong(int address, int offset) {
        return (long) LONG.get(bytes, index(address, offset, Long.BYTES));
    }

    void storeByte(int address, int offset, byte value) {
        bytes[writable(address, offset, 1)] = value;
    }

    void storeShort(int address, int offset, short value) {
        SHORT.set(bytes, writable(address, offset, Short.BYTES), value);
    }

    void storeInt(int address, int offset, int value) {
        INT.set(bytes, writable(address, offset, Integer.BYTES), value);
    }

    void storeLong(int address, int offset, long value) {
        LONG.set(bytes, writable(address, offset, Long.BYTES), value);
    }

    void copy(int destination, int source, int count) {
        int from = index(source, 0, Integer.toUnsignedLong(count));
        int to = writable(destination, 0, Integer.toUnsignedLong(count));
        System.arraycopy(bytes, from, bytes, to, count);
    }

    void fill(int destination, byte value, int count) {
        int to = writable(destination, 0, Integer.toUnsignedLong(count));
        Arrays.fill(bytes, to, to + count, value);
    }

    private int index(int address, int offset, long count) {
        long start = Integer.toUnsignedLong(address) + Integer.toUnsignedLong(offset);
        if (start + count > (long) pages * PAGE_BYTES) {
            throw new IndexOutOfBoundsException("access of " + count + " bytes at 0x" + Long.toHexString(start)
                    + " in a memory of 0x" + Long.toHexString((long) pages * PAGE_BYTES));
        }
        return (int) start;
    }

    private int writable(int address, int offset, long count) {
        int start = index(address, offset, count);
        if (start < NULL_PAGE_BYTES && count > 0) {
            throw new IndexOutOfBoundsException("store to the null page at 0x" + Integer.toHexString(start));
        }
        return start;
    }
}
