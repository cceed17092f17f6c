// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package text;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** java.util.regex: groups, quantifiers, look-around, back references, replacement, splitting, flags. */
public class Regex {
    static void find(String regex, String input) {
        Matcher m = Pattern.compile(regex).matcher(input);
        StringBuilder found = new StringBuilder();
        while (m.find()) {
            found.append(m.start()).append('-').append(m.end()).append(':').append(m.group());
            for (int g = 1; g <= m.groupCount(); g++) {
                found.append('(').append(m.group(g)).append(')');
            }
            found.append(' ');
        }
        System.out.println(regex + " => " + found);
    }

    public static void main(String[] args) {
        find("\\d+", "a1bb22ccc333");
        find("(\\w+)@(\\w+)\\.(com|org)", "joe@site.com, ann@other.org, bad@x.net");
        find("a*?b", "aaab b");
        find("(a|ab)(c|bcd)(d*)", "abcd");
        find("^\\s*(\\w+)\\s*=\\s*(.*?)\\s*$", "  key = some value  ");
        find("(?<=\\$)\\d+(?!\\d|\\.)", "$100 $20.5 300 $7");
        find("(\\w)\\1", "aabbcd eeff");
        find("[^aeiou\\s]{2,3}", "strength and rhythm");
        find("x?", "axb");
        find("(?i)HELLO", "Hello hello HELLO");
        find("\\bcat\\b", "cat concat cat's");
        find("[a-c&&[^b]]+", "abcacb");
        find("(?:ab)+", "ababab ab a");
        find("a++b", "aaab");
        find("\\p{Upper}\\p{Lower}+", "Camel Case word");
        find("(a)|(b)", "ab");
        System.out.println("2024-03-15".matches("\\d{4}-\\d{2}-\\d{2}") + " " + "x".matches("xx?") + " " + "ab".matches("a"));
        System.out.println("a1b2c3".replaceAll("[0-9]", "#") + " " + "John Smith".replaceAll("(\\w+) (\\w+)", "$2, $1") + " "
                + "aaa".replaceFirst("a", "b") + " " + "x.y".replaceAll(Pattern.quote("."), Matcher.quoteReplacement("$")));
        System.out.println(Arrays.toString("one  two\tthree".split("\\s+")) + Arrays.toString(Pattern.compile("[,;]").split("a,b;c"))
                + Arrays.toString("boo:and:foo".split("o")) + Arrays.toString("abc".split("")));
        Matcher date = Pattern.compile("(?<year>\\d{4})-(?<month>\\d\\d)").matcher("on 2031-12 and 1999-01");
        StringBuilder out = new StringBuilder();
        while (date.find()) {
            date.appendReplacement(out, date.group("month") + "/" + date.group("year"));
        }
        date.appendTail(out);
        System.out.println(out);
        Matcher m = Pattern.compile("(\\d+)([+*])(\\d+)").matcher("12*34");
        System.out.println(m.matches() + " " + m.group(1) + m.group(2) + m.group(3) + " " + m.lookingAt() + " " + m.reset("1+2x").matches()
                + " " + m.hitEnd());
        System.out.println(Pattern.compile("^b", Pattern.MULTILINE).matcher("a\nb\nb").results().count() + " "
                + Pattern.compile("a.c", Pattern.DOTALL).matcher("a\nc").matches() + " "
                + Pattern.compile("\\d").matcher("a1b2").replaceAll(r -> "<" + r.group() + ">"));
        for (String bad : new String[] {"(", "[a", "*", "a{2,1}", "\\"}) {
            try {
                Pattern.compile(bad);
                System.out.println("compiled");
            } catch (PatternSyntaxException e) {
                System.out.print("bad ");
            }
        }
        System.out.println();
        try {
            Pattern.compile("a").matcher("a").group();
        } catch (IllegalStateException e) {
            System.out.println("no match yet");
        }
    }
}
