// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.nio.file;

import java.nio.file.FileSystemException;

/** See {@link java.nio.file.NotLinkException}. */
public class NotLinkException extends FileSystemException {
    private static final long serialVersionUID = 1L;

    public NotLinkException(String file) {
        super(file);
    }

    public NotLinkException(String file, String other, String reason) {
        super(file, other, reason);
    }
}
