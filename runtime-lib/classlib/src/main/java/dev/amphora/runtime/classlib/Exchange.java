// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import dev.amphora.runtime.core.Layout;
import dev.amphora.runtime.dialect.Address;

/**
 * The memory through which a library and its host hand each other what is no number. The layout is {@code
 * dev.amphora.abi.AbiType}'s, the state {@code dev.amphora.abi.LibraryInterface}'s.
 */
public final class Exchange {
    private static final int FIRST_CAPACITY = 256;
    private static final int STATUS = Layout.ARRAY_DATA;
    private static final int BUFFER = Layout.ARRAY_DATA + 4;
    private static final int CAPACITY = Layout.ARRAY_DATA + 8;
    private static final int THREW = 1;

    /** Status, address of the buffer, its length. */
    private static int[] state;

    private static byte[] buffer;
    private static int position;

    private Exchange() {}

    /** The export {@code amphora_exchange}. Objects never move, so the address holds for ever. */
    static int open() {
        if (state == null) {
            state = new int[3];
            reserve(FIRST_CAPACITY);
        }
        return Address.ofObject(state).plus(Layout.ARRAY_DATA).toInt();
    }

    /** The export {@code amphora_reserve}: makes room for so many bytes in all, and keeps what is there. */
    static int reserve(int bytes) {
        if (buffer == null || buffer.length < bytes) {
            // Half as much again, lest a buffer that grows byte by byte be copied each time.
            byte[] grown = new byte[Math.max(bytes, buffer == null ? 0 : buffer.length + (buffer.length >> 1))];
            if (buffer != null) {
                System.arraycopy(buffer, 0, grown, 0, buffer.length);
            }
            buffer = grown;
            Address cells = Address.ofObject(state);
            cells.storeAddress(BUFFER, Address.ofObject(grown).plus(Layout.ARRAY_DATA));
            cells.storeInt(CAPACITY, grown.length);
        }
        return Address.ofObject(buffer).plus(Layout.ARRAY_DATA).toInt();
    }

    /** Begins to read or to write at the start of the buffer. */
    static void begin() {
        position = 0;
    }

    /** Before a result is written or handed on. */
    static void end() {
        flushOutput();
        position = 0;
    }

    /** Gives out what standard output holds back, before a host goes on. */
    public static void flush() {
        flushOutput();
    }

    /** Intrinsic: gives out what standard output holds back, in programs that can write to it; nothing in others. */
    private static native void flushOutput();

    /** Hands an exception to the host. */
    static void raise(Throwable thrown) {
        end();
        ExchangeOutput.writeString(thrown.getClass().getName());
        String message = thrown.getMessage();
        ExchangeOutput.writeBoolean(message != null);
        if (message != null) {
            ExchangeOutput.writeString(message);
        }
        ExchangeOutput.writeString(trace(thrown));
        Address.ofObject(state).storeInt(STATUS, THREW);
    }

    private static String trace(Throwable thrown) {
        StringBuilder text = new StringBuilder(thrown.toString());
        for (StackTraceElement frame : thrown.getStackTrace()) {
            text.append("\n\tat ").append(frame);
        }
        return text.toString();
    }

    /** The address of the next bytes, which must be there. */
    static Address next(int bytes) {
        int start = position;
        if (bytes < 0 || bytes > buffer.length - start) {
            throw new IllegalArgumentException("the arguments in the exchange buffer are malformed");
        }
        position = start + bytes;
        return Address.ofObject(buffer).plus(Layout.ARRAY_DATA + start);
    }

    /** The address of the next bytes, for which room is made. */
    static Address room(int bytes) {
        int start = position;
        if (bytes > buffer.length - start) {
            if (bytes > Integer.MAX_VALUE - start - Layout.ARRAY_DATA) {
                throw new OutOfMemoryError("the result does not fit in the exchange buffer");
            }
            reserve(start + bytes);
        }
        position = start + bytes;
        return Address.ofObject(buffer).plus(Layout.ARRAY_DATA + start);
    }
}
