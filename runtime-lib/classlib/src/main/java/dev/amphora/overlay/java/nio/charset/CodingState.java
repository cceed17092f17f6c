// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.nio.charset;

/** What has been asked of a coder so far. */
enum CodingState {
    RESET,
    CODING,
    CODING_END,
    FLUSHED;

    /** The state after input was given. */
    CodingState coding(boolean endOfInput) {
        CodingState next = endOfInput ? CODING_END : CODING;
        if (this == FLUSHED || this == CODING_END && !endOfInput) {
            throw illegal(next);
        }
        return next;
    }

    void checkFlush() {
        if (this == RESET || this == CODING) {
            throw illegal(FLUSHED);
        }
    }

    IllegalStateException illegal(CodingState next) {
        return new IllegalStateException("Current state = " + name() + ", new state = " + next.name());
    }
}
