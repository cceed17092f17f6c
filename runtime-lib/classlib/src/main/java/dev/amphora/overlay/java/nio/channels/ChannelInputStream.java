// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.nio.channels;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.util.Objects;

/** The bytes that can be read from a channel. */
final class ChannelInputStream extends InputStream {
    private final ReadableByteChannel channel;

    ChannelInputStream(ReadableByteChannel channel) {
        this.channel = channel;
    }

    @Override
    public synchronized int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) == 1 ? one[0] & 0xFF : -1;
    }

    @Override
    public synchronized int read(byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        return length == 0 ? 0 : channel.read(ByteBuffer.wrap(bytes, offset, length));
    }

    @Override
    public int available() throws IOException {
        if (channel instanceof SeekableByteChannel seekable) {
            return (int) Math.min(Math.max(0, seekable.size() - seekable.position()), Integer.MAX_VALUE);
        }
        return 0;
    }

    @Override
    public synchronized long skip(long count) throws IOException {
        if (!(channel instanceof SeekableByteChannel seekable)) {
            return super.skip(count);
        }
        long position = seekable.position();
        // Not beyond the end; back is possible, as on the JVM, but not before the start.
        long end = seekable.size();
        long target = count <= 0 ? Math.max(position + count, 0) : count > end - position ? end : position + count;
        seekable.position(target);
        return target - position;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
