// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.util.zip;

import dev.amphora.runtime.classlib.zip.Decompressor;
import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.util.zip.DataFormatException;

/** Decompresses as the JDK's does with zlib: it takes the same bytes and says the same of faults. */
public class Inflater {
    /** Null when it was ended. */
    private Decompressor decompressor;

    private ByteBuffer buffer;
    private byte[] input = ZipBytes.NONE;
    private int inputFrom;
    private int inputTo;
    private boolean finished;
    private boolean pendingOutput;
    private boolean needsDictionary;
    private long bytesRead;
    private long bytesWritten;

    public Inflater(boolean nowrap) {
        decompressor = new Decompressor(!nowrap);
    }

    public Inflater() {
        this(false);
    }

    private Decompressor open() {
        if (decompressor == null) {
            throw ZipBytes.closed("Inflater has been closed");
        }
        return decompressor;
    }

    /** Of the package: whether {@link #end} was called. */
    boolean ended() {
        return decompressor == null;
    }

    /** Of the package: whether there is more to come without input. */
    boolean hasPendingOutput() {
        return pendingOutput;
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
        if (!open().setDictionary(dictionary, off, len)) {
            throw new IllegalArgumentException();
        }
        needsDictionary = false;
    }

    public void setDictionary(byte[] dictionary) {
        setDictionary(dictionary, 0, dictionary.length);
    }

    public void setDictionary(ByteBuffer dictionary) {
        byte[] bytes = ZipBytes.of(dictionary);
        setDictionary(bytes, 0, bytes.length);
        dictionary.position(dictionary.limit());
    }

    public int getRemaining() {
        return buffer == null ? inputTo - inputFrom : buffer.remaining();
    }

    public boolean needsInput() {
        return buffer == null ? inputTo == inputFrom : !buffer.hasRemaining();
    }

    public boolean needsDictionary() {
        return needsDictionary;
    }

    public boolean finished() {
        return finished;
    }

    public int inflate(byte[] output, int off, int len) throws DataFormatException {
        ZipBytes.check(output, off, len);
        Decompressor open = open();
        byte[] in = buffer == null ? input : ZipBytes.of(buffer);
        int from = buffer == null ? inputFrom : 0;
        int count = buffer == null ? inputTo - inputFrom : in.length;
        Decompressor.Result result = open.inflate(in, from, count, output, off, len);
        if (buffer == null) {
            inputFrom += result.read();
        } else {
            buffer.position(buffer.position() + result.read());
        }
        bytesRead += result.read();
        bytesWritten += result.written();
        if (result.fault() != null) {
            throw new DataFormatException(result.fault());
        }
        finished |= result.isFinished();
        pendingOutput = result.written() == len && !finished;
        needsDictionary |= result.needsDictionary();
        return result.written();
    }

    public int inflate(byte[] output) throws DataFormatException {
        return inflate(output, 0, output.length);
    }

    public int inflate(ByteBuffer output) throws DataFormatException {
        if (output.isReadOnly()) {
            throw new ReadOnlyBufferException();
        }
        byte[] bytes = new byte[output.remaining()];
        int count = inflate(bytes, 0, bytes.length);
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
        buffer = null;
        input = ZipBytes.NONE;
        inputFrom = 0;
        inputTo = 0;
        finished = false;
        pendingOutput = false;
        needsDictionary = false;
        bytesRead = 0;
        bytesWritten = 0;
    }

    public void end() {
        decompressor = null;
        buffer = null;
        input = ZipBytes.NONE;
        inputFrom = 0;
        inputTo = 0;
    }
}
