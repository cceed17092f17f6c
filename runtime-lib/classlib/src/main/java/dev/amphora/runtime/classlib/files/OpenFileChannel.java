// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.files;

import dev.amphora.runtime.classlib.JavaRelease;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.NonReadableChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.Objects;

/** A channel of an open file, which it may share with a stream. What throws without more is not part of the overlay. */
public final class OpenFileChannel extends FileChannel {
    private static final int BUFFER_BYTES = 8192;
    /** For reading and writing where the file stands. */
    private static final long HERE = -1;

    /** From this release on, what is transferred may begin behind the end of a file, which grows. */
    private static final int LEAVES_GAPS = 21;

    private final OpenFile file;
    private final boolean readable;
    private final boolean writable;

    public OpenFileChannel(OpenFile file, boolean readable, boolean writable, boolean append) {
        this.file = file;
        this.readable = readable;
        this.writable = writable;
        if (append) {
            goToEnd(file);
        }
    }

    /** Where appending goes on, so that the position is the size before the first write too. */
    private static void goToEnd(OpenFile file) {
        try {
            file.toEnd();
        } catch (IOException e) {
            // Then writing will fail as well, and say why.
        }
    }

    private OpenFile opened() throws IOException {
        if (!isOpen() || !file.isOpen()) {
            throw new ClosedChannelException();
        }
        return file;
    }

    private OpenFile readable() throws IOException {
        OpenFile opened = opened();
        if (!readable) {
            throw new NonReadableChannelException();
        }
        return opened;
    }

    private OpenFile writable() throws IOException {
        OpenFile opened = opened();
        if (!writable) {
            throw new NonWritableChannelException();
        }
        return opened;
    }

    private static void requireNotNegative(long value, String what) {
        if (value < 0) {
            throw new IllegalArgumentException(what);
        }
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        return transfer(readable(), target, HERE);
    }

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
        Objects.requireNonNull(target);
        requireNotNegative(position, "Negative position");
        return transfer(readable(), target, position);
    }

    /** The number of bytes read, -1 at the end. */
    private static int transfer(OpenFile file, ByteBuffer target, long position) throws IOException {
        if (target.isReadOnly()) {
            throw new IllegalArgumentException("Read-only buffer");
        }
        int room = target.remaining();
        if (room == 0) {
            return 0;
        }
        boolean direct = target.hasArray();
        byte[] bytes = direct ? target.array() : new byte[Math.min(room, BUFFER_BYTES)];
        int offset = direct ? target.arrayOffset() + target.position() : 0;
        int length = direct ? room : bytes.length;
        int count = position == HERE ? file.read(bytes, offset, length) : file.read(position, bytes, offset, length);
        if (count == 0) {
            return -1;
        }
        if (direct) {
            target.position(target.position() + count);
        } else {
            target.put(bytes, 0, count);
        }
        return count;
    }

    @Override
    public long read(ByteBuffer[] targets, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, targets.length);
        OpenFile opened = readable();
        long total = 0;
        for (int i = offset; i < offset + length; i++) {
            while (targets[i].hasRemaining()) {
                int count = transfer(opened, targets[i], HERE);
                if (count < 0) {
                    return total == 0 ? -1 : total;
                }
                total += count;
            }
        }
        return total;
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        return drain(writable(), source, HERE);
    }

    @Override
    public int write(ByteBuffer source, long position) throws IOException {
        Objects.requireNonNull(source);
        requireNotNegative(position, "Negative position");
        return drain(writable(), source, position);
    }

    private static int drain(OpenFile file, ByteBuffer source, long position) throws IOException {
        int count = source.remaining();
        byte[] bytes;
        int offset = 0;
        if (source.hasArray()) {
            bytes = source.array();
            offset = source.arrayOffset() + source.position();
        } else {
            bytes = new byte[count];
            source.duplicate().get(bytes);
        }
        if (position == HERE) {
            file.write(bytes, offset, count);
        } else {
            file.write(position, bytes, offset, count);
        }
        source.position(source.position() + count);
        return count;
    }

    @Override
    public long write(ByteBuffer[] sources, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, sources.length);
        OpenFile opened = writable();
        long total = 0;
        for (int i = offset; i < offset + length; i++) {
            total += drain(opened, sources[i], HERE);
        }
        return total;
    }

    @Override
    public long position() throws IOException {
        return opened().position();
    }

    @Override
    public FileChannel position(long newPosition) throws IOException {
        OpenFile opened = opened();
        requireNotNegative(newPosition, null);
        opened.position(newPosition);
        return this;
    }

    @Override
    public long size() throws IOException {
        return opened().length();
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
        opened();
        requireNotNegative(size, "Negative size");
        OpenFile opened = writable();
        if (size < opened.length()) {
            opened.length(size);
        }
        if (opened.position() > size) {
            opened.position(size);
        }
        return this;
    }

    @Override
    public void force(boolean metadata) throws IOException {
        OpenFile opened = opened();
        if (writable) {
            opened.sync();
        }
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel target) throws IOException {
        OpenFile opened = opened();
        if (!target.isOpen()) {
            throw new ClosedChannelException();
        }
        readable();
        requireNotNegative(position, null);
        requireNotNegative(count, null);
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
        long done = 0;
        while (done < count) {
            buffer.clear();
            buffer.limit((int) Math.min(count - done, BUFFER_BYTES));
            if (transfer(opened, buffer, position + done) < 0) {
                break;
            }
            buffer.flip();
            int written = target.write(buffer);
            done += written;
            if (buffer.hasRemaining()) {
                break;
            }
        }
        return done;
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long position, long count) throws IOException {
        opened();
        if (!source.isOpen()) {
            throw new ClosedChannelException();
        }
        OpenFile opened = writable();
        requireNotNegative(position, null);
        requireNotNegative(count, null);
        if (position > opened.length() && JavaRelease.number() < LEAVES_GAPS) {
            return 0;
        }
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
        long done = 0;
        while (done < count) {
            buffer.clear();
            buffer.limit((int) Math.min(count - done, BUFFER_BYTES));
            if (source.read(buffer) <= 0) {
                break;
            }
            buffer.flip();
            done += drain(opened, buffer, position + done);
        }
        return done;
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long position, long size) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileLock lock(long position, long size, boolean shared) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) {
        throw new UnsupportedOperationException();
    }

    @Override
    protected void implCloseChannel() throws IOException {
        file.close();
    }
}
