// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.io;

import dev.amphora.runtime.classlib.files.FileQueries;
import dev.amphora.runtime.classlib.files.OpenFile;
import dev.amphora.runtime.classlib.files.OpenFileChannel;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.util.Objects;

/** See {@link java.io.FileInputStream}. */
public class FileInputStream extends InputStream {
    private final OpenFile file;
    private FileChannel channel;

    public FileInputStream(File file) throws FileNotFoundException {
        this.file = OpenFile.forReading(FileQueries.checked(file.getPath()));
    }

    public FileInputStream(String path) throws FileNotFoundException {
        this(new File(path));
    }

    public FileInputStream(FileDescriptor descriptor) {
        file = Objects.requireNonNull(descriptor.file());
    }

    @Override
    public int read() throws IOException {
        return file.read();
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

    /** Goes past the end if told so, and backwards, as the original does. */
    @Override
    public long skip(long count) throws IOException {
        long from = file.position();
        return file.skip(count) - from;
    }

    @Override
    public int available() throws IOException {
        return file.available();
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
            channel = new OpenFileChannel(file, true, false, false);
        }
        return channel;
    }
}
