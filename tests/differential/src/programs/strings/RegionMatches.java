// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package strings;

/** String.regionMatches, startsWith with offset, endsWith: negative and too large offsets and lengths give false. */
public class RegionMatches {
    public static void main(String[] args) {
        String s = "Hello World";
        System.out.println(s.regionMatches(6, "World", 0, 5) + " " + s.regionMatches(6, "world", 0, 5));
        System.out.println(s.regionMatches(true, 6, "wORLD", 0, 5) + " " + s.regionMatches(true, 6, "wORLD", 1, 4));
        System.out.println(s.regionMatches(-1, "Hello", 0, 2) + " " + s.regionMatches(0, "Hello", -1, 2));
        System.out.println(s.regionMatches(0, "Hello", 0, 6) + " " + s.regionMatches(8, "rldx", 0, 4) + s.regionMatches(0, "x", 0, 0));
        System.out.println(s.regionMatches(0, "x", 0, -5) + " " + s.regionMatches(11, "", 0, 0) + s.regionMatches(12, "", 0, 0));
        System.out.println(s.regionMatches(Integer.MAX_VALUE, "a", 0, 1) + " " + s.regionMatches(0, s, 0, Integer.MAX_VALUE));
        System.out.println(s.startsWith("World", 6) + " " + s.startsWith("", 11) + s.startsWith("", 12) + s.startsWith("H", -1));
        System.out.println("before the beginning there is no prefix, not even null: " + s.startsWith(null, -1));
        System.out.println(s.endsWith("") + " " + s.endsWith("ld") + s.endsWith("xHello World") + " " + s.startsWith(s));
    }
}
