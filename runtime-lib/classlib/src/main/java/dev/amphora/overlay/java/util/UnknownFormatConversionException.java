// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.util;

/** No conversion is called so. */
public class UnknownFormatConversionException extends IllegalFormatException {
    private static final long serialVersionUID = 1L;

    private final String conversion;

    public UnknownFormatConversionException(String conversion) {
        super("Conversion = '" + conversion + "'");
        this.conversion = conversion;
    }

    public String getConversion() {
        return conversion;
    }
}
