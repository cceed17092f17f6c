// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package strings;

/** StringBuffer does what StringBuilder does; both compare, and convert into each other. */
public class StringBuffers {
    public static void main(String[] args) {
        StringBuffer b = new StringBuffer("abc");
        b.append(1).append('c').append(2.5f).append(true).append(9L).append(new char[] {'z'}).append("x").append((Object) null);
        b.insert(0, "<").reverse().setCharAt(0, '#');
        System.out.println(b + " " + b.length() + " " + b.indexOf("c") + " " + b.charAt(2));
        b.delete(1, 5).deleteCharAt(0).replace(0, 2, "RR").setLength(6);
        System.out.println(b + " " + b.substring(2) + " " + b.substring(1, 3) + " " + new StringBuilder(b).append(b));
        System.out.println("x".contentEquals(b) + " " + b.equals(new StringBuffer(b)) + " " + b.compareTo(new StringBuffer("RR")));
        StringBuffer other = new StringBuffer();
        other.append(b, 0, 2).appendCodePoint(0x1F600).append(b);
        System.out.println(other + " " + other.codePointCount(0, other.length()) + " " + other.lastIndexOf("R"));
    }
}
