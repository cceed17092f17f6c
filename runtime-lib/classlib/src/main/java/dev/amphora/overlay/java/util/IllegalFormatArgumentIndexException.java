// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.util;

/** A format asks for an argument by a number that none has. */
class IllegalFormatArgumentIndexException extends IllegalFormatException {
    private static final long serialVersionUID = 1L;

    /** Takes {@code Integer.MIN_VALUE} for what is no int. */
    IllegalFormatArgumentIndexException(int index) {
        super(
                index == Integer.MIN_VALUE
                        ? "Format argument index: (not representable as int)"
                        : "Illegal format argument index = " + index);
    }
}
