// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.sun.nio.cs;

import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;

/** UTF-8 under the name that the JDK has for it inside. */
public final class UTF_8 extends Charset {
    public static final UTF_8 INSTANCE = new UTF_8();

    private UTF_8() {
        super("UTF-8", new String[0]);
    }

    @Override
    public boolean contains(Charset other) {
        return StandardCharsets.UTF_8.contains(other);
    }

    @Override
    public CharsetDecoder newDecoder() {
        return StandardCharsets.UTF_8.newDecoder();
    }

    @Override
    public CharsetEncoder newEncoder() {
        return StandardCharsets.UTF_8.newEncoder();
    }
}
