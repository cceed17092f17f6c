// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AddressTest {
    private static final Address HIGH = Address.fromInt(0xFFFF_FFF0);

    private SimulatedMemory memory;

    @BeforeEach
    void install() {
        memory = SimulatedMemory.install(1, 4);
    }

    @AfterEach
    void remove() {
        memory.close();
    }

    @Test
    void addressesAreUnsignedAndWrap() {
        assertTrue(Address.fromInt(1).isBelow(HIGH));
        assertFalse(HIGH.isBelow(Address.fromInt(1)));
        assertFalse(HIGH.isBelow(HIGH));
        assertEquals(16, HIGH.plus(32).toInt());
        assertEquals(32, HIGH.plus(32).bytesSince(HIGH));
        assertEquals(-32, HIGH.bytesSince(HIGH.plus(32)));
        assertTrue(Address.fromInt(16).minus(32).sameAs(HIGH));
        assertTrue(Address.zero().isZero());
        assertFalse(HIGH.isZero());
    }

    @Test
    void loadsExtendAndStoresTruncate() {
        Address cell = Address.fromInt(2048);
        cell.storeByte(0, 0x1FF);
        assertEquals(-1, cell.loadByte(0));
        assertEquals(0xFF, cell.loadUnsignedByte(0));
        assertEquals(0, cell.loadByte(1));
        cell.storeShort(2, 0x18000);
        assertEquals(-0x8000, cell.loadShort(2));
        assertEquals(0x8000, cell.loadUnsignedShort(2));
        assertEquals(0, cell.loadShort(4));
        assertEquals(0x8000_00FF, cell.loadInt(0));
    }

    @Test
    void valuesAreLittleEndianAndNeedNoAlignment() {
        Address cell = Address.fromInt(2049);
        cell.storeLong(3, 0x0102_0304_0506_0708L);
        assertEquals(8, cell.loadByte(3));
        assertEquals(0x0506_0708, cell.loadInt(3));
        assertEquals(0x0102_0304, cell.loadInt(7));
        cell.storeDouble(0, Math.PI);
        assertEquals(Math.PI, cell.loadDouble(0));
        cell.storeFloat(0, 1.5f);
        assertEquals(1.5f, cell.loadFloat(0));
        cell.storeAddress(0, HIGH);
        assertTrue(cell.loadAddress(0).sameAs(HIGH));
    }

    @Test
    void accessesAreBoundsChecked() {
        Address last = Address.fromInt(65536 - 4);
        last.storeInt(0, 1);
        assertThrows(IndexOutOfBoundsException.class, () -> last.loadInt(1));
        assertThrows(IndexOutOfBoundsException.class, () -> last.loadLong(0));
        assertThrows(IndexOutOfBoundsException.class, () -> last.storeByte(4, 0));
        // The offset is added without wrapping, as in an instruction.
        assertThrows(IndexOutOfBoundsException.class, () -> HIGH.loadByte(4096));
        assertThrows(IndexOutOfBoundsException.class, () -> Memory.fill(last, 0, 5));
        assertThrows(IndexOutOfBoundsException.class, () -> Memory.copy(Address.fromInt(2048), last, 5));
        assertThrows(IndexOutOfBoundsException.class, () -> Memory.fill(last, 0, -1));
    }

    @Test
    void theNullPageReadsZeroAndCannotBeWritten() {
        assertEquals(0, Address.zero().loadInt(4));
        assertThrows(IndexOutOfBoundsException.class, () -> Address.zero().storeInt(1020, 1));
        Address.zero().storeInt(1024, 1);
        assertEquals(1, Address.zero().loadInt(1024));
    }

    @Test
    void bulkOperationsCopyAndFill() {
        Address from = Address.fromInt(2048);
        for (int i = 0; i < 10; i++) {
            from.storeByte(i, i);
        }
        Memory.copy(from.plus(2), from, 8);
        assertEquals(0, from.loadByte(2));
        assertEquals(7, from.loadByte(9));
        Memory.fill(from, 0x101, 3);
        assertEquals(0x0101, from.loadUnsignedShort(1));
        assertEquals(1, from.loadByte(3));
    }

    @Test
    void memoryGrowsUpToItsLimitAndIsZero() {
        assertEquals(1, Memory.grow(2));
        assertEquals(3, Memory.pages());
        assertEquals(0, Address.fromInt(3 * 65536 - 8).loadLong(0));
        assertEquals(-1, Memory.grow(2));
        assertEquals(3, Memory.grow(1));
        assertEquals(-1, Memory.grow(1));
        assertEquals(-1, Memory.grow(-1));
        assertEquals(4, Memory.grow(0));
        assertEquals(3, memory.growths());
        memory.setMaxPages(5);
        assertEquals(4, Memory.grow(1));
    }

    @Test
    void objectsHaveNoAddressOnAJvm() {
        assertThrows(UnsupportedOperationException.class, () -> Address.ofObject("text"));
        assertThrows(UnsupportedOperationException.class, HIGH::toObject);
    }

    @Test
    void aFatalStopNamesItsReason() {
        AssertionError error = assertThrows(AssertionError.class, () -> Fatal.stop(Fatal.BAD_CLASS));
        assertEquals("fatal 4: bad class id or class record", error.getMessage());
    }

    @Test
    void withoutAMemoryAccessesFail() {
        memory.close();
        assertThrows(IllegalStateException.class, () -> HIGH.loadInt(0));
    }
}
