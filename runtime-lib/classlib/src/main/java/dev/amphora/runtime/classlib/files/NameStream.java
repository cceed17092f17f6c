// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.files;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** The entries of a directory, which have been read when the stream was opened. */
final class NameStream implements DirectoryStream<Path>, Iterator<Path> {
    private final Path directory;
    private final Iterator<String> names;
    private final DirectoryStream.Filter<? super Path> filter;
    private Path next;
    private boolean iterated;
    private boolean closed;

    NameStream(Path directory, List<String> names, DirectoryStream.Filter<? super Path> filter) {
        this.directory = directory;
        this.names = names.iterator();
        this.filter = filter;
    }

    @Override
    public Iterator<Path> iterator() {
        if (closed) {
            throw new IllegalStateException("Directory stream is closed");
        }
        if (iterated) {
            throw new IllegalStateException("Iterator already obtained");
        }
        iterated = true;
        return this;
    }

    @Override
    public boolean hasNext() {
        while (next == null && !closed && names.hasNext()) {
            Path entry = directory.resolve(names.next());
            try {
                if (filter.accept(entry)) {
                    next = entry;
                }
            } catch (IOException e) {
                throw new DirectoryIteratorException(e);
            }
        }
        return next != null;
    }

    @Override
    public Path next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Path result = next;
        next = null;
        return result;
    }

    @Override
    public void close() {
        closed = true;
    }
}
