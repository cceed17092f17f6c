// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.io;

import dev.amphora.runtime.classlib.files.OpenFile;
import java.io.IOException;
import java.io.SyncFailedException;

/** See {@link java.io.FileDescriptor}. */
public final class FileDescriptor {
    public static final FileDescriptor in = new FileDescriptor(OpenFile.standardStream(0));
    public static final FileDescriptor out = new FileDescriptor(OpenFile.standardStream(1));
    public static final FileDescriptor err = new FileDescriptor(OpenFile.standardStream(2));

    /** Null when none was ever opened. */
    private final OpenFile file;

    public FileDescriptor() {
        this(null);
    }

    FileDescriptor(OpenFile file) {
        this.file = file;
    }

    OpenFile file() {
        return file;
    }

    public boolean valid() {
        return file != null && file.isOpen();
    }

    public void sync() throws SyncFailedException {
        try {
            if (valid()) {
                file.sync();
                return;
            }
        } catch (IOException e) {
            // As below.
        }
        throw new SyncFailedException("sync failed");
    }
}
