// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package util.regex;

import static util.regex.Attempts.attempt;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Greedy, reluctant and possessive quantifiers, anchors, look-around, atomic groups. */
public class Quantifiers {
    public static void main(String[] args) {
        String[][] cases = {
            {"a*", "aaab"}, {"a*?", "aaab"}, {"a*+", "aaab"}, {"a+?b", "aaab"}, {"a++b", "aaab"}, {"a++a", "aaab"}, {"a{2}", "aaaaa"}, {"a{2,}", "aaaaa"}, {"a{1,2}?", "aaaaa"}, {"a{0}", "aa"}, {"a{2,3}+a", "aaaa"},
            {"(ab){2}", "abababab"}, {"(a|b)*c", "ababc"}, {"(a|ab)*c", "aabac"}, {"x?", "ax"}, {"^a", "a\na"}, {"(?m)^a", "a\na"}, {"a$", "a\na\n"}, {"(?m)a$", "a\r\na\n"}, {"\\Aa", "aa"}, {"a\\z", "a\n"}, {"a\\Z", "a\n"},
            {"\\bfoo\\b", "foo foobar foo"}, {"\\Boo", "foo oo"}, {"a(?=b)", "abac"}, {"a(?!b)", "abac"}, {"(?<=a)b", "abcb"}, {"(?<!a)b", "abcb"}, {"(?<=a{1,3})b", "aaab"}, {"(?<=ab|c)d", "abd cd d"}, {"(?>a*)b", "aaab"},
            {"(?>a*)ab", "aaab"}, {"(?>a|ab)c", "abc"}, {"\\Ga", "aabaa"}, {".+", "a\nb"}, {"(?s).+", "a\nb"}, {"(?d).", "\r\n\u0085"}, {"(a?){3}a{3}", "aaa"}, {"(?:a|b|c|d)+?d", "abcdabcd"}, {"", "ab"}, {"(?!)", "x"}, {"a{,2}", "a{,2}"},
            {"\\R", "a\r\nb\nc\u2028"}, {"\\R{2}", "\r\n"}, {"\\X", "e\u0301a"}, {"\\h\\v", "\t\n \u2029"}};
        for (String[] c : cases) {
            attempt(c[0], () -> {
                Matcher matcher = Pattern.compile(c[0]).matcher(c[1]);
                StringBuilder text = new StringBuilder();
                while (matcher.find()) {
                    text.append(matcher.start()).append('-').append(matcher.end()).append(' ');
                }
                matcher.reset();
                return text.append(matcher.matches()).append(matcher.hitEnd()).append(matcher.reset().lookingAt());
            });
        }
        System.out.println(Pattern.matches("(x+x+)+y", "xxxxxxxxxxxxy") + " " + Pattern.compile("(x+x+)+y").matcher("xxxxxxxxxxxxxx").find());
        System.out.println(Pattern.compile("(a|b)*").matcher("ab".repeat(300)).matches());
    }
}
