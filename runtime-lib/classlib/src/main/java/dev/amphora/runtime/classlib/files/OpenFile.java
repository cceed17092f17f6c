// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.files;

import java.io.FileNotFoundException;
import java.io.IOException;
import org.teavm.runtime.fs.VirtualFileAccessor;

/** A descriptor of the host that Java reads and writes through. */
public final class OpenFile implements VirtualFileAccessor {
    private final boolean directory;
    private int fd;

    OpenFile(int fd) {
        this(fd, false);
    }

    OpenFile(int fd, boolean directory) {
        this.fd = fd;
        this.directory = directory;
    }

    /** Opens a file for reading. */
    public static OpenFile forReading(String path) throws FileNotFoundException {
        int fd = WasiFiles.open(path, true, false, 0, 0);
        if (fd >= 0) {
            WasiFiles.Status status = WasiFiles.status(path, true);
            if (status == null || status.type() != WasiFiles.DIRECTORY) {
                return new OpenFile(fd);
            }
            WasiFiles.close(fd);
            fd = -WasiFiles.ISDIR;
        }
        throw FileErrors.notOpened(path, -fd);
    }

    /** Opens a file for writing, makes it if need be, and empties it or goes to its end. */
    public static OpenFile forWriting(String path, boolean append) throws FileNotFoundException {
        int fd = WasiFiles.open(
                path,
                false,
                true,
                append ? WasiFiles.CREATE : WasiFiles.CREATE | WasiFiles.TRUNCATE,
                append ? WasiFiles.APPEND : 0);
        if (fd < 0) {
            WasiFiles.Status status = WasiFiles.status(path, true);
            boolean directory = status != null && status.type() == WasiFiles.DIRECTORY;
            throw FileErrors.notOpened(path, directory ? WasiFiles.ISDIR : -fd);
        }
        return new OpenFile(fd);
    }

    /** Opens a file for reading, or for both, in which case it is made if need be. */
    public static OpenFile forRandomAccess(String path, boolean write) throws FileNotFoundException {
        if (!write) {
            return forReading(path);
        }
        int fd = WasiFiles.open(path, true, true, WasiFiles.CREATE, 0);
        if (fd < 0) {
            WasiFiles.Status status = WasiFiles.status(path, true);
            boolean directory = status != null && status.type() == WasiFiles.DIRECTORY;
            throw FileErrors.notOpened(path, directory ? WasiFiles.ISDIR : -fd);
        }
        return new OpenFile(fd);
    }

    private int descriptor() throws IOException {
        if (fd < 0) {
            throw new IOException("Stream Closed");
        }
        return fd;
    }

    /** Hosts disagree on what is wrong with reading a directory. */
    private long checked(long result) throws IOException {
        if (result < 0) {
            throw FileErrors.failure(directory ? WasiFiles.ISDIR : (int) -result);
        }
        return result;
    }

    /** The number of bytes read, 0 at the end. */
    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        return (int) checked(WasiFiles.read(descriptor(), buffer, offset, length));
    }

    @Override
    public void write(byte[] buffer, int offset, int length) throws IOException {
        checked(-WasiFiles.write(descriptor(), buffer, offset, length));
    }

    public long position() throws IOException {
        return checked(WasiFiles.seek(descriptor(), 0, WasiFiles.FROM_HERE));
    }

    public void position(long position) throws IOException {
        checked(WasiFiles.seek(descriptor(), position, WasiFiles.FROM_START));
    }

    public long length() throws IOException {
        return checked(WasiFiles.size(descriptor()));
    }

    public void length(long length) throws IOException {
        checked(-WasiFiles.resize(descriptor(), length));
    }

    public void sync() throws IOException {
        checked(-WasiFiles.sync(descriptor()));
    }

    @Override
    public int tell() throws IOException {
        return (int) position();
    }

    @Override
    public void seek(int target) throws IOException {
        position(target);
    }

    @Override
    public void skip(int amount) throws IOException {
        checked(WasiFiles.seek(descriptor(), amount, WasiFiles.FROM_HERE));
    }

    @Override
    public int size() throws IOException {
        return (int) length();
    }

    @Override
    public void resize(int size) throws IOException {
        length(size);
    }

    /** Nothing is held back. */
    @Override
    public void flush() throws IOException {
        descriptor();
    }

    @Override
    public void close() throws IOException {
        if (fd >= 0) {
            int closing = fd;
            fd = -1;
            checked(-WasiFiles.close(closing));
        }
    }
}
