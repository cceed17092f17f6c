// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.util;

/** A conversion takes no precision, or not that one. */
public class IllegalFormatPrecisionException extends IllegalFormatException {
    private static final long serialVersionUID = 1L;

    private final int precision;

    public IllegalFormatPrecisionException(int precision) {
        super(Integer.toString(precision));
        this.precision = precision;
    }

    public int getPrecision() {
        return precision;
    }
}
