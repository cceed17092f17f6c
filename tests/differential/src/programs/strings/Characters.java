// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package strings;

/** Character classification and char arithmetic. */
public class Characters {
    public static void main(String[] args) {
        for (char c : "aZ5 _-\t\n\u00e9\u00df\u0416\u65e5\u0660\u2003".toCharArray()) {
            System.out.print((int) c + ":");
            System.out.print(Character.isLetter(c) ? 'L' : '.');
            System.out.print(Character.isDigit(c) ? 'D' : '.');
            System.out.print(Character.isLetterOrDigit(c) ? 'B' : '.');
            System.out.print(Character.isWhitespace(c) ? 'W' : '.');
            System.out.print(Character.isSpaceChar(c) ? 'S' : '.');
            System.out.print(Character.isUpperCase(c) ? 'U' : '.');
            System.out.print(Character.isLowerCase(c) ? 'l' : '.');
            System.out.print(Character.isJavaIdentifierStart(c) ? 'J' : '.');
            System.out.print((int) Character.toUpperCase(c) + "," + (int) Character.toLowerCase(c) + " ");
            System.out.print(Character.getNumericValue(c) + " " + Character.digit(c, 16) + "; ");
        }
        System.out.println();
        System.out.println(Character.forDigit(11, 16) + " " + Character.digit('z', 36) + " " + Character.MAX_VALUE
                + " " + (int) Character.MIN_VALUE + " " + Character.isSurrogate('\ud800') + " " + Character.toChars(0x1F600).length
                + " " + Character.toCodePoint('\ud83d', '\ude00') + " " + Character.charCount(0x10000) + " " + Character.toString(97));
        System.out.println(rot13("Hello, World!") + " " + rot13(rot13("Hello, World!")) + " " + caesar("xyz", 5));
        char c = 'a';
        c++;
        c += 2;
        c *= 1;
        int n = c + 'b';
        System.out.println(c + " " + n + " " + (char) n + " " + (c > 'b') + " " + ('a' + 'b') + " " + (char) ('a' + 1) + " " + -c);
        int[] counts = new int[26];
        for (char ch : "how many letters are there in this sentence".toCharArray()) {
            if (ch >= 'a' && ch <= 'z') {
                counts[ch - 'a']++;
            }
        }
        StringBuilder histogram = new StringBuilder();
        for (char ch = 'a'; ch <= 'z'; ch++) {
            if (counts[ch - 'a'] > 0) {
                histogram.append(ch).append(counts[ch - 'a']);
            }
        }
        System.out.println(histogram);
        System.out.println(isPalindrome("A man, a plan, a canal: Panama") + " " + isPalindrome("not one"));
        char wrap = Character.MAX_VALUE;
        wrap++;
        System.out.println((int) wrap + " " + Character.compare('a', 'b') + " " + Character.valueOf('x').equals('x') + " "
                + Character.hashCode('A') + " " + Character.reverseBytes('\u1234') + " " + Character.isAlphabetic('q'));
    }

    static String rot13(String text) {
        StringBuilder out = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (c >= 'a' && c <= 'z') {
                out.append((char) ((c - 'a' + 13) % 26 + 'a'));
            } else if (c >= 'A' && c <= 'Z') {
                out.append((char) ((c - 'A' + 13) % 26 + 'A'));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    static String caesar(String text, int shift) {
        String out = "";
        for (int i = 0; i < text.length(); i++) {
            out += (char) ('a' + (text.charAt(i) - 'a' + shift) % 26);
        }
        return out;
    }

    static boolean isPalindrome(String text) {
        int i = 0;
        int j = text.length() - 1;
        while (i < j) {
            char a = Character.toLowerCase(text.charAt(i));
            char b = Character.toLowerCase(text.charAt(j));
            if (!Character.isLetter(a)) {
                i++;
            } else if (!Character.isLetter(b)) {
                j--;
            } else if (a != b) {
                return false;
            } else {
                i++;
                j--;
            }
        }
        return true;
    }
}
