// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.sun.nio.cs;

import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;

/** Only compiled against, with its subclasses: in programs the JDK's take their places. */
abstract class Unicode extends Charset {
    Unicode(String name, String[] aliases) {
        super(name, aliases);
    }

    @Override
    public boolean contains(Charset charset) {
        throw new UnsupportedOperationException("charsets are taken from a JDK");
    }

    @Override
    public CharsetDecoder newDecoder() {
        throw new UnsupportedOperationException("charsets are taken from a JDK");
    }

    @Override
    public CharsetEncoder newEncoder() {
        throw new UnsupportedOperationException("charsets are taken from a JDK");
    }
}
