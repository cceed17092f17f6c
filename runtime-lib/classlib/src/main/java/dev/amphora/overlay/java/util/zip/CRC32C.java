// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.util.zip;

import dev.amphora.runtime.classlib.zip.Checksums;
import java.nio.ByteBuffer;
import java.util.zip.Checksum;

/** The checksum CRC-32C. */
public final class CRC32C implements Checksum {
    private int value;

    public CRC32C() {}

    @Override
    public void update(int b) {
        update(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void update(byte[] b, int off, int len) {
        ZipBytes.check(b, off, len);
        value = Checksums.crcC(value, b, off, len);
    }

    @Override
    public void update(byte[] b) {
        update(b, 0, b.length);
    }

    @Override
    public void update(ByteBuffer buffer) {
        update(ZipBytes.take(buffer));
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
