// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package util.regex;

import static util.regex.Attempts.attempt;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What is no pattern: descriptions, positions and messages; quoting. */
public class PatternSyntax {
    public static void main(String[] args) {
        String[] bad = {"(", ")", "a)", "[", "[]", "[^]", "[a", "[a-", "[z-a]", "*", "+a", "?", "a**", "a{", "a{1", "a{2,1}", "a{x}", "a{99999999999}", "\\", "\\k<n>", "\\k", "(?<1>a)", "(?<n>a)(?<n>b)", "(?<n", "(?", "(?z)", "(?<=a*)b",
            "(?<=a+)", "\\p{Foo}", "\\pX", "\\p{", "\\p{IsFoo}", "\\p{sc=Foo}", "\\p{blk=Foo}", "\\p{gc=Foo}", "\\u12", "\\x", "\\x{110000}", "\\x{", "\\c", "\\q", "\\0", "\\08", "[a&&", "[a&&&&b]", "(?i", "a|*", "\\Qabc", "\\E", "[\\", "{", "}", "]"};
        for (String pattern : bad) {
            try {
                System.out.println(pattern + " = " + Pattern.compile(pattern));
            } catch (PatternSyntaxException e) {
                System.out.println(pattern + ": " + e.getDescription() + " " + e.getIndex() + " " + e.getPattern().equals(pattern) + " | " + e.getMessage().replace("\n", "\\n"));
            } catch (RuntimeException e) {
                System.out.println(pattern + ": " + e);
            }
        }
        System.out.println(Pattern.quote("a.b") + " " + Pattern.quote("x\\Ey") + " " + Pattern.matches(Pattern.quote("x\\Ey*"), "x\\Ey*") + " " + java.util.regex.Matcher.quoteReplacement("$1\\"));
        Pattern p = Pattern.compile("a # comment\n b ", Pattern.COMMENTS | Pattern.CASE_INSENSITIVE);
        System.out.println(p.flags() + " " + p.matcher("AB").matches() + " " + p.pattern().length() + Pattern.compile("a.b", Pattern.LITERAL).matcher("a.b").matches() + Pattern.compile("(?i)x").flags());
        attempt("null", () -> Pattern.compile(null));
        attempt("flags", () -> Pattern.compile("a", 1 << 20));
        attempt("null text", () -> Pattern.compile("a").matcher(null));
        System.out.println(Pattern.compile("a").asPredicate().test("bab") + " " + Pattern.compile("a").asMatchPredicate().test("bab") + Pattern.compile("x").toString());
        System.out.println(new PatternSyntaxException("d", "p", -1).getMessage() + " " + new PatternSyntaxException("d", "pat\ttern", 5).getMessage().replace("\n", "\\n"));
    }
}
