// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ClosedChannelException;
import java.util.Objects;

/** Reads an open file, as a stream of {@code java.nio.file.Files}. */
final class FileInput extends InputStream {
    private final OpenFile file;

    FileInput(OpenFile file) {
        this.file = file;
    }

    private OpenFile opened() throws IOException {
        if (!file.isOpen()) {
            throw new ClosedChannelException();
        }
        return file;
    }

    @Override
    public int read() throws IOException {
        return opened().read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        if (length == 0) {
            return 0;
        }
        int count = opened().read(bytes, offset, length);
        return count == 0 ? -1 : count;
    }

    @Override
    public long skip(long count) throws IOException {
        if (count <= 0) {
            return 0;
        }
        long from = opened().position();
        long to = Math.max(from, Math.min(from + count, file.length()));
        file.position(to);
        return to - from;
    }

    @Override
    public int available() throws IOException {
        return opened().available();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
