// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

/** What the JDK's zip files ask of other parts of the JDK. */
@PatchesJdk
final class ZipPatches {
    private ZipPatches() {}

    /** In place of loading a library; the constants of the class are in the code that uses them. */
    @Replaces("java.util.zip.ZipUtils.<clinit>()V")
    static void noLibrary() {
        // There is nothing native.
    }

    /** Whether a file in {@code META-INF} is a signature; the name is in capitals. */
    static boolean isSignature(String name) {
        return name.endsWith(".SF") || name.endsWith(".DSA") || name.endsWith(".RSA") || name.endsWith(".EC");
    }
}
