// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.ClosedChannelException;
import java.util.Objects;

/** Writes an open file, as a stream of {@code java.nio.file.Files}. */
final class FileOutput extends OutputStream {
    private final OpenFile file;

    FileOutput(OpenFile file) {
        this.file = file;
    }

    private OpenFile opened() throws IOException {
        if (!file.isOpen()) {
            throw new ClosedChannelException();
        }
        return file;
    }

    @Override
    public void write(int b) throws IOException {
        opened().write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        opened().write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
