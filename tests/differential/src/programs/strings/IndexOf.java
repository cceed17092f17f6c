// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package strings;

/** String.indexOf and lastIndexOf of chars, code points and strings, with any from index. */
public class IndexOf {
    public static void main(String[] args) {
        String s = "abracadabra😀x😀";
        int[] froms = {-5, 0, 1, 7, 10, 11, 12, 13, 15, 16, 100, Integer.MIN_VALUE, Integer.MAX_VALUE};
        for (int f : froms) {
            System.out.println(s.indexOf('a', f) + " " + s.lastIndexOf('a', f) + " " + s.indexOf("bra", f) + " "
                    + s.lastIndexOf("bra", f) + " " + s.indexOf("", f) + " " + s.lastIndexOf("", f) + " "
                    + s.indexOf(0x1F600, f) + " " + s.lastIndexOf(0x1F600, f) + " " + s.indexOf(0xDE00, f));
        }
        System.out.println(s.indexOf(-1) + " " + s.indexOf(0x110000) + " " + s.indexOf("abrac", 0) + s.indexOf("zzz"));
        System.out.println("".indexOf("") + " " + "".lastIndexOf("") + " " + "aaa".indexOf("aaaa") + "aaab".lastIndexOf("aab"));
        System.out.println(s.contains("cad") + " " + s.contains("") + " " + "".contains("a") + s.contains(new StringBuilder("x")));
    }
}
