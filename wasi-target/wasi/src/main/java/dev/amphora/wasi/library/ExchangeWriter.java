// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasi.library;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Bytes for the exchange buffer, little-endian. */
final class ExchangeWriter {
    private ByteBuffer buffer = ByteBuffer.allocate(256).order(ByteOrder.LITTLE_ENDIAN);

    /** Where so many more bytes can be put. */
    ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            int size = Math.max(2 * buffer.capacity(), Math.addExact(buffer.position(), bytes));
            ByteBuffer larger = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
            buffer = larger.put(buffer.flip());
        }
        return buffer;
    }

    byte[] bytes() {
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    /** A string: Latin-1 if it can be. */
    void string(String text) {
        boolean isWide = text.chars().anyMatch(unit -> unit > 0xFF);
        ByteBuffer room = room(Integer.BYTES + text.length() * (isWide ? 2 : 1));
        room.putInt(text.length() << 1 | (isWide ? 1 : 0));
        for (int i = 0; i < text.length(); i++) {
            if (isWide) {
                room.putChar(text.charAt(i));
            } else {
                room.put((byte) text.charAt(i));
            }
        }
    }

    static String readString(ByteBuffer from) {
        int header = from.getInt();
        char[] units = new char[limited(header >>> 1, from)];
        for (int i = 0; i < units.length; i++) {
            units[i] = (header & 1) != 0 ? from.getChar() : (char) (from.get() & 0xFF);
        }
        return new String(units);
    }

    /** A number of items. What a broken or hostile library says must not make the host run out of memory. */
    static int readCount(ByteBuffer from) {
        return limited(from.getInt(), from);
    }

    private static int limited(int count, ByteBuffer from) {
        if (count < 0 || count > from.remaining()) {
            throw new BufferUnderflowException();
        }
        return count;
    }
}
