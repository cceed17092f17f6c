// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Objects;

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

    @Precedes(in = "java.lang.String", value = "<init>([BLjava/lang/String;)V")
    static void checkName(String self, byte[] bytes, String name) throws UnsupportedEncodingException {
        find(name);
    }

    @Precedes(in = "java.lang.String", value = "<init>([BIILjava/lang/String;)V")
    static void checkName(String self, byte[] bytes, int offset, int length, String name)
            throws UnsupportedEncodingException {
        find(name);
        StringSearches.checkBytes(self, bytes, offset, length);
    }

    @Replaces("java.lang.String.getBytes(Ljava/lang/String;)[B")
    static byte[] getBytes(String self, String name) throws UnsupportedEncodingException {
        return self.getBytes(find(name));
    }

    private static Charset find(String name) throws UnsupportedEncodingException {
        try {
            return Charset.forName(Objects.requireNonNull(name, "charsetName"));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new UnsupportedEncodingException(name);
        }
    }

    /** Names that begin so are of nobody's registry. */
    @Adds("java.nio.charset.Charset.isRegistered()Z")
    static boolean isRegistered(Charset self) {
        return !self.name().startsWith("X-") && !self.name().startsWith("x-");
    }

    @Adds("java.nio.charset.Charset.displayName(Ljava/util/Locale;)Ljava/lang/String;")
    static String displayName(Charset self, Locale locale) {
        return self.name();
    }

    @Replaces("java.nio.charset.CoderResult.toString()Ljava/lang/String;")
    static String toString(CoderResult self) {
        if (self.isError()) {
            return (self.isMalformed() ? "MALFORMED[" : "UNMAPPABLE[") + self.length() + "]";
        }
        return self.isUnderflow() ? "UNDERFLOW" : "OVERFLOW";
    }

    /** Since JDK 18. */
    @Adds(
            value =
                    "java.nio.charset.Charset.forName(Ljava/lang/String;Ljava/nio/charset/Charset;)Ljava/nio/charset/Charset;",
            isStatic = true)
    static Charset forName(String name, Charset otherwise) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return otherwise;
        }
    }
}
