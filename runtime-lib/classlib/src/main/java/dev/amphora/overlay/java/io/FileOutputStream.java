// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.io;

import dev.amphora.runtime.classlib.files.FileQueries;
import dev.amphora.runtime.classlib.files.OpenFile;
import dev.amphora.runtime.classlib.files.OpenFileChannel;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.util.Objects;

/** See {@link java.io.FileOutputStream}. */
public class FileOutputStream extends OutputStream {
    private final OpenFile file;
    private final boolean append;
    private FileChannel channel;

    public FileOutputStream(File file) throws FileNotFoundException {
        this(file, false);
    }

    public FileOutputStream(File file, boolean append) throws FileNotFoundException {
        this.file = OpenFile.forWriting(FileQueries.checked(file.getPath()), append);
        this.append = append;
    }

    public FileOutputStream(String path) throws FileNotFoundException {
        this(path, false);
    }

    public FileOutputStream(String path, boolean append) throws FileNotFoundException {
        this(new File(path), append);
    }

    public FileOutputStream(FileDescriptor descriptor) {
        file = Objects.requireNonNull(descriptor.file());
        append = false;
    }

    @Override
    public void write(int b) throws IOException {
        file.write(b);
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

    public final FileDescriptor getFD() {
        return new FileDescriptor(file);
    }

    public FileChannel getChannel() {
        if (channel == null) {
            channel = new OpenFileChannel(file, false, true, append);
        }
        return channel;
    }
}
