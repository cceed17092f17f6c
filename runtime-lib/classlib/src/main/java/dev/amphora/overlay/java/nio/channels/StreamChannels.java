// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.nio.channels;

import dev.amphora.overlay.java.nio.channels.spi.AbstractInterruptibleChannel;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;

/** Channels over streams, in pieces of a size that HotSpot takes as well: others may count the calls. */
final class StreamChannels {
    private static final int PIECE = 8192;

    private StreamChannels() {}

    static final class OfInput extends AbstractInterruptibleChannel implements ReadableByteChannel {
        private final InputStream in;
        private byte[] piece = new byte[0];

        OfInput(InputStream in) {
            this.in = in;
        }

        @Override
        public synchronized int read(ByteBuffer target) throws IOException {
            if (!isOpen()) {
                throw new ClosedChannelException();
            }
            int wanted = target.remaining();
            int total = 0;
            int count = 0;
            // What is there at once, but never nothing.
            while (total < wanted && (total == 0 || in.available() > 0)) {
                int size = Math.min(wanted - total, PIECE);
                if (piece.length < size) {
                    piece = new byte[size];
                }
                count = in.read(piece, 0, size);
                if (count < 0) {
                    break;
                }
                total += count;
                target.put(piece, 0, count);
            }
            return count < 0 && total == 0 ? -1 : total;
        }

        @Override
        protected void implCloseChannel() throws IOException {
            in.close();
        }
    }

    static final class OfOutput extends AbstractInterruptibleChannel implements WritableByteChannel {
        private final OutputStream out;
        private byte[] piece = new byte[0];

        OfOutput(OutputStream out) {
            this.out = out;
        }

        @Override
        public synchronized int write(ByteBuffer source) throws IOException {
            if (!isOpen()) {
                throw new ClosedChannelException();
            }
            int total = source.remaining();
            while (source.hasRemaining()) {
                int size = Math.min(source.remaining(), PIECE);
                if (piece.length < size) {
                    piece = new byte[size];
                }
                source.get(piece, 0, size);
                out.write(piece, 0, size);
            }
            return total;
        }

        @Override
        protected void implCloseChannel() throws IOException {
            out.close();
        }
    }
}
