// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Methods of {@code java.util.regex} since Java 8, and replacement texts with named groups. */
final class RegexPatches {
    private RegexPatches() {}

    /** The replacement with its groups filled in; see {@code Matcher.appendReplacement}. */
    @Replaces("java.util.regex.Matcher.processReplacement(Ljava/lang/String;)Ljava/lang/String;")
    static String expand(Matcher self, String replacement) {
        StringBuilder expanded = new StringBuilder();
        int i = 0;
        while (i < replacement.length()) {
            char c = replacement.charAt(i++);
            if (c == '\\') {
                if (i == replacement.length()) {
                    throw new IllegalArgumentException("character to be escaped is missing");
                }
                expanded.append(replacement.charAt(i++));
            } else if (c == '$') {
                i = expandGroup(self, replacement, i, expanded);
            } else {
                expanded.append(c);
            }
        }
        return expanded.toString();
    }

    /** Appends the group whose reference starts at {@code i}, behind the dollar sign; returns the end of the reference. */
    private static int expandGroup(Matcher matcher, String replacement, int i, StringBuilder expanded) {
        if (i == replacement.length()) {
            throw new IllegalArgumentException("Illegal group reference: group index is missing");
        }
        String text;
        int end = i + 1;
        if (replacement.charAt(i) == '{') {
            int close = i + 1;
            while (close < replacement.length() && isNamePart(replacement.charAt(close))) {
                close++;
            }
            checkName(replacement, i + 1, close);
            text = matcher.group(replacement.substring(i + 1, close));
            end = close + 1;
        } else {
            int group = replacement.charAt(i) - '0';
            if (group < 0 || group > 9) {
                throw new IllegalArgumentException("Illegal group reference");
            }
            // Further digits belong to the reference as long as there is such a group.
            while (end < replacement.length()) {
                int digit = replacement.charAt(end) - '0';
                if (digit < 0 || digit > 9 || group * 10 + digit > matcher.groupCount()) {
                    break;
                }
                group = group * 10 + digit;
                end++;
            }
            text = matcher.group(group);
        }
        if (text != null) {
            expanded.append(text);
        }
        return end;
    }

    private static boolean isNamePart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    private static void checkName(String replacement, int from, int to) {
        if (from == to || to == replacement.length() || replacement.charAt(to) != '}') {
            throw new IllegalArgumentException("named capturing group is missing trailing '}'");
        }
        char first = replacement.charAt(from);
        if (first >= '0' && first <= '9') {
            throw new IllegalArgumentException(
                    "capturing group name {" + replacement.substring(from, to) + "} starts with digit character");
        }
    }

    @Adds("java.util.regex.Matcher.appendReplacement(Ljava/lang/StringBuilder;Ljava/lang/String;)"
            + "Ljava/util/regex/Matcher;")
    static Matcher appendReplacement(Matcher self, StringBuilder target, String replacement) {
        StringBuffer part = new StringBuffer();
        self.appendReplacement(part, replacement);
        target.append(part);
        return self;
    }

    @Adds("java.util.regex.Matcher.appendTail(Ljava/lang/StringBuilder;)Ljava/lang/StringBuilder;")
    static StringBuilder appendTail(Matcher self, StringBuilder target) {
        StringBuffer tail = new StringBuffer();
        self.appendTail(tail);
        return target.append(tail);
    }

    @Adds("java.util.regex.Matcher.replaceAll(Ljava/util/function/Function;)Ljava/lang/String;")
    static String replaceAll(Matcher self, Function<MatchResult, String> replacer) {
        self.reset();
        StringBuffer result = new StringBuffer();
        while (self.find()) {
            self.appendReplacement(result, replacer.apply(self));
        }
        return self.appendTail(result).toString();
    }

    @Adds("java.util.regex.Matcher.replaceFirst(Ljava/util/function/Function;)Ljava/lang/String;")
    static String replaceFirst(Matcher self, Function<MatchResult, String> replacer) {
        self.reset();
        StringBuffer result = new StringBuffer();
        if (self.find()) {
            self.appendReplacement(result, replacer.apply(self));
        }
        return self.appendTail(result).toString();
    }

    @Adds("java.util.regex.Matcher.results()Ljava/util/stream/Stream;")
    static Stream<MatchResult> results(Matcher self) {
        self.reset();
        List<MatchResult> results = new ArrayList<>();
        while (self.find()) {
            results.add(self.toMatchResult());
        }
        return results.stream();
    }

    @Adds("java.util.regex.Pattern.asPredicate()Ljava/util/function/Predicate;")
    static Predicate<String> asPredicate(Pattern self) {
        return text -> self.matcher(text).find();
    }

    @Adds("java.util.regex.Pattern.asMatchPredicate()Ljava/util/function/Predicate;")
    static Predicate<String> asMatchPredicate(Pattern self) {
        return text -> self.matcher(text).matches();
    }

    @Adds("java.util.regex.Pattern.splitAsStream(Ljava/lang/CharSequence;)Ljava/util/stream/Stream;")
    static Stream<String> splitAsStream(Pattern self, CharSequence text) {
        return Stream.of(self.split(text));
    }

    @Replaces("java.util.regex.Pattern.split(Ljava/lang/CharSequence;I)[Ljava/lang/String;")
    static String[] split(Pattern self, CharSequence text, int limit) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        Matcher matcher = self.matcher(text);
        while ((limit <= 0 || parts.size() < limit - 1) && matcher.find()) {
            // An empty match at the start gives no empty part.
            if (matcher.end() > 0) {
                parts.add(text.subSequence(from, matcher.start()).toString());
                from = matcher.end();
            }
        }
        if (from == 0) {
            return new String[] {text.toString()};
        }
        parts.add(text.subSequence(from, text.length()).toString());
        int count = parts.size();
        while (limit == 0 && count > 0 && parts.get(count - 1).isEmpty()) {
            count--;
        }
        return parts.subList(0, count).toArray(new String[0]);
    }

    /**
     * Since JDK 21, whose own version is in no class that older ones have.
     *
     * @param limit the most parts that are not delimiters, if it is positive; if it is 0, empty ones at the end are left out
     */
    static String[] splitWithDelimiters(Pattern pattern, String text, int limit) {
        List<String> parts = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        int end = 0;
        int matches = 0;
        while ((limit <= 0 || matches < limit - 1) && matcher.find()) {
            if (matcher.end() == 0) {
                continue; // Nothing is in front of nothing at the beginning.
            }
            parts.add(text.substring(end, matcher.start()));
            parts.add(matcher.group());
            end = matcher.end();
            matches++;
        }
        parts.add(text.substring(end));
        if (limit == 0 && matches > 0) {
            while (!parts.isEmpty() && parts.get(parts.size() - 1).isEmpty()) {
                parts.remove(parts.size() - 1);
            }
        }
        return parts.toArray(new String[0]);
    }
}
