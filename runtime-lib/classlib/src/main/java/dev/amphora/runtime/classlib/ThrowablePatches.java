// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

/** {@code Throwable} records no frames yet; nothing is paid for a trace when an exception is created. */
@Platform(
        target = "java.lang.Throwable",
        no = {"isLowLevel", "isJavaScript", "isWebAssemblyGC"})
final class ThrowablePatches {
    private ThrowablePatches() {}
}
