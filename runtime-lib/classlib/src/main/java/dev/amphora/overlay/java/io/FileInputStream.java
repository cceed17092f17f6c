// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.io;

import dev.amphora.runtime.classlib.files.OpenFile;
import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.teavm.runtime.fs.VirtualFileAccessor;

/** See {@link java.io.FileInputStream}. */
public class FileInputStream extends InputStream {
    private final OpenFile file;

    public FileInputStream(File file) throws FileNotFoundException {
        this.file = OpenFile.forReading(file.getPath());
    }

    public FileInputStream(String path) throws FileNotFoundException {
        this.file = OpenFile.forReading(Objects.requireNonNull(path));
    }

    /** For the class library's own use. */
    public FileInputStream(VirtualFileAccessor accessor) {
        this.file = (OpenFile) accessor;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return file.read(one, 0, 1) == 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes) throws IOException {
        return read(bytes, 0, bytes.length);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if ((offset | length) < 0 || length > bytes.length - offset) {
            throw new IndexOutOfBoundsException();
        }
        if (length == 0) {
            return 0;
        }
        int count = file.read(bytes, offset, length);
        return count == 0 ? -1 : count;
    }

    /** Goes past the end if told so, as the original does. */
    @Override
    public long skip(long count) throws IOException {
        long from = file.position();
        file.position(from + count);
        return count;
    }

    @Override
    public int available() throws IOException {
        return (int) Math.max(0, Math.min(file.length() - file.position(), Integer.MAX_VALUE));
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
