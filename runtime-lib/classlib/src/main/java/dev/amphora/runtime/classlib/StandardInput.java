// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import dev.amphora.overlay.java.lang.Scheduler;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** Standard input, which {@code System.in} reads through a buffer, as on a JVM. */
final class StandardInput extends InputStream {
    static final int STDIN = 0;

    private static InputStream in;

    private StandardInput() {}

    @Replaces("java.lang.System.in()Ljava/io/InputStream;")
    static InputStream in() {
        if (in == null) {
            in = new BufferedInputStream(new StandardInput());
        }
        return in;
    }

    @Adds(value = "java.lang.System.setIn(Ljava/io/InputStream;)V", isStatic = true)
    static void setIn(InputStream stream) {
        in = stream;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        if (length == 0) {
            return 0;
        }
        // A prompt has to be seen before its answer is waited for.
        StandardOutput.flushOutput();
        Scheduler.awaitInput();
        int count = Wasi.read(STDIN, bytes, offset, length);
        if (count < 0) {
            throw new IOException("Input/output error");
        }
        return count == 0 ? -1 : count;
    }
}
