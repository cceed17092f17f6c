// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.util;

/** A flag needs a width. */
public class MissingFormatWidthException extends IllegalFormatException {
    private static final long serialVersionUID = 1L;

    private final String specifier;

    public MissingFormatWidthException(String specifier) {
        super(specifier);
        this.specifier = specifier;
    }

    public String getFormatSpecifier() {
        return specifier;
    }
}
