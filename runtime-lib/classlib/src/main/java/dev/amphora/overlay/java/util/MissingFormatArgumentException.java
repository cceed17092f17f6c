// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.util;

/** A conversion has no argument. */
public class MissingFormatArgumentException extends IllegalFormatException {
    private static final long serialVersionUID = 1L;

    private final String specifier;

    public MissingFormatArgumentException(String specifier) {
        super("Format specifier '" + specifier + "'");
        this.specifier = specifier;
    }

    public String getFormatSpecifier() {
        return specifier;
    }
}
