// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.nio.channels;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Objects;

/** See {@link java.nio.channels.Channels}. There are no asynchronous channels. */
public final class Channels {
    private Channels() {}

    public static InputStream newInputStream(ReadableByteChannel channel) {
        return new ChannelInputStream(Objects.requireNonNull(channel, "ch"));
    }

    public static OutputStream newOutputStream(WritableByteChannel channel) {
        return new ChannelOutputStream(Objects.requireNonNull(channel, "ch"));
    }

    public static ReadableByteChannel newChannel(InputStream in) {
        Objects.requireNonNull(in, "in");
        return in.getClass() == FileInputStream.class
                ? ((FileInputStream) in).getChannel()
                : new StreamChannels.OfInput(in);
    }

    public static WritableByteChannel newChannel(OutputStream out) {
        Objects.requireNonNull(out, "out");
        return out.getClass() == FileOutputStream.class
                ? ((FileOutputStream) out).getChannel()
                : new StreamChannels.OfOutput(out);
    }

    /** The least size of a buffer is a hint, and not taken. */
    public static Reader newReader(ReadableByteChannel channel, CharsetDecoder decoder, int minBufferCap) {
        Objects.requireNonNull(channel, "ch");
        return new InputStreamReader(newInputStream(channel), decoder.reset());
    }

    public static Reader newReader(ReadableByteChannel channel, String charsetName) {
        Objects.requireNonNull(charsetName, "csName");
        return newReader(channel, charset(charsetName).newDecoder(), -1);
    }

    public static Reader newReader(ReadableByteChannel channel, Charset charset) {
        Objects.requireNonNull(charset, "charset");
        return newReader(channel, charset.newDecoder(), -1);
    }

    public static Writer newWriter(WritableByteChannel channel, CharsetEncoder encoder, int minBufferCap) {
        Objects.requireNonNull(channel, "ch");
        return new OutputStreamWriter(newOutputStream(channel), encoder.reset());
    }

    public static Writer newWriter(WritableByteChannel channel, String charsetName) {
        Objects.requireNonNull(charsetName, "csName");
        return newWriter(channel, charset(charsetName).newEncoder(), -1);
    }

    public static Writer newWriter(WritableByteChannel channel, Charset charset) {
        Objects.requireNonNull(charset, "charset");
        return newWriter(channel, charset.newEncoder(), -1);
    }

    private static Charset charset(String name) {
        if (!Charset.isSupported(name)) {
            throw new UnsupportedCharsetException(name);
        }
        return Charset.forName(name);
    }
}
