// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasi;

import dev.amphora.engine.Memory;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The caller's memory; every access outside it is {@link Errno#FAULT}. */
final class GuestMemory {
    private static final int MAX_PATH = 4096;

    private final Memory memory;

    /** {@code memory} is null if the caller exports none. */
    GuestMemory(Memory memory) {
        this.memory = memory;
    }

    /** Checks that a range is there, before a side effect that could not be undone. */
    void require(int address, int length) throws WasiException {
        if (memory == null || !memory.contains(address, length)) {
            throw new WasiException(Errno.FAULT);
        }
    }

    byte loadByte(int address) throws WasiException {
        require(address, Byte.BYTES);
        return memory.readByte(address);
    }

    short loadShort(int address) throws WasiException {
        require(address, Short.BYTES);
        return memory.readShort(address);
    }

    int loadInt(int address) throws WasiException {
        require(address, Integer.BYTES);
        return memory.readInt(address);
    }

    long loadLong(int address) throws WasiException {
        require(address, Long.BYTES);
        return memory.readLong(address);
    }

    void load(int address, byte[] target, int length) throws WasiException {
        require(address, length);
        memory.read(address, target, 0, length);
    }

    void storeByte(int address, int value) throws WasiException {
        require(address, Byte.BYTES);
        memory.writeByte(address, (byte) value);
    }

    void storeShort(int address, int value) throws WasiException {
        require(address, Short.BYTES);
        memory.writeShort(address, (short) value);
    }

    void storeInt(int address, int value) throws WasiException {
        require(address, Integer.BYTES);
        memory.writeInt(address, value);
    }

    void storeLong(int address, long value) throws WasiException {
        require(address, Long.BYTES);
        memory.writeLong(address, value);
    }

    void store(int address, byte[] source, int length) throws WasiException {
        require(address, length);
        memory.write(address, source, 0, length);
    }

    /** A path as the guest gives it: UTF-8 without NUL. */
    String path(int address, int length) throws WasiException {
        require(address, length);
        if (length < 0 || length > MAX_PATH) {
            throw new WasiException(Errno.NAMETOOLONG);
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(memory.read(address, length));
            // A new decoder reports malformed input, unlike the constructor of String.
            String path = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            if (path.indexOf('\0') >= 0) {
                throw new WasiException(Errno.INVAL);
            }
            return path;
        } catch (CharacterCodingException e) {
            throw new WasiException(Errno.ILSEQ);
        }
    }

    /**
     * Buffers named by an array of {@code iovec} or {@code ciovec}: address and length, 4 bytes each.
     *
     * @return pairs of an address and a length, all within the memory
     */
    int[] buffers(int address, int count) throws WasiException {
        if (count < 0 || count > 1024) {
            throw new WasiException(Errno.INVAL);
        }
        require(address, 8 * count);
        int[] buffers = new int[2 * count];
        for (int i = 0; i < buffers.length; i++) {
            buffers[i] = memory.readInt(address + 4 * i);
            if ((i & 1) == 1) {
                require(buffers[i - 1], buffers[i]);
            }
        }
        return buffers;
    }
}
