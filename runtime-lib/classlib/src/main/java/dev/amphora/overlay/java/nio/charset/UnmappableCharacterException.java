// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.nio.charset;

import java.nio.charset.CharacterCodingException;

/** See {@link java.nio.charset.UnmappableCharacterException}. */
public class UnmappableCharacterException extends CharacterCodingException {
    private static final long serialVersionUID = 1L;

    private final int inputLength;

    public UnmappableCharacterException(int inputLength) {
        this.inputLength = inputLength;
    }

    public int getInputLength() {
        return inputLength;
    }

    @Override
    public String getMessage() {
        return "Input length = " + inputLength;
    }
}
