// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.util;

/** A conversion takes no width, or not that one. */
public class IllegalFormatWidthException extends IllegalFormatException {
    private static final long serialVersionUID = 1L;

    private final int width;

    public IllegalFormatWidthException(int width) {
        super(Integer.toString(width));
        this.width = width;
    }

    public int getWidth() {
        return width;
    }
}
