// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import java.nio.charset.Charset;
import java.nio.charset.UnsupportedCharsetException;

/** Which charsets there are. */
final class CharsetPatches {
    private CharsetPatches() {}

    @Adds(value = "java.nio.charset.Charset.isSupported(Ljava/lang/String;)Z", isStatic = true)
    static boolean isSupported(String name) {
        if (name == null) {
            throw new IllegalArgumentException("Null charset name");
        }
        try {
            Charset.forName(name);
            return true;
        } catch (UnsupportedCharsetException e) {
            return false;
        }
    }
}
