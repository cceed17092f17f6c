// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package lang;

import static lang.Attempts.attempt;

/** Indices of String and StringBuilder outside of the text, and what the exceptions say. */
public class StringIndices {
    public static void main(String[] args) {
        String s = "hello";
        attempt("charAt", () -> s.charAt(5));
        attempt("charAt before", () -> s.charAt(-1));
        attempt("codePointBefore the end", () -> s.codePointBefore(5) + " " + s.codePointCount(1, 3) + " " + s.offsetByCodePoints(1, 3));
        attempt("offsetByCodePoints", () -> s.offsetByCodePoints(0, 6));
        attempt("offset before", () -> s.offsetByCodePoints(1, -2));
        attempt("substring", () -> s.substring(6));
        attempt("substring before", () -> s.substring(-1));
        attempt("substring backwards", () -> s.substring(3, 2));
        attempt("substring past the end", () -> s.substring(0, 6));
        attempt("subSequence", () -> s.subSequence(2, 9));
        attempt("getChars", () -> {
            s.getChars(0, 5, new char[3], 0);
            return "";
        });
        attempt("getChars backwards", () -> {
            s.getChars(3, 1, new char[3], 0);
            return "";
        });
        attempt("repeat", () -> s.repeat(-1));
        attempt("repeat too often", () -> s.repeat(Integer.MAX_VALUE));
        attempt("valueOf", () -> String.valueOf(new char[2], 1, 2));
        attempt("valueOf null", () -> String.valueOf((char[]) null));
        attempt("of code points", () -> new String(new int[] {65, 0x1F600, 66}, 0, 3).length());
        attempt("of bytes", () -> new String(new byte[2], 1, 2, java.nio.charset.StandardCharsets.UTF_8));
        attempt("of a charset", () -> new String(new byte[2], "no-such-charset"));
        attempt("bytes of a charset", () -> "x".getBytes("?"));
        attempt("compareTo null", () -> s.compareTo(null));
        attempt("concat null", () -> s.concat(null));
        attempt("contains null", () -> s.contains(null));
        attempt("replace null", () -> s.replace("l", null));
        attempt("startsWith", () -> s.startsWith("lo", 3) + " " + s.startsWith("", 5) + s.startsWith("", 6) + s.startsWith("h", -1) + s.endsWith("") + s.indexOf("", 9) + s.lastIndexOf("", 2) + s.lastIndexOf("l", -1) + s.indexOf('l', -5));
        attempt("indent", () -> " a\n  b\n".indent(-1) + "|" + "a".indent(2) + "|" + "".indent(3));
        attempt("translateEscapes", () -> "a\\tb\\u".translateEscapes());
        StringBuilder b = new StringBuilder("abc");
        attempt("charAt of a builder", () -> b.charAt(3));
        attempt("setCharAt", () -> {
            b.setCharAt(3, 'x');
            return "";
        });
        attempt("deleteCharAt", () -> b.deleteCharAt(3));
        attempt("delete", () -> b.delete(4, 5));
        attempt("delete past the end", () -> b.delete(2, 99));
        attempt("insert", () -> b.insert(3, "x"));
        attempt("insert before", () -> b.insert(-1, 5));
        attempt("insert at the end", () -> b.insert(2, 1.5));
        attempt("replace", () -> b.replace(9, 10, ""));
        attempt("replace backwards", () -> b.replace(2, 1, ""));
        attempt("setLength", () -> {
            b.setLength(-1);
            return "";
        });
        attempt("append a range", () -> b.append("xyz", 2, 4));
        attempt("append chars", () -> b.append(new char[2], 1, 2));
        attempt("append null", () -> b.append((String) null).append((Object) null).append((CharSequence) null, 1, 3));
        attempt("substring of a builder", () -> b.substring(4, 2));
        attempt("appendCodePoint", () -> b.appendCodePoint(-1));
        attempt("capacity", () -> new StringBuilder(-1));
        attempt("of null", () -> new StringBuilder((String) null));
        attempt("reverse", () -> new StringBuilder("a\uD83D\uDE00\uDE00b").reverse().toString().equals("b\uDE00\uD83D\uDE00a"));
        attempt("compareTo", () -> new StringBuilder("a").compareTo(new StringBuilder("b")) + " " + b.indexOf("null") + b.lastIndexOf("u") + b.isEmpty() + b.chars().sum());
    }
}
