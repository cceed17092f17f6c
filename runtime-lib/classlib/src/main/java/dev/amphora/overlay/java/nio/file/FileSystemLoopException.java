// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.nio.file;

import java.nio.file.FileSystemException;

/** See {@link java.nio.file.FileSystemLoopException}. */
public class FileSystemLoopException extends FileSystemException {
    private static final long serialVersionUID = 1L;

    public FileSystemLoopException(String file) {
        super(file);
    }
}
