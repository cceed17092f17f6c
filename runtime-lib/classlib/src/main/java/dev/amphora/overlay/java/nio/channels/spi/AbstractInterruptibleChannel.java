// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.nio.channels.spi;

import java.io.IOException;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.Channel;
import java.nio.channels.ClosedByInterruptException;

/**
 * See {@link java.nio.channels.spi.AbstractInterruptibleChannel}. No operation on files blocks long enough to be interrupted; a
 * channel of a program that blocks is closed when its thread, interrupted meanwhile, goes on.
 */
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

    /** Whoever has been interrupted already closes the channel. */
    protected final void begin() {
        if (Thread.currentThread().isInterrupted()) {
            closeQuietly();
        }
    }

    protected final void end(boolean completed) throws AsynchronousCloseException {
        if (Thread.currentThread().isInterrupted()) {
            closeQuietly();
            throw new ClosedByInterruptException();
        }
        if (!completed && closed) {
            throw new AsynchronousCloseException();
        }
    }

    private void closeQuietly() {
        try {
            close();
        } catch (IOException e) {
            // The exception that end() throws says that it is closed.
            closed = true;
        }
    }

    protected abstract void implCloseChannel() throws IOException;
}
