// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.nio.file.attribute;

import java.io.IOException;
import java.nio.file.attribute.BasicFileAttributes;

/** See {@link java.nio.file.attribute.BasicFileAttributeView}. */
public interface BasicFileAttributeView extends FileAttributeView {
    @Override
    String name();

    BasicFileAttributes readAttributes() throws IOException;

    void setTimes(FileTime modified, FileTime accessed, FileTime created) throws IOException;
}
