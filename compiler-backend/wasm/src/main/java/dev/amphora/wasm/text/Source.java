// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasm.text;

import dev.amphora.wasm.binary.MalformedException;

/** A text, which knows where its lines are. */
public final class Source {
    private final String text;

    Source(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    /** The line of a character, counted from 1. */
    public int line(int offset) {
        int line = 1;
        for (int i = text.indexOf('\n'); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) {
            line++;
        }
        return line;
    }

    MalformedException malformed(int offset, String message) {
        int column = offset - text.lastIndexOf('\n', offset - 1);
        return new MalformedException(offset, line(offset), column, message);
    }
}
