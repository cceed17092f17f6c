// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.nio.file;

import dev.amphora.runtime.classlib.files.WasiFileSystem;

/** See {@link java.nio.file.FileSystems}. There is one: the directories that the host has opened. */
public final class FileSystems {
    private FileSystems() {}

    public static FileSystem getDefault() {
        return (FileSystem) (Object) WasiFileSystem.INSTANCE;
    }
}
