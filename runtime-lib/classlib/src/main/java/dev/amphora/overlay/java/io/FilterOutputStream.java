// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.io;

import java.io.IOException;
import java.io.OutputStream;

/** See {@link java.io.FilterOutputStream}. Without a lock, since every program has the print streams of System. */
public class FilterOutputStream extends OutputStream {
    protected OutputStream out;

    private boolean closed;

    public FilterOutputStream(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
        out.write(b);
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        write(bytes, 0, bytes.length);
    }

    /** The JDK's gives no message here. */
    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (offset < 0 || length < 0 || length > bytes.length - offset) {
            throw new IndexOutOfBoundsException();
        }
        for (int i = 0; i < length; i++) {
            write(bytes[offset + i]);
        }
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    /** Closes what is beneath also when flushing fails; what closing throws carries what flushing threw. */
    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        Throwable failure = null;
        try {
            flush();
        } catch (Throwable e) {
            failure = e;
            throw e;
        } finally {
            if (failure == null) {
                out.close();
            } else {
                closeAfter(failure);
            }
        }
    }

    private void closeAfter(Throwable failure) throws IOException {
        try {
            out.close();
        } catch (Throwable e) {
            if (e != failure) {
                e.addSuppressed(failure);
            }
            throw e;
        }
    }
}
