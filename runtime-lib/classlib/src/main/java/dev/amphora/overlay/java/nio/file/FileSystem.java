// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.nio.file;

import dev.amphora.overlay.java.nio.file.spi.FileSystemProvider;
import java.io.Closeable;
import java.io.IOException;
import java.util.Set;

/** See {@link java.nio.file.FileSystem}; without file stores, owners and watch services, which WASI does not have. */
public abstract class FileSystem implements Closeable {
    protected FileSystem() {}

    public abstract FileSystemProvider provider();

    @Override
    public abstract void close() throws IOException;

    public abstract boolean isOpen();

    public abstract boolean isReadOnly();

    public abstract String getSeparator();

    public abstract Iterable<Path> getRootDirectories();

    public abstract Set<String> supportedFileAttributeViews();

    public abstract Path getPath(String first, String... more);

    public abstract PathMatcher getPathMatcher(String syntaxAndPattern);
}
