// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package strings;

import java.util.function.Consumer;

/** StringBuilder: what every method that takes an index throws; the messages differ between releases. */
public class StringBuilderBounds {
    static void attempt(String what, Consumer<StringBuilder> c) {
        StringBuilder b = new StringBuilder("hello");
        try {
            c.accept(b);
            System.out.println(what + " gives " + b);
        } catch (IndexOutOfBoundsException e) {
            System.out.println(what + " " + e.getClass().getSimpleName());
        }
    }

    public static void main(String[] args) {
        attempt("charAt(5)", b -> b.charAt(5));
        attempt("charAt(-1)", b -> b.charAt(-1));
        attempt("setCharAt(5)", b -> b.setCharAt(5, 'x'));
        attempt("setCharAt(-2)", b -> b.setCharAt(-2, 'x'));
        attempt("deleteCharAt(5)", b -> b.deleteCharAt(5));
        attempt("deleteCharAt(-1)", b -> b.deleteCharAt(-1));
        attempt("delete(2, 9)", b -> b.delete(2, 9));
        attempt("delete(5, 5)", b -> b.delete(5, 5));
        attempt("delete(6, 7)", b -> b.delete(6, 7));
        attempt("delete(3, 2)", b -> b.delete(3, 2));
        attempt("delete(-1, 2)", b -> b.delete(-1, 2));
        attempt("insert(6)", b -> b.insert(6, "x"));
        attempt("insert(-1)", b -> b.insert(-1, 'c'));
        attempt("insert(9, int)", b -> b.insert(9, 5));
        attempt("replace(6, 7)", b -> b.replace(6, 7, "x"));
        attempt("replace(3, 1)", b -> b.replace(3, 1, "x"));
        attempt("replace(1, 99)", b -> b.replace(1, 99, "x"));
        attempt("substring(6)", b -> b.substring(6));
        attempt("substring(-1)", b -> b.substring(-1));
        attempt("substring(3, 2)", b -> b.substring(3, 2));
        attempt("substring(1, 6)", b -> b.substring(1, 6));
        attempt("setLength(-1)", b -> b.setLength(-1));
        attempt("append(s, 2, 9)", b -> b.append("abc", 2, 9));
        attempt("append(c, 2, 9)", b -> b.append(new char[3], 2, 9));
        attempt("codePointAt(5)", b -> b.codePointAt(5));
        attempt("getChars", b -> b.getChars(0, 9, new char[20], 0));
        attempt("subSequence(4, 1)", b -> b.subSequence(4, 1));
    }
}
