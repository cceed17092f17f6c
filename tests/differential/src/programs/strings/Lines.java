// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package strings;

import java.util.stream.Collectors;

/** String.lines, indent, stripIndent, translateEscapes: all line terminators. */
public class Lines {
    static String list(String s) {
        return s.lines().map(l -> "<" + l + ">").collect(Collectors.joining());
    }

    static String visible(String s) {
        return s.replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t").replace(" ", ".");
    }

    public static void main(String[] args) {
        System.out.println(list("") + list("\n") + list("a\nb\r\nc\rd") + list("x\n\ny\n") + list("\r\r\n") + "a".lines().count());
        System.out.println(visible("a\n  b\r\nc".indent(2)) + visible("   a\n b\n".indent(-2)) + visible("".indent(3)) + visible("q".indent(0)));
        System.out.println(visible("  a\n    b\n   c  \n".stripIndent()) + visible("  x\n  ".stripIndent()) + visible(" \t y".stripIndent()));
        System.out.println(visible("a\\tb\\n\\\\ \\101\\60\\7z\\s\\\nq".translateEscapes()).length());
        try {
            "\\x".translateEscapes();
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }
}
