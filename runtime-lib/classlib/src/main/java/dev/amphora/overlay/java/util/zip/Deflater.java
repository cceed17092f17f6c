// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.util.zip;

import dev.amphora.runtime.classlib.zip.Compressor;
import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;

/** Compresses as the JDK's does with zlib, to the byte. */
public class Deflater {
    public static final int DEFLATED = 8;
    public static final int NO_COMPRESSION = 0;
    public static final int BEST_SPEED = 1;
    public static final int BEST_COMPRESSION = 9;
    public static final int DEFAULT_COMPRESSION = -1;
    public static final int FILTERED = 1;
    public static final int HUFFMAN_ONLY = 2;
    public static final int DEFAULT_STRATEGY = 0;
    public static final int NO_FLUSH = Compressor.NO_FLUSH;
    public static final int SYNC_FLUSH = Compressor.SYNC_FLUSH;
    public static final int FULL_FLUSH = Compressor.FULL_FLUSH;

    /** Null when it was ended. */
    private Compressor compressor;

    private ByteBuffer buffer;
    private byte[] input = ZipBytes.NONE;
    private int inputFrom;
    private int inputTo;
    private int level;
    private int strategy;
    private boolean changed;
    private boolean finish;
    private boolean finished;
    private long bytesRead;
    private long bytesWritten;

    public Deflater(int level, boolean nowrap) {
        this.level = level;
        this.strategy = DEFAULT_STRATEGY;
        compressor = new Compressor(level, DEFAULT_STRATEGY, !nowrap);
    }

    public Deflater(int level) {
        this(level, false);
    }

    public Deflater() {
        this(DEFAULT_COMPRESSION, false);
    }

    private Compressor open() {
        if (compressor == null) {
            throw ZipBytes.closed("Deflater has been closed");
        }
        return compressor;
    }

    public void setInput(byte[] input, int off, int len) {
        ZipBytes.check(input, off, len);
        this.buffer = null;
        this.input = input;
        this.inputFrom = off;
        this.inputTo = off + len;
    }

    public void setInput(byte[] input) {
        setInput(input, 0, input.length);
    }

    public void setInput(ByteBuffer input) {
        if (input == null) {
            throw new NullPointerException();
        }
        this.buffer = input;
        this.input = null;
    }

    public void setDictionary(byte[] dictionary, int off, int len) {
        ZipBytes.check(dictionary, off, len);
        open().setDictionary(dictionary, off, len);
    }

    public void setDictionary(byte[] dictionary) {
        setDictionary(dictionary, 0, dictionary.length);
    }

    public void setDictionary(ByteBuffer dictionary) {
        byte[] bytes = ZipBytes.of(dictionary);
        open().setDictionary(bytes, 0, bytes.length);
        dictionary.position(dictionary.limit());
    }

    public void setStrategy(int strategy) {
        if (strategy < DEFAULT_STRATEGY || strategy > HUFFMAN_ONLY) {
            throw new IllegalArgumentException();
        }
        if (this.strategy != strategy) {
            this.strategy = strategy;
            changed = true;
        }
    }

    public void setLevel(int level) {
        if (level < DEFAULT_COMPRESSION || level > BEST_COMPRESSION) {
            throw new IllegalArgumentException("invalid compression level");
        }
        if (this.level != level) {
            this.level = level;
            changed = true;
        }
    }

    public boolean needsInput() {
        return buffer == null ? inputFrom == inputTo : !buffer.hasRemaining();
    }

    public void finish() {
        finish = true;
    }

    /** Of the package: whether {@link #finish} was called. */
    boolean shouldFinish() {
        return finish;
    }

    public boolean finished() {
        return finished;
    }

    public int deflate(byte[] output, int off, int len) {
        return deflate(output, off, len, NO_FLUSH);
    }

    public int deflate(byte[] output) {
        return deflate(output, 0, output.length, NO_FLUSH);
    }

    public int deflate(ByteBuffer output) {
        return deflate(output, NO_FLUSH);
    }

    public int deflate(byte[] output, int off, int len, int flush) {
        ZipBytes.check(output, off, len);
        if (flush != NO_FLUSH && flush != SYNC_FLUSH && flush != FULL_FLUSH) {
            throw new IllegalArgumentException();
        }
        Compressor open = open();
        byte[] in = buffer == null ? input : ZipBytes.of(buffer);
        int from = buffer == null ? inputFrom : 0;
        int count = buffer == null ? inputTo - inputFrom : in.length;
        Compressor.Result result;
        if (changed) {
            result = open.change(level, strategy, in, from, count, output, off, len);
            changed = !result.isComplete();
        } else {
            result = open.deflate(in, from, count, output, off, len, finish ? Compressor.FINISH : flush);
        }
        if (buffer == null) {
            inputFrom += result.read();
        } else {
            buffer.position(buffer.position() + result.read());
        }
        finished |= result.isFinished();
        bytesRead += result.read();
        bytesWritten += result.written();
        return result.written();
    }

    public int deflate(ByteBuffer output, int flush) {
        if (output.isReadOnly()) {
            throw new ReadOnlyBufferException();
        }
        byte[] bytes = new byte[output.remaining()];
        int count = deflate(bytes, 0, bytes.length, flush);
        output.put(bytes, 0, count);
        return count;
    }

    public int getAdler() {
        return open().adler();
    }

    public int getTotalIn() {
        return (int) getBytesRead();
    }

    public long getBytesRead() {
        open();
        return bytesRead;
    }

    public int getTotalOut() {
        return (int) getBytesWritten();
    }

    public long getBytesWritten() {
        open();
        return bytesWritten;
    }

    public void reset() {
        open().reset();
        finish = false;
        finished = false;
        buffer = null;
        input = ZipBytes.NONE;
        inputFrom = 0;
        inputTo = 0;
        bytesRead = 0;
        bytesWritten = 0;
    }

    public void end() {
        compressor = null;
        buffer = null;
        input = ZipBytes.NONE;
        inputFrom = 0;
        inputTo = 0;
    }
}
