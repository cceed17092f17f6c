// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import dev.amphora.overlay.jdk.internal.access.JavaUtilJarAccess;
import dev.amphora.overlay.jdk.internal.access.SharedSecrets;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** What the JDK's zip files ask of other parts of the JDK. */
@PatchesJdk
final class ZipPatches {
    private ZipPatches() {}

    /** In place of loading a library; the constants of the class are in the code that uses them. */
    @Replaces("java.util.zip.ZipUtils.<clinit>()V")
    static void noLibrary() {
        // There is nothing native.
    }

    // JDK 25 reads numbers from arrays of bytes at once.

    @Replaces("java.util.zip.ZipUtils.get16([BI)I")
    static int get16(byte[] bytes, int offset) {
        return bytes[offset] & 0xFF | (bytes[offset + 1] & 0xFF) << 8;
    }

    @Replaces("java.util.zip.ZipUtils.get32S([BI)I")
    static int get32Signed(byte[] bytes, int offset) {
        return get16(bytes, offset) | get16(bytes, offset + 2) << 16;
    }

    @Replaces("java.util.zip.ZipUtils.get32([BI)J")
    static long get32(byte[] bytes, int offset) {
        return get32Signed(bytes, offset) & 0xFFFF_FFFFL;
    }

    @Replaces("java.util.zip.ZipUtils.get64S([BI)J")
    static long get64Signed(byte[] bytes, int offset) {
        return get32(bytes, offset) | get32(bytes, offset + 4) << 32;
    }

    /** An entry of a jar, through a door that may have been opened after somebody looked for it. */
    static JarEntry entryFor(JavaUtilJarAccess door, JarFile jar, String name) {
        return SharedSecrets.javaUtilJarAccess().entryFor(jar, name);
    }

    /** Whether a file in {@code META-INF} is a signature; the name is in capitals. */
    static boolean isSignature(String name) {
        return name.endsWith(".SF") || name.endsWith(".DSA") || name.endsWith(".RSA") || name.endsWith(".EC");
    }
}
