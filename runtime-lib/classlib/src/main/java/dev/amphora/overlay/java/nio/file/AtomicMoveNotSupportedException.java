// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.nio.file;

import java.nio.file.FileSystemException;

/** See {@link java.nio.file.AtomicMoveNotSupportedException}. */
public class AtomicMoveNotSupportedException extends FileSystemException {
    private static final long serialVersionUID = 1L;

    public AtomicMoveNotSupportedException(String source, String target, String reason) {
        super(source, target, reason);
    }
}
