// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package util.regex;

import static util.regex.Attempts.attempt;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** replaceAll, replaceFirst, appendReplacement, split: references, what is malformed, empty matches. */
public class Replacements {
    public static void main(String[] args) {
        Pattern p = Pattern.compile("(?<first>\\w)(\\w*)");
        for (String replacement : new String[] {"$2$1", "<$0>", "${first}!", "\\$1", "\\\\", "$10", "", "x\\y"}) {
            System.out.println(p.matcher("hello big world").replaceAll(replacement) + " | " + p.matcher("hello big").replaceFirst(replacement));
        }
        for (String bad : new String[] {"$", "$x", "$3", "${none}", "${", "${1}", "\\", "${first"}) {
            attempt(bad, () -> p.matcher("hello").replaceAll(bad));
        }
        System.out.println(p.matcher("ab cd").replaceAll(r -> r.group(2).toUpperCase() + r.start()) + " " + p.matcher("ab").replaceFirst(r -> "\\$" + r.group()));
        attempt("null by a function", () -> p.matcher("ab").replaceAll(r -> null));
        attempt("null replacement", () -> p.matcher("ab").replaceAll((String) null));
        attempt("no match, bad replacement", () -> p.matcher("..").replaceAll("$9"));
        System.out.println("abc".replaceAll("", "-") + " " + "abc".replaceAll("x*", "-") + " " + "aaa".replaceAll("a*?", "b") + " " + "a.b.c".replaceFirst(".", "\\$") + " " + "x".replaceAll("(x)(y)?", "[$2]"));
        Matcher m = Pattern.compile("\\d+").matcher("a1b22c333d");
        StringBuilder out = new StringBuilder(">");
        StringBuffer old = new StringBuffer();
        while (m.find()) {
            m.appendReplacement(out, "<" + m.group().length() + ">");
        }
        m.appendTail(out);
        m.reset();
        m.find();
        m.appendReplacement(old, "");
        System.out.println(out + " " + m.appendTail(old));
        m.reset();
        attempt("append before find", () -> m.appendReplacement(new StringBuilder(), ""));
        for (String[] c : new String[][] {{"a,b,,c,,", ","}, {",a", ","}, {"abc", ""}, {"", ","}, {"a1b2", "\\d"}, {"  x  y ", "\\s+"}, {"a\uD83D\uDE00b", ""}, {"aXbxc", "(?i)x"}, {"aaa", "a"}, {"2-3+4", "(?=[-+])"}, {"boo:and:foo", "o"}}) {
            for (int limit : new int[] {0, -1, 1, 2, 5}) {
                System.out.print(Arrays.toString(c[0].split(c[1], limit)) + " ");
            }
            System.out.println(Pattern.compile(c[1]).splitAsStream(c[0]).toList());
        }
    }
}
