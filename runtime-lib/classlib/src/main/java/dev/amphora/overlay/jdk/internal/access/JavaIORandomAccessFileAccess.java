// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.jdk.internal.access;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;

/** The door of {@code java.io}. */
public interface JavaIORandomAccessFileAccess {
    /** Opens a file that nobody else is to open. */
    RandomAccessFile openAndDelete(File file, String mode) throws IOException;
}
