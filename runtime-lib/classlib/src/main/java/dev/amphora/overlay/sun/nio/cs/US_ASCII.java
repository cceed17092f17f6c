// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.sun.nio.cs;

import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;

/** US-ASCII under the name that the JDK has for it inside. */
public final class US_ASCII extends Charset {
    public static final US_ASCII INSTANCE = new US_ASCII();

    private US_ASCII() {
        super("US-ASCII", new String[0]);
    }

    @Override
    public boolean contains(Charset other) {
        return StandardCharsets.US_ASCII.contains(other);
    }

    @Override
    public CharsetDecoder newDecoder() {
        return StandardCharsets.US_ASCII.newDecoder();
    }

    @Override
    public CharsetEncoder newEncoder() {
        return StandardCharsets.US_ASCII.newEncoder();
    }
}
