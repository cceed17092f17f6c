// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Methods that {@code String}, {@code StringBuilder} and {@code CharSequence} lack, or that differ. */
final class StringPatches {
    private StringPatches() {}

    @Replaces("java.lang.String.isBlank()Z")
    static boolean isBlank(String self) {
        int i = 0;
        while (i < self.length()) {
            int point = self.codePointAt(i);
            if (!Character.isWhitespace(point)) {
                return false;
            }
            i += Character.charCount(point);
        }
        return true;
    }

    static List<String> lineList(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            i++;
            if (c == '\n' || c == '\r') {
                lines.add(text.substring(start, i - 1));
                if (c == '\r' && i < text.length() && text.charAt(i) == '\n') {
                    i++;
                }
                start = i;
            }
        }
        if (start < text.length()) {
            lines.add(text.substring(start));
        }
        return lines;
    }

    @Adds("java.lang.String.lines()Ljava/util/stream/Stream;")
    static Stream<String> lines(String self) {
        return lineList(self).stream();
    }

    @Adds("java.lang.String.indent(I)Ljava/lang/String;")
    static String indent(String self, int columns) {
        StringBuilder indented = new StringBuilder();
        for (String line : lineList(self)) {
            int from = 0;
            while (from < -columns && from < line.length() && Character.isWhitespace(line.charAt(from))) {
                from++;
            }
            for (int i = 0; i < columns; i++) {
                indented.append(' ');
            }
            indented.append(line, from, line.length()).append('\n');
        }
        return indented.toString();
    }

    @Adds("java.lang.String.transform(Ljava/util/function/Function;)Ljava/lang/Object;")
    static Object transform(String self, Function<String, ?> function) {
        return function.apply(self);
    }

    @Adds("java.lang.String.getBytes(II[BI)V")
    static void getBytes(String self, int from, int to, byte[] target, int at) {
        if (from < 0 || from > to || to > self.length()) {
            throw new StringIndexOutOfBoundsException(StringMessages.range("begin", from, to, self.length()));
        }
        for (int i = from; i < to; i++) {
            target[at + i - from] = (byte) self.charAt(i);
        }
    }

    @Adds(value = "java.lang.CharSequence.compare(Ljava/lang/CharSequence;Ljava/lang/CharSequence;)I", isStatic = true)
    static int compare(CharSequence a, CharSequence b) {
        int common = Math.min(a.length(), b.length());
        for (int i = 0; i < common; i++) {
            int order = a.charAt(i) - b.charAt(i);
            if (order != 0) {
                return order;
            }
        }
        return a.length() - b.length();
    }

    /** Since JDK 25, whose readers of texts call it. */
    @Adds("java.lang.CharSequence.getChars(II[CI)V")
    static void getChars(CharSequence self, int from, int to, char[] target, int at) {
        Objects.checkFromToIndex(from, to, self.length());
        Objects.checkIndex(at, target.length - (to - from) + 1);
        for (int i = from; i < to; i++) {
            target[at + i - from] = self.charAt(i);
        }
    }

    @Adds(value = "java.lang.Character.toString(I)Ljava/lang/String;", isStatic = true)
    static String toString(int codePoint) {
        return new String(Character.toChars(codePoint));
    }

    @Replaces("java.lang.CharSequence.isEmpty()Z")
    static boolean isEmpty(CharSequence self) {
        return self.length() == 0;
    }

    /** The library's encoder loses half of a pair of surrogates where its buffer ends. */
    @Replaces("java.lang.String.getBytes()[B")
    static byte[] getBytes(String self) {
        return Utf8.encode(self);
    }

    @Replaces("java.lang.String.getBytes(Ljava/nio/charset/Charset;)[B")
    static byte[] getBytes(String self, Charset charset) {
        if (charset == StandardCharsets.UTF_8) {
            return Utf8.encode(self);
        }
        ByteBuffer buffer = charset.encode(CharBuffer.wrap(self.toCharArray()));
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    /** Since JDK 21. */
    @Adds("java.lang.String.indexOf(III)I")
    static int indexOf(String self, int codePoint, int from, int to) {
        checkRange(from, to, self.length());
        int found = self.indexOf(codePoint, from);
        return found <= to - Character.charCount(codePoint & 0x1FFFFF) ? found : -1;
    }

    /** Since JDK 21. */
    @Adds("java.lang.String.indexOf(Ljava/lang/String;II)I")
    static int indexOf(String self, String part, int from, int to) {
        int length = part.length();
        checkRange(from, to, self.length());
        int found = self.indexOf(part, from);
        return found <= to - length ? found : -1;
    }

    private static void checkRange(int from, int to, int length) {
        if (from < 0 || from > to || to > length) {
            throw new StringIndexOutOfBoundsException(StringMessages.range("begin", from, to, length));
        }
    }

    /** Since JDK 21. */
    @Adds("java.lang.String.splitWithDelimiters(Ljava/lang/String;I)[Ljava/lang/String;")
    static String[] splitWithDelimiters(String self, String regex, int limit) {
        return RegexPatches.splitWithDelimiters(Pattern.compile(regex), self, limit);
    }
}
