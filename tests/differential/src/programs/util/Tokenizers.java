// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package util;

import static util.Attempts.attempt;

import java.util.Collections;
import java.util.StringJoiner;
import java.util.StringTokenizer;

/** StringTokenizer and StringJoiner. */
public class Tokenizers {
    public static void main(String[] args) {
        for (String delimiters : new String[] {" ", "", ",;", "a", "\uD83D\uDE00", " \t"}) {
            for (boolean returned : new boolean[] {false, true}) {
                StringTokenizer t = new StringTokenizer(" a,b;;c \uD83D\uDE00x\uD83Dy\t", delimiters, returned);
                StringBuilder text = new StringBuilder(t.countTokens() + ": ");
                while (t.hasMoreTokens()) {
                    for (char c : t.nextToken().toCharArray()) {
                        text.append(c < 127 && c != '\t' ? String.valueOf(c) : "\\" + Integer.toHexString(c));
                    }
                    text.append('|');
                }
                System.out.println(text);
            }
        }
        StringTokenizer t = new StringTokenizer("a b,c d");
        System.out.println(t.nextToken() + t.nextToken(",") + t.nextToken(" ") + t.hasMoreElements());
        attempt("nextElement", t::nextElement);
        attempt("no more", t::nextToken);
        attempt("of none", () -> new StringTokenizer("").nextToken());
        attempt("of null", () -> new StringTokenizer(null));
        attempt("null delimiters", () -> new StringTokenizer("a", null) != null);
        attempt("null delimiters, used", () -> new StringTokenizer("a", null).nextToken());
        System.out.println(Collections.list(new StringTokenizer("x-y", "-")));
        StringJoiner joiner = new StringJoiner(", ", "[", "]");
        System.out.println(joiner + " " + joiner.length() + joiner.setEmptyValue("EMPTY") + joiner.length());
        joiner.add("a").add(null).add("");
        System.out.println(joiner + " " + joiner.length());
        StringJoiner other = new StringJoiner("-", "<", ">").add("x").add("y");
        System.out.println(joiner.merge(other) + " " + other.merge(other) + " " + other.merge(new StringJoiner("!")));
        System.out.println(new StringJoiner("").add("").add("").toString().isEmpty() + " " + String.join("|", "a", null, "b") + String.join("", java.util.List.of()));
        attempt("null delimiter", () -> new StringJoiner(null));
        attempt("null prefix", () -> new StringJoiner("", null, ""));
        attempt("null suffix", () -> new StringJoiner("", "", null));
        attempt("null empty value", () -> joiner.setEmptyValue(null));
        attempt("merge null", () -> joiner.merge(null));
        attempt("join null", () -> String.join(null, "a"));
    }
}
