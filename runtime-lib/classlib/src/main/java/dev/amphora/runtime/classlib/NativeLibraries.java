// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import java.io.File;

/**
 * Libraries of native code: there are none, and whoever asks for one is told so as by a JVM on Linux that does not find it. Many
 * libraries catch that, and do in Java what the native code would have done.
 */
final class NativeLibraries {
    /** Longer names are refused by HotSpot, which puts them into a buffer. */
    private static final int LONGEST_NAME = 240;

    private NativeLibraries() {}

    @Adds(value = "java.lang.System.loadLibrary(Ljava/lang/String;)V", isStatic = true)
    static void loadLibrary(String name) {
        if (name.indexOf('/') >= 0) {
            throw new UnsatisfiedLinkError("Directory separator should not appear in library name: " + name);
        }
        // What the property says later does not count on the JVM either; its first value is that there is no place to
        // look at.
        throw new UnsatisfiedLinkError("no " + name + " in java.library.path: ");
    }

    @Adds("java.lang.Runtime.loadLibrary(Ljava/lang/String;)V")
    static void loadLibrary(Runtime self, String name) {
        loadLibrary(name);
    }

    @Adds(value = "java.lang.System.load(Ljava/lang/String;)V", isStatic = true)
    static void load(String path) {
        File file = new File(path);
        if (!file.isAbsolute()) {
            throw new UnsatisfiedLinkError("Expecting an absolute path of the library: " + path);
        }
        throw new UnsatisfiedLinkError("Can't load library: " + file);
    }

    @Adds("java.lang.Runtime.load(Ljava/lang/String;)V")
    static void load(Runtime self, String path) {
        load(path);
    }

    @Adds(value = "java.lang.System.mapLibraryName(Ljava/lang/String;)Ljava/lang/String;", isStatic = true)
    static String mapLibraryName(String name) {
        if (name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("name too long");
        }
        return "lib" + name + ".so";
    }
}
