// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.files;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;

/** Writes an open file. */
final class FileOutput extends OutputStream {
    private final OpenFile file;

    FileOutput(OpenFile file) {
        this.file = file;
    }

    @Override
    public void write(int b) throws IOException {
        file.write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        file.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
