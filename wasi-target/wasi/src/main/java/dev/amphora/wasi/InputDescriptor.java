// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasi;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;

/**
 * Standard input: a stream that the embedder gave, and keeps when the guest closes it. A Java stream cannot be asked whether
 * its end has come; so when the guest asks without wanting to wait, a thread reads ahead.
 */
final class InputDescriptor extends Descriptor {
    private static final int AHEAD = 4096;

    private final InputStream stream;

    // Guarded by this.
    private byte[] ahead;
    private int from;
    private int to;
    private boolean ended;
    private boolean reading;
    private IOException failure;

    InputDescriptor(InputStream stream) {
        super(Rights.INPUT, 0, 0);
        this.stream = stream;
    }

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
    int read(byte[] buffer, int length) throws IOException, WasiException {
        if (length == 0) {
            return 0;
        }
        if (hasFlag(NONBLOCK) && !awaitReadable(0)) {
            throw new WasiException(Errno.AGAIN);
        }
        synchronized (this) {
            while (reading) {
                pause(0);
            }
            if (failure != null) {
                IOException thrown = failure;
                failure = null;
                throw thrown;
            }
            if (from < to) {
                int count = Math.min(length, to - from);
                System.arraycopy(ahead, from, buffer, 0, count);
                from += count;
                return count;
            }
            if (ended) {
                return 0;
            }
        }
        int count = stream.read(buffer, 0, length);
        return Math.max(count, 0);
    }

    @Override
    synchronized long readable() throws IOException {
        return from < to ? to - from : reading || ended ? 0 : stream.available();
    }

    /** Waits until a read would not wait, or the time is over; returns whether it would not. Negative: forever. */
    synchronized boolean awaitReadable(long nanos) throws IOException, WasiException {
        long start = System.nanoTime();
        while (from == to && !ended && failure == null) {
            if (!reading) {
                if (stream.available() > 0) {
                    return true;
                }
                reading = true;
                Thread reader = new Thread(this::readAhead, "amphora-stdin");
                reader.setDaemon(true);
                reader.start();
            }
            long left = nanos < 0 ? 0 : nanos - (System.nanoTime() - start);
            if (nanos >= 0 && left <= 0) {
                return false;
            }
            pause(left);
        }
        return true;
    }

    /** Waits to be notified; 0 waits as long as it takes. */
    private void pause(long nanos) throws WasiException {
        try {
            if (nanos == 0) {
                wait();
            } else {
                TimeUnit.NANOSECONDS.timedWait(this, Math.max(nanos, TimeUnit.MILLISECONDS.toNanos(1)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WasiException(Errno.INTR);
        }
    }

    private void readAhead() {
        byte[] buffer = new byte[AHEAD];
        int count = 0;
        IOException thrown = null;
        try {
            count = stream.read(buffer, 0, buffer.length);
        } catch (IOException e) {
            thrown = e;
        }
        synchronized (this) {
            ahead = buffer;
            from = 0;
            to = Math.max(count, 0);
            ended = count < 0;
            failure = thrown;
            reading = false;
            notifyAll();
        }
    }
}
