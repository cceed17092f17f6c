// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package strings;

/** String.compareTo, compareToIgnoreCase, CASE_INSENSITIVE_ORDER: difference of chars or of lengths, by UTF-16 units. */
public class CompareTo {
    public static void main(String[] args) {
        String[] s = {"", "a", "A", "ab", "abc", "B", "é", "É", "ß", "ẞ", "İ", "i", "ı", "\uFFFF", "😀", "Σ", "σ", "ς"};
        for (String a : s) {
            StringBuilder line = new StringBuilder();
            for (String b : s) {
                line.append(a.compareTo(b)).append('/').append(a.compareToIgnoreCase(b));
                line.append(a.equalsIgnoreCase(b) ? "=" : " ");
            }
            System.out.println(line);
        }
        System.out.println(String.CASE_INSENSITIVE_ORDER.compare("HELLO", "hellp") + " " + "b".compareTo("abc"));
        String[] sorted = {"b", "A", "a", "B", "C", "aa"};
        java.util.Arrays.sort(sorted, String.CASE_INSENSITIVE_ORDER);
        System.out.println(String.join(",", sorted));
        java.util.Arrays.sort(sorted);
        System.out.println(String.join(",", sorted));
    }
}
