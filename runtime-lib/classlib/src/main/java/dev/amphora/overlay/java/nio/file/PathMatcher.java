// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.nio.file;

/** See {@link java.nio.file.PathMatcher}. */
@FunctionalInterface
public interface PathMatcher {
    boolean matches(Path path);
}
