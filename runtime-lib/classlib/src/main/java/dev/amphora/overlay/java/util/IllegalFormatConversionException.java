// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.util;

/** An argument has a type that its conversion cannot take. */
public class IllegalFormatConversionException extends IllegalFormatException {
    private static final long serialVersionUID = 1L;

    private final char conversion;
    private final Class<?> type;

    public IllegalFormatConversionException(char conversion, Class<?> type) {
        super(conversion + " != " + type.getName());
        this.conversion = conversion;
        this.type = type;
    }

    public char getConversion() {
        return conversion;
    }

    public Class<?> getArgumentClass() {
        return type;
    }
}
