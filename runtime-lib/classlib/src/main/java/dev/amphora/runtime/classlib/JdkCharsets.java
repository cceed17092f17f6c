// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import dev.amphora.overlay.sun.nio.cs.UTF_16;
import dev.amphora.overlay.sun.nio.cs.UTF_16BE;
import dev.amphora.overlay.sun.nio.cs.UTF_16LE;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Charsets by name: the standard ones, and those of the build JDK that the program names. */
@BesideJdk
final class JdkCharsets {
    /** The standard charsets with all their names, that of the charset first. */
    private static final String[] STANDARD = {
        "UTF-8 UTF8 unicode-1-1-utf-8",
        "US-ASCII ASCII iso_646.irv:1983 iso_646.irv:1991 ISO_646.irv:1991 ANSI_X3.4-1968 ANSI_X3.4-1986 iso-ir-6 ISO646-US"
                + " ascii7 646 cp367 IBM367 csASCII us default",
        "ISO-8859-1 ISO8859_1 8859_1 iso-ir-100 ISO_8859-1 ISO_8859_1 ISO_8859-1:1987 ISO8859-1 latin1 l1 819 IBM819"
                + " IBM-819 cp819 csISOLatin1",
        "UTF-16 UTF_16 utf16 unicode UnicodeBig",
        "UTF-16BE UTF_16BE ISO-10646-UCS-2 X-UTF-16BE UnicodeBigUnmarked",
        "UTF-16LE UTF_16LE X-UTF-16LE UnicodeLittleUnmarked"
    };

    private static final Map<String, Charset> FOUND = new HashMap<>();

    private JdkCharsets() {}

    /** A charset of the JDK by a name of it in small letters, or null. The front end writes the body. */
    private static native Object newInstance(String name);

    /** The names of all that {@link #newInstance} makes, with spaces between them. The front end writes the body. */
    private static native String names();

    @Replaces("java.nio.charset.Charset.forName(Ljava/lang/String;)Ljava/nio/charset/Charset;")
    static Charset forName(String name) {
        if (name == null) {
            throw new IllegalArgumentException("Null charset name");
        }
        Charset charset = FOUND.get(name);
        if (charset == null) {
            charset = find(name);
            FOUND.put(name, charset);
        }
        return charset;
    }

    private static Charset find(String name) {
        if (!isLegal(name)) {
            throw new IllegalCharsetNameException(name);
        }
        String key = name.toLowerCase(Locale.ROOT);
        Charset charset = standard(key);
        if (charset == null) {
            charset = (Charset) newInstance(key);
            if (charset == null) {
                throw new UnsupportedCharsetException(name);
            }
            Charset other = FOUND.putIfAbsent(charset.name(), charset);
            charset = other == null ? charset : other;
        }
        return charset;
    }

    private static boolean isLegal(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean isLetterOrDigit = c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
            boolean isSign = c == '-' || c == '+' || c == ':' || c == '_' || c == '.';
            if (!isLetterOrDigit && (!isSign || i == 0)) {
                return false;
            }
        }
        return !name.isEmpty();
    }

    /** A standard charset by a name of it in small letters, or null. */
    private static Charset standard(String key) {
        for (int i = 0; i < STANDARD.length; i++) {
            if ((' ' + STANDARD[i] + ' ').toLowerCase(Locale.ROOT).contains(' ' + key + ' ')) {
                return standard(i);
            }
        }
        return null;
    }

    private static Charset standard(int index) {
        return switch (index) {
            case 0 -> StandardCharsets.UTF_8;
            case 1 -> StandardCharsets.US_ASCII;
            case 2 -> StandardCharsets.ISO_8859_1;
            case 3 -> StandardCharsets.UTF_16;
            case 4 -> StandardCharsets.UTF_16BE;
            default -> StandardCharsets.UTF_16LE;
        };
    }

    /** TeaVM's charsets have one name each. */
    @Replaces("java.nio.charset.Charset.aliases()Ljava/util/Set;")
    static Set<String> aliases(Charset self) {
        String[] names = givenAliases(self);
        for (String all : STANDARD) {
            if (all.startsWith(self.name() + " ")) {
                names = all.substring(self.name().length() + 1).split(" ");
            }
        }
        return Collections.unmodifiableSet(new HashSet<>(Arrays.asList(names)));
    }

    /** The names that the charset's constructor was given. The front end writes the body. */
    private static native String[] givenAliases(Charset charset);

    @Adds(value = "java.nio.charset.Charset.availableCharsets()Ljava/util/SortedMap;", isStatic = true)
    static SortedMap<String, Charset> availableCharsets() {
        SortedMap<String, Charset> available = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 0; i < STANDARD.length; i++) {
            available.put(standard(i).name(), standard(i));
        }
        for (String name : names().split(" ")) {
            if (!name.isEmpty()) {
                available.put(name, Charset.forName(name));
            }
        }
        return Collections.unmodifiableSortedMap(available);
    }

    @Replaces("java.nio.charset.impl.Iso8859Charset.contains(Ljava/nio/charset/Charset;)Z")
    static boolean latin1Contains(Charset self, Charset other) {
        return other == self || other == StandardCharsets.US_ASCII;
    }

    @Replaces("java.nio.charset.impl.UTF8Charset.contains(Ljava/nio/charset/Charset;)Z")
    @Replaces("java.nio.charset.impl.UTF16Charset.contains(Ljava/nio/charset/Charset;)Z")
    static boolean unicodeContains(Charset self, Charset other) {
        return standard(other.name().toLowerCase(Locale.ROOT)) == other || new UTF_16BE().contains(other);
    }

    @Replaces("java.nio.charset.impl.UTF16Charset.newDecoder()Ljava/nio/charset/CharsetDecoder;")
    static CharsetDecoder newDecoder(Charset self) {
        return utf16(self.name()).newDecoder();
    }

    @Replaces("java.nio.charset.impl.UTF16Charset.newEncoder()Ljava/nio/charset/CharsetEncoder;")
    static CharsetEncoder newEncoder(Charset self) {
        return utf16(self.name()).newEncoder();
    }

    private static Charset utf16(String name) {
        return switch (name) {
            case "UTF-16BE" -> new UTF_16BE();
            case "UTF-16LE" -> new UTF_16LE();
            default -> new UTF_16();
        };
    }
}
