// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package strings;

/** String.replace of chars and sequences, replaceAll and replaceFirst with groups, empty targets. */
public class Replace {
    public static void main(String[] args) {
        String s = "banana";
        System.out.println(s.replace('a', 'o') + " " + s.replace("an", "<>") + " " + s.replace("ana", "x") + " " + s.replace("", "-"));
        System.out.println(s.replace("x", "y") + (s.replace('x', 'y') == s) + " " + s.replace("banana", "") + "|" + "".replace("", "e"));
        System.out.println(s.replaceAll("a(.)", "[$1]") + " " + s.replaceFirst("n", "N") + " " + s.replaceAll("", "."));
        System.out.println("a.b.c".replace(".", "..") + " " + "a.b".replaceAll(".", "x") + " " + "a\\b".replace("\\", "/"));
        System.out.println("$1".replaceAll("\\$", "\\\\\\$") + " " + "ééé".replace("é", "e\u0301").length());
        try {
            s.replaceAll("a", "$5");
        } catch (IndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
    }
}
