// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.nio.channels.spi;

import java.io.IOException;
import java.nio.channels.Channel;

/** See {@link java.nio.channels.spi.AbstractInterruptibleChannel}. No operation on files blocks long enough to be interrupted. */
public abstract class AbstractInterruptibleChannel implements Channel {
    private boolean closed;

    protected AbstractInterruptibleChannel() {}

    @Override
    public final boolean isOpen() {
        return !closed;
    }

    @Override
    public final void close() throws IOException {
        if (!closed) {
            closed = true;
            implCloseChannel();
        }
    }

    protected abstract void implCloseChannel() throws IOException;
}
