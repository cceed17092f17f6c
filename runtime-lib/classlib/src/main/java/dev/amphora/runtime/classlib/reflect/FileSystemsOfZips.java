// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.reflect;

/** The JDK's own file systems over zip files, in a package that only the JDK itself may use. */
public final class FileSystemsOfZips {
    private FileSystemsOfZips() {}

    /** A new {@code FileSystemProvider}. */
    @Door("jdk.nio.zipfs.ZipFileSystemProvider.<init>()V")
    public static native Object newProvider();
}
