// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.lower;

import java.util.Arrays;

/** The initial contents of static memory, handed out from the bottom. Little endian, as Wasm is. */
final class StaticMemory {
    private final int base;
    private byte[] bytes = new byte[1 << 14];
    private int size;

    StaticMemory(int base) {
        this.base = base;
    }

    /** Reserves zeroed bytes and returns their address. */
    int allocate(int byteCount, int alignment) {
        int address = base + size + alignment - 1 & -alignment;
        size = address - base + byteCount;
        if (size > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size, bytes.length * 2));
        }
        return address;
    }

    int end() {
        return base + size;
    }

    void putByte(int address, int value) {
        bytes[address - base] = (byte) value;
    }

    int getByte(int address) {
        return bytes[address - base] & 0xFF;
    }

    void putShort(int address, int value) {
        putByte(address, value);
        putByte(address + 1, value >> 8);
    }

    void putInt(int address, int value) {
        putShort(address, value);
        putShort(address + 2, value >> 16);
    }

    void putLong(int address, long value) {
        putInt(address, (int) value);
        putInt(address + 4, (int) (value >> 32));
    }

    byte[] image() {
        return Arrays.copyOf(bytes, size);
    }
}
