// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import java.util.List;

/** What the compiler does to text blocks, as methods of strings (JLS 3.10.6, 3.10.7); and numbers with a radix in their prefix. */
final class TextBlockPatches {
    private TextBlockPatches() {}

    private static int indentation(String line) {
        int i = 0;
        while (i < line.length() && Character.isWhitespace(line.charAt(i))) {
            i++;
        }
        return i;
    }

    @Replaces("java.lang.String.stripIndent()Ljava/lang/String;")
    static String stripIndent(String self) {
        if (self.isEmpty()) {
            return "";
        }
        char end = self.charAt(self.length() - 1);
        boolean terminated = end == '\n' || end == '\r';
        List<String> lines = StringPatches.lineList(self);
        // The last line counts even when it is blank, and an empty one behind the last terminator is such a line.
        int least = terminated ? 0 : Integer.MAX_VALUE;
        for (int i = 0; i < lines.size() && !terminated; i++) {
            String line = lines.get(i);
            int indentation = indentation(line);
            if (indentation < line.length() || i == lines.size() - 1) {
                least = Math.min(least, indentation);
            }
        }
        StringBuilder stripped = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            int indentation = indentation(line);
            if (i > 0) {
                stripped.append('\n');
            }
            if (indentation < line.length()) {
                stripped.append(line.substring(Math.min(least, indentation)).stripTrailing());
            }
        }
        return terminated ? stripped.append('\n').toString() : stripped.toString();
    }

    @Replaces("java.lang.String.translateEscapes()Ljava/lang/String;")
    static String translateEscapes(String self) {
        StringBuilder translated = new StringBuilder();
        int i = 0;
        while (i < self.length()) {
            char c = self.charAt(i++);
            if (c != '\\') {
                translated.append(c);
                continue;
            }
            c = i < self.length() ? self.charAt(i++) : 0;
            switch (c) {
                case 'b' -> translated.append('\b');
                case 'f' -> translated.append('\f');
                case 'n' -> translated.append('\n');
                case 'r' -> translated.append('\r');
                case 's' -> translated.append(' ');
                case 't' -> translated.append('\t');
                case '\'', '"', '\\' -> translated.append(c);
                case '0', '1', '2', '3', '4', '5', '6', '7' -> {
                    int last = Math.min(i + (c <= '3' ? 2 : 1), self.length());
                    int code = c - '0';
                    while (i < last && self.charAt(i) >= '0' && self.charAt(i) <= '7') {
                        code = code << 3 | self.charAt(i++) - '0';
                    }
                    translated.append((char) code);
                }
                case '\n' -> {
                    // A line that is continued.
                }
                case '\r' -> {
                    if (i < self.length() && self.charAt(i) == '\n') {
                        i++;
                    }
                }
                default -> throw new IllegalArgumentException("Invalid escape sequence: \\" + c + " \\\\u" + hex(c));
            }
        }
        return translated.toString();
    }

    private static String hex(char c) {
        return CaseMappings.toUpperCase(Integer.toHexString(0x10000 | c).substring(1));
    }
}
