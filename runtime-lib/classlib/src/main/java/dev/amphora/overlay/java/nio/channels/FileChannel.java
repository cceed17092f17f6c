// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.nio.channels;

import dev.amphora.overlay.java.nio.channels.spi.AbstractInterruptibleChannel;
import dev.amphora.overlay.java.nio.file.Path;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.OpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Set;

/** See {@link java.nio.channels.FileChannel}; without locks and mappings, which WASI does not have. */
public abstract class FileChannel extends AbstractInterruptibleChannel
        implements SeekableByteChannel, GatheringByteChannel, ScatteringByteChannel {
    protected FileChannel() {}

    public static FileChannel open(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        return path.getFileSystem().provider().newFileChannel(path, options, attributes);
    }

    public static FileChannel open(Path path, OpenOption... options) throws IOException {
        return open(path, Set.of(options));
    }

    @Override
    public abstract int read(ByteBuffer target) throws IOException;

    @Override
    public abstract long read(ByteBuffer[] targets, int offset, int length) throws IOException;

    @Override
    public final long read(ByteBuffer[] targets) throws IOException {
        return read(targets, 0, targets.length);
    }

    @Override
    public abstract int write(ByteBuffer source) throws IOException;

    @Override
    public abstract long write(ByteBuffer[] sources, int offset, int length) throws IOException;

    @Override
    public final long write(ByteBuffer[] sources) throws IOException {
        return write(sources, 0, sources.length);
    }

    @Override
    public abstract long position() throws IOException;

    @Override
    public abstract FileChannel position(long newPosition) throws IOException;

    @Override
    public abstract long size() throws IOException;

    @Override
    public abstract FileChannel truncate(long size) throws IOException;

    public abstract void force(boolean metadata) throws IOException;

    public abstract long transferTo(long position, long count, WritableByteChannel target) throws IOException;

    public abstract long transferFrom(ReadableByteChannel source, long position, long count) throws IOException;

    public abstract int read(ByteBuffer target, long position) throws IOException;

    public abstract int write(ByteBuffer source, long position) throws IOException;
}
