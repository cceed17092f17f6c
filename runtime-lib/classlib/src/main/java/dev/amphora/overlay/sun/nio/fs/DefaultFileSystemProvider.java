// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.sun.nio.fs;

import java.nio.file.FileSystem;
import java.nio.file.FileSystems;

/** The file system that there is. */
public final class DefaultFileSystemProvider {
    private DefaultFileSystemProvider() {}

    public static FileSystem theFileSystem() {
        return FileSystems.getDefault();
    }
}
