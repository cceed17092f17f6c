// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.util;

/** A number is no Unicode code point. */
public class IllegalFormatCodePointException extends IllegalFormatException {
    private static final long serialVersionUID = 1L;

    private final int codePoint;

    public IllegalFormatCodePointException(int codePoint) {
        super("Code point = 0x" + Integer.toHexString(codePoint));
        this.codePoint = codePoint;
    }

    public int getCodePoint() {
        return codePoint;
    }
}
