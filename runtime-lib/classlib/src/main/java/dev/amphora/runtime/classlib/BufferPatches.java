// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Methods of buffers that TeaVM lacks. */
final class BufferPatches {
    private BufferPatches() {}

    /** Elements of arrays start at a multiple of 8. */
    @Adds("java.nio.ByteBuffer.alignmentOffset(II)I")
    static int alignmentOffset(ByteBuffer self, int index, int unitSize) {
        if (index < 0) {
            throw new IllegalArgumentException("Index less than zero: " + index);
        }
        if (unitSize < 1 || (unitSize & unitSize - 1) != 0) {
            throw new IllegalArgumentException("Unit size not a power of two: " + unitSize);
        }
        if (unitSize > 8) {
            throw new UnsupportedOperationException("Unit size unsupported for non-direct buffer: " + unitSize);
        }
        return index & unitSize - 1;
    }

    @Replaces("java.nio.ByteOrder.nativeOrder()Ljava/nio/ByteOrder;")
    static ByteOrder nativeOrder() {
        return ByteOrder.LITTLE_ENDIAN;
    }
}
