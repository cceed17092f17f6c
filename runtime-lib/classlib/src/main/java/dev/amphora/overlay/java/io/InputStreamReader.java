// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UnsupportedEncodingException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** See {@link java.io.InputStreamReader}. A decoder that reports what is no text makes reading fail. */
public class InputStreamReader extends Reader {
    private static final int BUFFER_BYTES = 8192;
    private static final int NONE = -1;

    private final InputStream in;
    private final CharsetDecoder decoder;
    /** Read, but not decoded yet. */
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER_BYTES);

    /** The second of two characters that came out where one was wanted. */
    private int leftover = NONE;

    private boolean ended;
    private boolean closed;

    public InputStreamReader(InputStream in) {
        this(in, StandardCharsets.UTF_8);
    }

    public InputStreamReader(InputStream in, String charset) throws UnsupportedEncodingException {
        this(in, CharsetNames.find(charset));
    }

    public InputStreamReader(InputStream in, Charset charset) {
        this(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
    }

    public InputStreamReader(InputStream in, CharsetDecoder decoder) {
        super(in);
        this.in = in;
        this.decoder = Objects.requireNonNull(decoder);
        bytes.flip();
    }

    public String getEncoding() {
        return closed ? null : CharsetNames.historical(decoder.charset());
    }

    private void requireOpen() throws IOException {
        if (closed) {
            throw new IOException("Stream closed");
        }
    }

    @Override
    public int read() throws IOException {
        return readOne();
    }

    private int readOne() throws IOException {
        if (leftover != NONE) {
            int c = leftover;
            leftover = NONE;
            return c;
        }
        requireOpen();
        char[] two = new char[2];
        int count = decode(two, 0, 2);
        if (count == 2) {
            leftover = two[1];
        }
        return count < 0 ? -1 : two[0];
    }

    @Override
    public int read(char[] chars, int offset, int length) throws IOException {
        requireOpen();
        Objects.checkFromIndexSize(offset, length, chars.length);
        if (length == 0) {
            return 0;
        }
        int count = 0;
        if (leftover != NONE) {
            chars[offset] = (char) leftover;
            leftover = NONE;
            count = 1;
            if (length == 1 || !bytes.hasRemaining() && !hasMore()) {
                return 1;
            }
        }
        if (length - count == 1) {
            int c = readOne();
            if (c >= 0) {
                chars[offset + count] = (char) c;
                count++;
            }
            return count == 0 ? -1 : count;
        }
        int decoded = decode(chars, offset + count, length - count);
        return decoded < 0 ? (count == 0 ? -1 : count) : count + decoded;
    }

    /** Decodes at least one character into room for two or more; -1 at the end. */
    private int decode(char[] chars, int offset, int length) throws IOException {
        CharBuffer target = CharBuffer.wrap(chars, offset, length);
        int start = target.position();
        while (true) {
            CoderResult result = decoder.decode(bytes, target, ended);
            if (result.isOverflow()) {
                break;
            }
            if (!result.isUnderflow()) {
                result.throwException();
            }
            if (ended || !target.hasRemaining() || target.position() > start && !hasMore()) {
                break;
            }
            fill();
        }
        if (ended) {
            decoder.reset();
        }
        int count = target.position() - start;
        return count == 0 && ended ? -1 : count;
    }

    private void fill() throws IOException {
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (count < 0) {
            ended = true;
        } else {
            bytes.position(bytes.position() + count);
        }
        bytes.flip();
    }

    private boolean hasMore() {
        try {
            return in.available() > 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public boolean ready() throws IOException {
        requireOpen();
        return leftover != NONE || bytes.hasRemaining() || hasMore();
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            in.close();
        }
    }
}
