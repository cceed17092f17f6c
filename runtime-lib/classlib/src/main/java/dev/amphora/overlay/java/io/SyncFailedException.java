// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.io;

import java.io.IOException;

/** See {@link java.io.SyncFailedException}. */
public class SyncFailedException extends IOException {
    private static final long serialVersionUID = 1L;

    public SyncFailedException(String message) {
        super(message);
    }
}
