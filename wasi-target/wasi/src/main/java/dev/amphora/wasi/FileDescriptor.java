// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasi;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/** An open regular file. Keeps its directory open, for what the JDK offers only by name: attributes and times. */
final class FileDescriptor extends Descriptor {
    private final FileChannel channel;
    private final HostDirectory parent;
    private final String name;
    private final FileStat opened;
    private final Object key;
    private long position;

    /** Takes over the channel, and a use of the directory. */
    FileDescriptor(FileChannel channel, HostDirectory parent, String name, long rights, int flags) throws IOException {
        super(rights, 0, flags);
        this.channel = channel;
        this.parent = parent;
        this.name = name;
        BasicFileAttributes attributes = parent.attributes(name);
        opened = parent.stat(name, attributes);
        key = attributes.fileKey();
    }

    @Override
    FileType type() {
        return FileType.REGULAR_FILE;
    }

    @Override
    Errno lacking(long right) {
        return (right & Rights.DIRECTORY_ONLY) != 0 ? Errno.NOTDIR : Errno.NOTCAPABLE;
    }

    @Override
    FileStat stat() throws IOException {
        return (isStillThere() ? parent.stat(name, parent.attributes(name)) : opened).withSize(channel.size());
    }

    /** Whether the name still belongs to the file that was opened; it may have been moved or removed. */
    private boolean isStillThere() throws IOException {
        try {
            Object present = parent.attributes(name).fileKey();
            return key == null || key.equals(present);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    @Override
    int read(byte[] buffer, int length) throws IOException {
        int count = readAt(buffer, length, position);
        position += count;
        return count;
    }

    @Override
    int readAt(byte[] buffer, int length, long offset) throws IOException {
        return Math.max(0, channel.read(ByteBuffer.wrap(buffer, 0, length), offset));
    }

    @Override
    void write(byte[] buffer, int length) throws IOException {
        if (hasFlag(APPEND)) {
            position = channel.size();
        }
        writeAt(buffer, length, position);
        position += length;
    }

    @Override
    void writeAt(byte[] buffer, int length, long offset) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, length);
        while (bytes.hasRemaining()) {
            channel.write(bytes, offset + bytes.position());
        }
    }

    @Override
    long seek(long offset, int whence) throws IOException, WasiException {
        long base =
                switch (whence) {
                    case 0 -> 0;
                    case 1 -> position;
                    case 2 -> channel.size();
                    default -> throw new WasiException(Errno.INVAL);
                };
        long target = base + offset;
        if (target < 0) {
            throw new WasiException(Errno.INVAL);
        }
        position = target;
        return target;
    }

    @Override
    void setSize(long size) throws IOException {
        if (size < channel.size()) {
            channel.truncate(size);
        } else if (size > channel.size()) {
            // A channel grows only by being written to.
            channel.write(ByteBuffer.allocate(1), size - 1);
        }
    }

    @Override
    void allocate(long offset, long length) throws IOException {
        if (offset + length > channel.size()) {
            setSize(offset + length);
        }
    }

    @Override
    void setTimes(FileTime accessed, FileTime modified) throws IOException, WasiException {
        if (!isStillThere()) {
            throw new WasiException(Errno.NOENT);
        }
        parent.setTimes(name, accessed, modified);
    }

    @Override
    void sync(boolean metadata) throws IOException {
        channel.force(metadata);
    }

    @Override
    long readable() throws IOException {
        return Math.max(0, channel.size() - position);
    }

    @Override
    void close() throws IOException {
        try (channel) {
            parent.release();
        }
    }
}
