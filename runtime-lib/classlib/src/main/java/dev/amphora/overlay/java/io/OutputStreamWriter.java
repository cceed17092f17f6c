// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.io;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** See {@link java.io.OutputStreamWriter}. A surrogate waits for its partner, which the next call may bring. */
public class OutputStreamWriter extends Writer {
    private static final int BUFFER_BYTES = 8192;
    /** No charset needs more for a character, a byte order mark in front included. */
    private static final int BYTES_PER_CHAR = 4;

    private static final int PART_CHARS = 256;

    private final OutputStream out;
    private final CharsetEncoder encoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER_BYTES);
    /** A high surrogate, or 0. */
    private char waiting;

    private boolean closed;

    public OutputStreamWriter(OutputStream out) {
        this(out, StandardCharsets.UTF_8);
    }

    public OutputStreamWriter(OutputStream out, String charset) throws UnsupportedEncodingException {
        this(out, CharsetNames.find(charset));
    }

    public OutputStreamWriter(OutputStream out, Charset charset) {
        this(
                out,
                charset.newEncoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
    }

    public OutputStreamWriter(OutputStream out, CharsetEncoder encoder) {
        super(out);
        this.out = out;
        this.encoder = Objects.requireNonNull(encoder);
    }

    public String getEncoding() {
        return closed ? null : CharsetNames.historical(encoder.charset());
    }

    private void requireOpen() throws IOException {
        if (closed) {
            throw new IOException("Stream closed");
        }
    }

    @Override
    public void write(int c) throws IOException {
        write(new char[] {(char) c}, 0, 1);
    }

    @Override
    public void write(char[] chars, int offset, int length) throws IOException {
        requireOpen();
        Objects.checkFromIndexSize(offset, length, chars.length);
        if (length == 0) {
            return;
        }
        char[] text = chars;
        int start = offset;
        int end = offset + length;
        if (waiting != 0) {
            text = new char[length + 1];
            text[0] = waiting;
            System.arraycopy(chars, offset, text, 1, length);
            start = 0;
            end = text.length;
            waiting = 0;
        }
        encode(text, start, end);
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, text.length());
        char[] chars = new char[length];
        text.getChars(offset, offset + length, chars, 0);
        write(chars, 0, length);
    }

    /** In parts that fit in the buffer, pairs of surrogates kept together. */
    private void encode(char[] chars, int from, int to) throws IOException {
        int start = from;
        while (start < to) {
            int end = Math.min(to, start + PART_CHARS);
            if (end < to && Character.isHighSurrogate(chars[end - 1])) {
                end--;
            }
            if (bytes.remaining() < (end - start + 1) * BYTES_PER_CHAR) {
                drain();
            }
            CharBuffer text = CharBuffer.wrap(chars, start, end - start);
            CoderResult result = encoder.encode(text, bytes, false);
            if (result.isError()) {
                result.throwException();
            }
            start = end;
            if (text.hasRemaining()) {
                // Only a high surrogate at the end is left over.
                waiting = text.get();
            }
        }
    }

    private void encodeMalformed() throws IOException {
        if (encoder.malformedInputAction() == CodingErrorAction.REPORT) {
            throw new MalformedInputException(1);
        }
        if (encoder.malformedInputAction() == CodingErrorAction.REPLACE) {
            if (bytes.remaining() < encoder.replacement().length) {
                drain();
            }
            bytes.put(encoder.replacement());
        }
    }

    /** Whoever waited for a partner is no text by itself. */
    private void endText() throws IOException {
        if (waiting != 0) {
            waiting = 0;
            encodeMalformed();
        }
        encoder.encode(CharBuffer.wrap(new char[0]), bytes, true);
        while (encoder.flush(bytes).isOverflow()) {
            drain();
        }
    }

    private void drain() throws IOException {
        if (bytes.position() > 0) {
            out.write(bytes.array(), 0, bytes.position());
            bytes.clear();
        }
    }

    @Override
    public void flush() throws IOException {
        requireOpen();
        drain();
        out.flush();
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try {
            endText();
            drain();
            out.flush();
        } finally {
            out.close();
        }
    }
}
