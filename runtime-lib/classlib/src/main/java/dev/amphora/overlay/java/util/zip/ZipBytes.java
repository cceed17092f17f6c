// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.util.zip;

import dev.amphora.runtime.classlib.JavaRelease;
import dev.amphora.runtime.classlib.StringMessages;
import java.nio.ByteBuffer;

/** Ranges of bytes. */
final class ZipBytes {
    static final byte[] NONE = {};

    /** From this release on, using what has been closed is an error of the state. */
    private static final int MINDS_THE_STATE = 25;

    /** From this release on, ranges that are out of bounds are named. */
    private static final int TELLS_THE_RANGE = 21;

    private ZipBytes() {}

    static RuntimeException closed(String message) {
        return JavaRelease.number() < MINDS_THE_STATE
                ? new NullPointerException(message)
                : new IllegalStateException(message);
    }

    static void check(byte[] bytes, int offset, int length) {
        if (offset < 0 || length < 0 || offset > bytes.length - length) {
            throw JavaRelease.number() < TELLS_THE_RANGE
                    ? new ArrayIndexOutOfBoundsException()
                    : new ArrayIndexOutOfBoundsException(StringMessages.part(offset, length, bytes.length));
        }
    }

    /** The bytes that a buffer has left, which stay there. */
    static byte[] of(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }

    /** The bytes that a buffer has left, up to which it is read then. */
    static byte[] take(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }
}
