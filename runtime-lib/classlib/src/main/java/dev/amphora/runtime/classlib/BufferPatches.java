// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import java.nio.ByteOrder;

/** The order of bytes that WebAssembly has. */
final class BufferPatches {
    private BufferPatches() {}

    @Replaces("java.nio.ByteOrder.nativeOrder()Ljava/nio/ByteOrder;")
    static ByteOrder nativeOrder() {
        return ByteOrder.LITTLE_ENDIAN;
    }
}
