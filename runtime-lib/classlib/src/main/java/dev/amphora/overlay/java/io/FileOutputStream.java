// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.io;

import dev.amphora.runtime.classlib.files.OpenFile;
import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import org.teavm.runtime.fs.VirtualFileAccessor;

/** See {@link java.io.FileOutputStream}. */
public class FileOutputStream extends OutputStream {
    private final OpenFile file;

    public FileOutputStream(File file) throws FileNotFoundException {
        this(file, false);
    }

    public FileOutputStream(File file, boolean append) throws FileNotFoundException {
        this.file = OpenFile.forWriting(file.getPath(), append);
    }

    public FileOutputStream(String path) throws FileNotFoundException {
        this(path, false);
    }

    public FileOutputStream(String path, boolean append) throws FileNotFoundException {
        this.file = OpenFile.forWriting(Objects.requireNonNull(path), append);
    }

    /** For the class library's own use. */
    public FileOutputStream(VirtualFileAccessor accessor) {
        this.file = (OpenFile) accessor;
    }

    @Override
    public void write(int b) throws IOException {
        file.write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        write(bytes, 0, bytes.length);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if ((offset | length) < 0 || length > bytes.length - offset) {
            throw new IndexOutOfBoundsException();
        }
        file.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
