// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package strings;

/** Code points of strings at their ends and beyond, and strings of code points. */
public class CodePointErrors {
    interface Call {
        Object run() throws Exception;
    }

    static void attempt(String name, Call call) {
        Object result;
        try {
            result = call.run();
        } catch (Exception | Error e) {
            result = "! " + e;
        }
        System.out.println(name + " = " + result);
    }

    public static void main(String[] args) {
        String text = "a\uD83D\uDE00b";
        for (int index : new int[] {-1, 0, 1, 2, 3, 4, 5, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            attempt("codePointAt " + index, () -> text.codePointAt(index));
            attempt("codePointBefore " + index, () -> text.codePointBefore(index));
            attempt("codePointCount " + index, () -> text.codePointCount(index, 4));
            attempt("codePointCount to " + index, () -> text.codePointCount(1, index));
            attempt("offsetByCodePoints " + index, () -> text.offsetByCodePoints(index, 1));
            attempt("offsetByCodePoints by " + index, () -> text.offsetByCodePoints(1, index));
        }
        for (String some : new String[] {"", "plain", "caf\u00e9", "\u4e2d\u6587", "a\u0100"}) {
            for (int index : new int[] {-1, some.length(), 7, Integer.MIN_VALUE}) {
                attempt("charAt " + index, () -> some.charAt(index));
                attempt("charAt of a sequence " + index, () -> ((CharSequence) some).charAt(index));
            }
        }
        int[] points = {'a', 0x1F600, 0xFFFF, 0x10000, 0x10FFFF, 0xD800};
        attempt("all", () -> new String(points, 0, points.length).chars().boxed().toList());
        attempt("some", () -> new String(points, 1, 2).length());
        attempt("none", () -> new String(points, 6, 0).length());
        attempt("too large", () -> new String(new int[] {'a', 0x110000}, 0, 2));
        attempt("negative", () -> new String(new int[] {-1}, 0, 1));
        attempt("not reached", () -> new String(new int[] {'a', -1}, 0, 1));
        attempt("too many", () -> new String(points, 1, 6));
        attempt("before", () -> new String(points, -1, 2));
        attempt("fewer than none", () -> new String(points, 1, -1));
        attempt("far", () -> new String(points, Integer.MAX_VALUE, 1));
        for (int radix : new int[] {2, 3, 7, 8, 10, 16, 36, 1, 0, -1, 37}) {
            attempt("unsigned " + radix, () -> Integer.toUnsignedString(-5, radix) + " " + Integer.toUnsignedString(5, radix) + " "
                    + Long.toUnsignedString(-5, radix) + " " + Integer.toUnsignedString(Integer.MIN_VALUE, radix));
        }
    }
}
