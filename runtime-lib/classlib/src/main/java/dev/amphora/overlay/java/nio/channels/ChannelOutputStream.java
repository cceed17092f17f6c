// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.nio.channels;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.Objects;

/** Writes to a channel until it has taken all. */
final class ChannelOutputStream extends OutputStream {
    private final WritableByteChannel channel;

    ChannelOutputStream(WritableByteChannel channel) {
        this.channel = channel;
    }

    @Override
    public synchronized void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, length);
        while (buffer.hasRemaining()) {
            if (channel.write(buffer) <= 0) {
                throw new RuntimeException("no bytes written");
            }
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
