// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.UnsupportedCharsetException;

/** Which charsets there are, and what they are as objects. */
final class CharsetPatches {
    private CharsetPatches() {}

    @Adds("java.nio.charset.Charset.toString()Ljava/lang/String;")
    static String toString(Charset self) {
        return self.name();
    }

    @Adds("java.nio.charset.Charset.hashCode()I")
    static int hashCode(Charset self) {
        return self.name().hashCode();
    }

    @Adds("java.nio.charset.Charset.equals(Ljava/lang/Object;)Z")
    static boolean equals(Charset self, Object other) {
        return other instanceof Charset charset && self.name().equals(charset.name());
    }

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

    @Replaces("java.nio.charset.CoderResult.toString()Ljava/lang/String;")
    static String toString(CoderResult self) {
        if (self.isError()) {
            return (self.isMalformed() ? "MALFORMED[" : "UNMAPPABLE[") + self.length() + "]";
        }
        return self.isUnderflow() ? "UNDERFLOW" : "OVERFLOW";
    }
}
