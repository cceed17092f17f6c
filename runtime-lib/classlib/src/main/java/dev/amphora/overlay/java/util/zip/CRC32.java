// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.util.zip;

import dev.amphora.runtime.classlib.zip.Checksums;
import java.nio.ByteBuffer;
import java.util.zip.Checksum;

/** The checksum CRC-32. */
public class CRC32 implements Checksum {
    private int value;

    public CRC32() {}

    @Override
    public void update(int b) {
        update(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void update(byte[] b, int off, int len) {
        if (off < 0 || len < 0 || off > b.length - len) {
            throw new ArrayIndexOutOfBoundsException();
        }
        value = Checksums.crc(value, b, off, len);
    }

    @Override
    public void update(byte[] b) {
        update(b, 0, b.length);
    }

    @Override
    public void update(ByteBuffer buffer) {
        if (buffer.hasArray()) {
            update(buffer.array(), buffer.arrayOffset() + buffer.position(), buffer.remaining());
            buffer.position(buffer.limit());
        } else {
            byte[] bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            update(bytes, 0, bytes.length);
        }
    }

    @Override
    public void reset() {
        value = 0;
    }

    @Override
    public long getValue() {
        return value & 0xFFFFFFFFL;
    }
}
