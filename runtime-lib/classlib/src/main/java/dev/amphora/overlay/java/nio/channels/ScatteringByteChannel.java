// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.nio.channels;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;

/** See {@link java.nio.channels.ScatteringByteChannel}. */
public interface ScatteringByteChannel extends ReadableByteChannel {
    long read(ByteBuffer[] targets, int offset, int length) throws IOException;

    long read(ByteBuffer[] targets) throws IOException;
}
