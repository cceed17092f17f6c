// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.util.zip;

import dev.amphora.runtime.classlib.JavaRelease;
import java.nio.ByteBuffer;

/** Ranges of bytes. */
final class ZipBytes {
    static final byte[] NONE = {};

    /** From this release on, using what has been closed is an error of the state. */
    private static final int MINDS_THE_STATE = 25;

    private ZipBytes() {}

    static RuntimeException closed(String message) {
        return JavaRelease.number() < MINDS_THE_STATE
                ? new NullPointerException(message)
                : new IllegalStateException(message);
    }

    static void check(byte[] bytes, int offset, int length) {
        if (offset < 0 || length < 0 || offset > bytes.length - length) {
            throw new ArrayIndexOutOfBoundsException();
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
