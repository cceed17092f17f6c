// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package util.regex;

import static util.regex.Attempts.attempt;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Regions of a matcher, bounds that are anchors or transparent, positions, changes of pattern, endings that were hit. */
public class Regions {
    public static void main(String[] args) {
        Matcher m = Pattern.compile("^b|c$|\\bx").matcher("abcabc axb");
        m.region(1, 3);
        System.out.println(m.regionStart() + " " + m.regionEnd() + " " + m.find() + m.start() + " " + m.find() + m.start() + m.find() + m.hasAnchoringBounds() + m.hasTransparentBounds());
        m.region(1, 3).useAnchoringBounds(false);
        System.out.println(m.find());
        m.region(8, 10);
        System.out.println(m.find() + " " + m.region(8, 10).useTransparentBounds(true).find() + " " + m);
        attempt("region outside", () -> m.region(0, 11));
        attempt("region backwards", () -> m.region(3, 2));
        attempt("find at", () -> m.find(11));
        attempt("find before", () -> m.find(-1));
        attempt("find at the end", () -> m.find(10));
        attempt("no pattern", () -> m.usePattern(null));
        m.reset();
        System.out.println(m.regionEnd() + " " + m.find(2));
        m.usePattern(Pattern.compile("(a)(.)"));
        attempt("group of another pattern", m::group);
        System.out.println(m.find() + " " + m.group(2) + m.pattern());
        System.out.println(m.reset("aqaw").find() + m.group(2) + m.find() + m.group(2) + m.find());
        for (String text : new String[] {"12", "12a", "a", "", "1234"}) {
            Matcher digits = Pattern.compile("\\d{3}").matcher(text);
            System.out.print(digits.matches() + "/" + digits.hitEnd() + "/");
            Matcher end = Pattern.compile("\\d+$").matcher(text);
            System.out.print(end.find() + "/" + end.hitEnd() + "/" + (end.reset().find() && end.requireEnd()) + " ");
        }
        System.out.println();
        Matcher lookingAt = Pattern.compile("a+").matcher("aab");
        System.out.println(lookingAt.lookingAt() + " " + lookingAt.end() + lookingAt.matches() + lookingAt.region(0, 2).matches());
        CharSequence slow = new CharSequence() {
            @Override
            public int length() {
                return 5;
            }

            @Override
            public char charAt(int index) {
                return (char) ('a' + index);
            }

            @Override
            public CharSequence subSequence(int start, int end) {
                return "abcde".substring(start, end);
            }

            @Override
            public String toString() {
                return "abcde";
            }
        };
        Matcher own = Pattern.compile("[b-d]+").matcher(slow);
        System.out.println(own.find() + " " + own.group() + own.replaceAll("-"));
        StringBuilder changing = new StringBuilder("aaa");
        Matcher shrinking = Pattern.compile("a").matcher(changing);
        shrinking.find();
        changing.setLength(1);
        attempt("text that shrank", shrinking::find);
    }
}
