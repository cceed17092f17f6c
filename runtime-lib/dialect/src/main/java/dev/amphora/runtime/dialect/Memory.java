// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.dialect;

/** The bulk and size instructions of the module's memory. A page is 64 KiB. */
@Intrinsic
public final class Memory {
    private Memory() {}

    /** {@code memory.copy}: the ranges may overlap. */
    public static void copy(Address destination, Address source, int bytes) {
        SimulatedMemory.current().copy(destination.toInt(), source.toInt(), bytes);
    }

    /** {@code memory.fill} with the low 8 bits of {@code byteValue}. */
    public static void fill(Address destination, int byteValue, int bytes) {
        SimulatedMemory.current().fill(destination.toInt(), (byte) byteValue, bytes);
    }

    /** {@code memory.size}: the number of pages. */
    public static int pages() {
        return SimulatedMemory.current().pages();
    }

    /** {@code memory.grow}: the old number of pages, or -1 when the host refuses. New pages are zero. */
    public static int grow(int pages) {
        return SimulatedMemory.current().grow(pages);
    }
}
