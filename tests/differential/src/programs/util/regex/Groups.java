// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package util.regex;

import static util.regex.Attempts.attempt;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Groups: numbers, names, back references, those that take no part; results that outlive the matcher's next match. */
public class Groups {
    public static void main(String[] args) {
        Matcher m = Pattern.compile("(?<year>\\d{4})-(?<month>\\d\\d)(-(\\d\\d))?").matcher("on 2024-05-06 and 1999-12, 2000-1");
        while (m.find()) {
            System.out.println(m.group() + " " + m.start() + ".." + m.end() + " " + m.group("year") + "/" + m.group(2) + "/" + m.group(4) + " " + m.start(3) + m.end(4) + " " + m.start("month") + m.groupCount());
        }
        attempt("after the last", m::group);
        attempt("start after the last", m::start);
        m.reset();
        attempt("before the first", () -> m.group(1));
        m.find();
        attempt("no such group", () -> m.group(5));
        attempt("negative group", () -> m.start(-1));
        attempt("no such name", () -> m.group("day"));
        attempt("null name", () -> m.group((String) null));
        MatchResult result = m.toMatchResult();
        m.find();
        System.out.println(result.group() + " " + result.group(2) + result.start(1) + result.groupCount() + " " + m.group());
        attempt("no such group of a result", () -> result.group(9));
        for (String[] pair : new String[][] {{"(a)|(b)", "b"}, {"(a)*", "aaa"}, {"(a|ab)(c|bcd)(d*)", "abcd"}, {"(?:x)(y)?", "x"}, {"((a)(b))+", "abab"}, {"(a*)*", "b"}, {"(?<q>['\"]).*?\\k<q>", "say 'it\"s' now"},
            {"(\\w)\\1", "hello"}, {"\\1(a)", "aa"}, {"(a)\\2", "aa"}, {"()(|x)", "x"}, {"(?i)(A)\\1", "aA"}, {"(.)(.)(.)(.)(.)(.)(.)(.)(.)(.)\\10", "abcdefghijj"}, {"(?=(a+))a*b\\1", "baaabac"}}) {
            attempt(pair[0], () -> {
                Matcher matcher = Pattern.compile(pair[0]).matcher(pair[1]);
                StringBuilder text = new StringBuilder();
                while (matcher.find()) {
                    text.append('[').append(matcher.start());
                    for (int i = 0; i <= matcher.groupCount(); i++) {
                        text.append(' ').append(matcher.group(i));
                    }
                    text.append(']');
                }
                return text;
            });
        }
        System.out.println(Pattern.compile("(\\d)(\\d)").matcher("12 34 5 67").results().map(r -> r.group(2) + r.group(1)).toList());
    }
}
