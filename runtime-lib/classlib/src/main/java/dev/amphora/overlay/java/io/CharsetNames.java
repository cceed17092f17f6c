// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.io;

import dev.amphora.overlay.sun.nio.cs.HistoricallyNamedCharset;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Objects;

/** Charsets by name, as {@code java.io} takes and gives them. */
final class CharsetNames {
    private CharsetNames() {}

    static Charset find(String name) throws UnsupportedEncodingException {
        try {
            return Charset.forName(Objects.requireNonNull(name, "charsetName"));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new UnsupportedEncodingException(name);
        }
    }

    /** What {@code getEncoding} has always said. */
    static String historical(Charset charset) {
        if (charset instanceof HistoricallyNamedCharset named) {
            return named.historicalName();
        }
        return switch (charset.name()) {
            case "UTF-8" -> "UTF8";
            case "US-ASCII" -> "ASCII";
            case "ISO-8859-1" -> "ISO8859_1";
            default -> charset.name();
        };
    }
}
