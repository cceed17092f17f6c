// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** Reads an open file. */
final class FileInput extends InputStream {
    private final OpenFile file;

    FileInput(OpenFile file) {
        this.file = file;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return file.read(one, 0, 1) == 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        if (length == 0) {
            return 0;
        }
        int count = file.read(bytes, offset, length);
        return count == 0 ? -1 : count;
    }

    @Override
    public long skip(long count) throws IOException {
        if (count <= 0) {
            return 0;
        }
        long from = file.position();
        long to = Math.max(from, Math.min(from + count, file.length()));
        file.position(to);
        return to - from;
    }

    @Override
    public int available() throws IOException {
        long rest = file.length() - file.position();
        return (int) Math.max(0, Math.min(rest, Integer.MAX_VALUE));
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
