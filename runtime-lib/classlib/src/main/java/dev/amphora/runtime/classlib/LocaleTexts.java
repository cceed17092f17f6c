// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

/** What the JDK's classes for locales do with {@code MessageFormat} and regular expressions, which are much larger. */
final class LocaleTexts {
    private LocaleTexts() {}

    /** As {@code MessageFormat} does it with arguments that are texts: they take the place of their numbers in braces. */
    static String format(String pattern, Object... arguments) {
        StringBuilder text = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\'' && i + 1 < pattern.length() && pattern.charAt(i + 1) == '\'') {
                text.append(c);
                i++;
            } else if (c == '\'') {
                quoted = !quoted;
            } else if (c == '{' && !quoted) {
                int end = pattern.indexOf('}', i);
                text.append(arguments[Integer.parseInt(pattern.substring(i + 1, end))]);
                i = end;
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    /** For expressions that are plain characters. */
    static String replaceAll(String text, String from, String to) {
        return text.replace(from, to);
    }
}
