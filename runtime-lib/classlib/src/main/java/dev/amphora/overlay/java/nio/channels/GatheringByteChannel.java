// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.nio.channels;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

/** See {@link java.nio.channels.GatheringByteChannel}. */
public interface GatheringByteChannel extends WritableByteChannel {
    long write(ByteBuffer[] sources, int offset, int length) throws IOException;

    long write(ByteBuffer[] sources) throws IOException;
}
