// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package strings;

import java.util.StringTokenizer;
import java.util.function.IntPredicate;

/** Text processing with charAt loops: a tokenizer, word counts, palindromes, Caesar, run lengths. */
public class Tokenizing {
    static String runs(String s) {
        StringBuilder b = new StringBuilder();
        for (int i = 0, j; i < s.length(); i = j) {
            j = i;
            while (j < s.length() && s.charAt(j) == s.charAt(i)) {
                j++;
            }
            b.append(s.charAt(i)).append(j - i);
        }
        return b.toString();
    }

    static String caesar(String s, int k) {
        StringBuilder b = new StringBuilder();
        for (char c : s.toCharArray()) {
            if (Character.isUpperCase(c)) {
                c = (char) ('A' + Math.floorMod(c - 'A' + k, 26));
            } else if (Character.isLowerCase(c)) {
                c = (char) ('a' + Math.floorMod(c - 'a' + k, 26));
            }
            b.append(c);
        }
        return b.toString();
    }

    static int count(String s, IntPredicate p) {
        return (int) s.chars().filter(p).count();
    }

    public static void main(String[] args) {
        String text = "The quick brown fox, jumps over - the lazy dog!!";
        StringTokenizer t = new StringTokenizer(text, " ,-", false);
        int n = t.countTokens();
        StringBuilder b = new StringBuilder();
        while (t.hasMoreTokens()) {
            b.append(t.nextToken()).append('|');
        }
        System.out.println(n + " " + b);
        System.out.println(runs("aaabccdddd") + " " + caesar(text, 3) + " " + caesar(caesar(text, 3), -3).equals(text));
        System.out.println(count(text, Character::isLetter) + " " + count(text, c -> "aeiou".indexOf(c) >= 0));
        System.out.println(new StringTokenizer("a,b", ",", true).countTokens());
    }
}
