// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasi;

/** The guest called {@code proc_exit}. Passes through guest code to whoever called it. */
public final class ProcExit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int code;

    ProcExit(int code) {
        super("exit " + Integer.toUnsignedString(code), null, false, false);
        this.code = code;
    }

    public int code() {
        return code;
    }
}
