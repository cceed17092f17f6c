// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import java.io.OutputStream;
import java.io.PrintStream;

/**
 * Standard output and standard error. A JVM gives out what is printed at once, but single bytes only with what follows
 * them, the end of a line, or a flush; at the end of the program they are lost. Here what is printed to standard output
 * waits for the end of its line as well, unless something else can be seen first: an error message, a read from standard
 * input, a pause, the end of the program.
 */
public final class StandardOutput extends OutputStream {
    private static final int STDOUT = 1;
    private static final int STDERR = 2;
    private static final int CAPACITY = 8192;
    /** Errors pass through; little memory, so that running out of it can still be told. */
    private static final int ERROR_CAPACITY = 64;

    private static StandardOutput output;
    private static PrintStream out;
    private static PrintStream err;

    private final int fd;
    private final byte[] held;
    private int count;
    /** So many of the bytes held would be out on a JVM. */
    private int printed;

    private StandardOutput(int fd) {
        this.fd = fd;
        this.held = new byte[fd == STDOUT ? CAPACITY : ERROR_CAPACITY];
    }

    @Replaces("java.lang.System.out()Ljava/io/PrintStream;")
    static PrintStream out() {
        if (out == null) {
            output = new StandardOutput(STDOUT);
            out = new PrintStream(output);
        }
        return out;
    }

    @Replaces("java.lang.System.err()Ljava/io/PrintStream;")
    static PrintStream err() {
        if (err == null) {
            err = new PrintStream(new StandardOutput(STDERR));
        }
        return err;
    }

    @Replaces("java.lang.System.setOut(Ljava/io/PrintStream;)V")
    static void setOut(PrintStream stream) {
        // What was printed before stays in front of what the program writes to the descriptor by other ways.
        flushOutput();
        out = stream;
    }

    @Replaces("java.lang.System.setErr(Ljava/io/PrintStream;)V")
    static void setErr(PrintStream stream) {
        err = stream;
    }

    /** Gives out what is held back for standard output. */
    public static void flushOutput() {
        if (output != null) {
            output.drain(output.printed);
        }
    }

    @Override
    public void write(int b) {
        held[count++] = (byte) b;
        if (b == '\n' || count == held.length) {
            flush();
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        if (length == 0) {
            return;
        }
        if (length > held.length - count) {
            flush();
        }
        if (length >= held.length) {
            if (fd != STDOUT) {
                flushOutput();
            }
            Wasi.write(fd, bytes, offset, length);
            return;
        }
        System.arraycopy(bytes, offset, held, count, length);
        count += length;
        printed = count;
        if (fd != STDOUT || endsLine(bytes, offset, length)) {
            flush();
        }
    }

    private static boolean endsLine(byte[] bytes, int offset, int length) {
        for (int i = offset + length - 1; i >= offset; i--) {
            if (bytes[i] == '\n') {
                return true;
            }
        }
        return false;
    }

    @Override
    public void flush() {
        if (count > 0 && fd != STDOUT) {
            flushOutput();
        }
        drain(count);
    }

    private void drain(int bytes) {
        if (bytes > 0) {
            Wasi.write(fd, held, 0, bytes);
            System.arraycopy(held, bytes, held, 0, count - bytes);
            count -= bytes;
            printed = 0;
        }
    }
}
