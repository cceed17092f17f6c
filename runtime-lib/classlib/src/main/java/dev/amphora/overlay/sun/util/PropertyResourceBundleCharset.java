// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.sun.util;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Of the file of a PropertyResourceBundle: UTF-8, and unless that is strictly so, ISO-8859-1 where it cannot be UTF-8. */
public final class PropertyResourceBundleCharset extends Charset {
    private final boolean isStrict;

    public PropertyResourceBundleCharset(boolean strictUtf8) {
        super("sun.util.PropertyResourceBundleCharset", new String[0]);
        isStrict = strictUtf8;
    }

    @Override
    public boolean contains(Charset other) {
        return false;
    }

    @Override
    public CharsetDecoder newDecoder() {
        return new Decoder(this, isStrict);
    }

    @Override
    public CharsetEncoder newEncoder() {
        throw new UnsupportedOperationException("Encoding is not supported");
    }

    private static final class Decoder extends CharsetDecoder {
        private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
        private final boolean isStrict;

        /** Null as long as all was UTF-8. */
        private CharsetDecoder latin1;

        Decoder(Charset charset, boolean isStrict) {
            super(charset, 1, 1);
            this.isStrict = isStrict;
        }

        @Override
        protected CoderResult decodeLoop(ByteBuffer in, CharBuffer out) {
            if (latin1 != null) {
                return latin1.decode(in, out, false);
            }
            int from = in.position();
            int to = out.position();
            CoderResult result = utf8.decode(in, out, false);
            if (isStrict || !result.isError()) {
                return result;
            }
            in.position(from);
            out.position(to);
            latin1 = StandardCharsets.ISO_8859_1.newDecoder();
            return latin1.decode(in, out, false);
        }

        @Override
        protected void implReset() {
            utf8.reset();
            latin1 = null;
        }
    }
}
