// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import dev.amphora.overlay.jdk.internal.loader.ClassLoaders;
import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** Files of the program's class path that are no classes, as part of the module. */
final class EmbeddedResources {
    private EmbeddedResources() {}

    /**
     * The file of that name, or null. The body is written by the front end when a program reaches this method: two bytes
     * a char, the first in the low half, after two chars that hold the number of bytes.
     */
    private static native String packed(String name);

    /** How many bytes the file of that name has; -1 if there is none. */
    static int length(String name) {
        String packed = packed(name);
        return packed == null ? -1 : packed.charAt(0) | packed.charAt(1) << 16;
    }

    @Replaces("java.lang.ClassLoader.getResourceAsStream(Ljava/lang/String;)Ljava/io/InputStream;")
    static InputStream open(ClassLoader self, String name) {
        return ClassLoaders.findsProgram(self) ? open(name) : null;
    }

    /** A file of the program's class path; null if there is none of this name. */
    static InputStream open(String name) {
        String packed = packed(name);
        if (packed == null) {
            return null;
        }
        byte[] bytes = new byte[packed.charAt(0) | packed.charAt(1) << 16];
        for (int i = 0; i < bytes.length; i++) {
            char pair = packed.charAt(2 + (i >> 1));
            bytes[i] = (byte) ((i & 1) == 0 ? pair : pair >> 8);
        }
        return new ByteArrayInputStream(bytes);
    }

    @Replaces("java.lang.Class.getResourceAsStream(Ljava/lang/String;)Ljava/io/InputStream;")
    static InputStream openBeside(Class<?> self, String name) {
        return open(ClassLoaders.of(self), nameBeside(self, name));
    }

    /** Names are relative to the class's package, unless they begin with a slash. */
    static String nameBeside(Class<?> type, String name) {
        if (name.startsWith("/")) {
            return name.substring(1);
        }
        String packageName = type.getPackageName();
        return packageName.isEmpty() ? name : packageName.replace('.', '/') + "/" + name;
    }
}
