// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package strings;

/** String.hashCode: s[0]*31^(n-1) + ..., zero for the empty string, collisions, over all 16 bits; cached or not. */
public class HashCodes {
    public static void main(String[] args) {
        String[] all = {"", "a", "Aa", "BB", "AaAa", "polygenelubricants", "\uFFFF\uFFFF", "😀", "hello world", "\0"};
        for (String s : all) {
            int h = 0;
            for (char c : s.toCharArray()) {
                h = 31 * h + c;
            }
            System.out.println(s.hashCode() + " " + (h == s.hashCode()) + " " + (s.hashCode() == new String(s).hashCode()));
        }
        System.out.println("Aa".equals("BB") + " " + new StringBuilder("x").append(1).toString().hashCode());
        java.util.Map<String, Integer> m = new java.util.HashMap<>();
        for (String s : new String[] {"AaAa", "BBBB", "AaBB", "BBAa"}) {
            m.put(s, m.size());
        }
        System.out.println(m.get("BBAa") + m.get("AaAa") + m.size());
    }
}
