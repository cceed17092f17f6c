// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.files;

import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.regex.PatternSyntaxException;

/**
 * A pattern of {@code FileSystem.getPathMatcher}: {@code *} within a name, {@code **} across names, {@code ?}, classes in
 * brackets, alternatives in braces, a backslash in front of what stands for itself. Matched without the classes of
 * regular expressions.
 */
final class Glob implements PathMatcher {
    private final String glob;

    Glob(String glob) {
        this.glob = glob;
        check();
    }

    private void check() {
        boolean inGroup = false;
        for (int i = 0; i < glob.length(); i++) {
            switch (glob.charAt(i)) {
                case '\\' -> {
                    if (++i == glob.length()) {
                        throw new PatternSyntaxException("No character to escape", glob, i - 1);
                    }
                }
                case '[' -> i = checkClass(i);
                case '{' -> {
                    if (inGroup) {
                        throw new PatternSyntaxException("Cannot nest groups", glob, i);
                    }
                    inGroup = true;
                }
                case '}' -> inGroup = false;
                default -> {}
            }
        }
        if (inGroup) {
            throw new PatternSyntaxException("Missing '}", glob, glob.length() - 1);
        }
    }

    private int checkClass(int start) {
        for (int i = start + 1; i < glob.length(); i++) {
            char c = glob.charAt(i);
            if (c == '/') {
                throw new PatternSyntaxException("Explicit 'name separator' in class", glob, i);
            }
            if (c == ']' && i > start + 1) {
                return i;
            }
        }
        throw new PatternSyntaxException("Missing ']", glob, glob.length() - 1);
    }

    @Override
    public boolean matches(Path path) {
        return matches(0, path.toString(), 0);
    }

    private boolean matches(int at, String text, int from) {
        if (at == glob.length()) {
            return from == text.length();
        }
        char c = glob.charAt(at);
        switch (c) {
            case '*' -> {
                boolean across = at + 1 < glob.length() && glob.charAt(at + 1) == '*';
                int rest = across ? at + 2 : at + 1;
                for (int i = from; ; i++) {
                    if (matches(rest, text, i)) {
                        return true;
                    }
                    if (i == text.length() || !across && text.charAt(i) == '/') {
                        return false;
                    }
                }
            }
            case '{' -> {
                return matchesGroup(at, text, from);
            }
            case '}' -> {
                return matches(at + 1, text, from);
            }
            case ',' -> {
                int end = endOfGroup(at);
                return end >= 0 ? matches(end + 1, text, from) : matchesChar(c, at + 1, text, from);
            }
            case '[' -> {
                int end = checkClass(at);
                return from < text.length() && inClass(at, end, text.charAt(from)) && matches(end + 1, text, from + 1);
            }
            case '?' -> {
                return from < text.length() && text.charAt(from) != '/' && matches(at + 1, text, from + 1);
            }
            case '\\' -> {
                return matchesChar(glob.charAt(at + 1), at + 2, text, from);
            }
            default -> {
                return matchesChar(c, at + 1, text, from);
            }
        }
    }

    private boolean matchesChar(char c, int rest, String text, int from) {
        return from < text.length() && text.charAt(from) == c && matches(rest, text, from + 1);
    }

    /** Tries each alternative; the comma or brace that ends it leads behind the group. */
    private boolean matchesGroup(int open, String text, int from) {
        int at = open;
        do {
            if (matches(at + 1, text, from)) {
                return true;
            }
            at = nextInGroup(at + 1);
        } while (glob.charAt(at) == ',');
        return false;
    }

    private int nextInGroup(int from) {
        int i = from;
        while (glob.charAt(i) != ',' && glob.charAt(i) != '}') {
            i = glob.charAt(i) == '\\' ? i + 2 : glob.charAt(i) == '[' ? checkClass(i) + 1 : i + 1;
        }
        return i;
    }

    /** Where the group ends that position {@code at} is in, or -1 if it is in none. */
    private int endOfGroup(int at) {
        boolean inGroup = false;
        for (int i = 0; i < glob.length(); i++) {
            if (i == at && !inGroup) {
                return -1;
            }
            switch (glob.charAt(i)) {
                case '\\' -> i++;
                case '[' -> i = checkClass(i);
                case '{' -> inGroup = true;
                case '}' -> {
                    if (i > at) {
                        return i;
                    }
                    inGroup = false;
                }
                default -> {}
            }
        }
        return -1;
    }

    private boolean inClass(int open, int close, char c) {
        int i = open + 1;
        boolean negated = glob.charAt(i) == '!';
        if (negated) {
            i++;
        }
        boolean found = false;
        while (i < close) {
            char low = glob.charAt(i);
            if (i + 2 < close && glob.charAt(i + 1) == '-') {
                found |= c >= low && c <= glob.charAt(i + 2);
                i += 3;
            } else {
                found |= c == low;
                i++;
            }
        }
        return c != '/' && found != negated;
    }
}
