// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasi;

import java.io.IOException;
import java.io.OutputStream;

/** Standard output or standard error: a stream that the embedder gave, and keeps when the guest closes it. */
final class OutputDescriptor extends Descriptor {
    private final OutputStream stream;

    OutputDescriptor(OutputStream stream) {
        super(Rights.OUTPUT, 0, APPEND);
        this.stream = stream;
    }

    /** Of all types this one makes C libraries write line by line, in the order in which a person expects it. */
    @Override
    FileType type() {
        return FileType.CHARACTER_DEVICE;
    }

    @Override
    FileStat stat() {
        return FileStat.ofStream(type());
    }

    @Override
    Errno lacking(long right) {
        return (right & (Rights.FD_SEEK | Rights.FD_TELL)) != 0 ? Errno.SPIPE : Errno.NOTCAPABLE;
    }

    @Override
    void write(byte[] buffer, int length) throws IOException {
        stream.write(buffer, 0, length);
        stream.flush();
    }
}
