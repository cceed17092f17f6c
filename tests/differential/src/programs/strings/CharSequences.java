// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package strings;

import java.util.stream.Collectors;

/** CharSequence: a class of our own in String's, StringBuilder's and join's methods; chars, codePoints, compare, isEmpty. */
public class CharSequences {
    record Window(String text, int from, int to) implements CharSequence {
        @Override
        public int length() {
            return to - from;
        }

        @Override
        public char charAt(int i) {
            return text.charAt(from + i);
        }

        @Override
        public CharSequence subSequence(int a, int b) {
            return new Window(text, from + a, from + b);
        }

        @Override
        public String toString() {
            return text.substring(from, to);
        }
    }

    public static void main(String[] args) {
        CharSequence w = new Window("hello world", 3, 9);
        System.out.println(w + "|" + w.subSequence(1, 4) + "|" + new StringBuilder().append(w).append(w, 1, 3).insert(1, w));
        System.out.println("lo wor".contentEquals(w) + " " + String.join("/", w, "x", new StringBuilder("y")) + "hello world".contains(w));
        System.out.println(w.chars().mapToObj(c -> String.valueOf((char) c)).collect(Collectors.joining(".")) + w.isEmpty());
        System.out.println(CharSequence.compare(w, "lo") + " " + CharSequence.compare("a", "b") + " " + "say lo wor".replace(w, "-"));
        System.out.println(w.codePoints().max().getAsInt());
    }
}
