// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package strings25;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Supplier;

/** What came to strings and numbers after JDK 17. */
public final class LaterStrings {
    private LaterStrings() {}

    private static void attempt(String name, Supplier<Object> what) {
        Object result;
        try {
            result = what.get();
        } catch (RuntimeException e) {
            result = "! " + e;
        }
        System.out.println(name + " = " + result);
    }

    /** What becomes of the bits of a NaN depends on the processor. */
    private static int half(float value) {
        short half = Float.floatToFloat16(value);
        return value == value ? half : (half & 0x3FF) == 0 ? -1 : half & 0x7C00;
    }

    public static void main(String[] args) {
        String text = "hello, \uD83D\uDE00 world";
        for (int from = -1; from < 5; from++) {
            for (int to = -1; to < 12; to += 3) {
                int f = from;
                int t = to;
                attempt("l in " + f + ".." + t, () -> text.indexOf('l', f, t));
                attempt("lo in " + f + ".." + t, () -> text.indexOf("lo", f, t));
                attempt("face in " + f + ".." + t, () -> text.indexOf(0x1F600, f, t));
                attempt("nothing in " + f + ".." + t, () -> text.indexOf("", f, t));
            }
        }
        attempt("behind", () -> text.indexOf('d', 0, text.length()));
        attempt("beyond", () -> text.indexOf('d', 0, text.length() + 1));
        attempt("no character", () -> text.indexOf(-5, 0, 3));
        attempt("too large", () -> text.indexOf(0x200000, 0, 3));

        for (String regex : new String[] {"[,;]", "x", "", "(?=b)", ",+", "a|$", "^"}) {
            for (String of : new String[] {"a,b;c", ",a,,b,,", "", ",", "abab", "x"}) {
                for (int limit : new int[] {-1, 0, 1, 2, 3}) {
                    attempt(
                            '"' + of + "\" at " + regex + ' ' + limit,
                            () -> Arrays.toString(of.splitWithDelimiters(regex, limit)));
                }
            }
        }

        long hash = 0;
        for (int half = -0x8000; half < 0x8000; half++) {
            float wide = Float.float16ToFloat((short) half);
            hash = hash * 31 + Float.floatToIntBits(wide);
            hash = hash * 31 + half(wide);
        }
        System.out.println(hash);
        for (int i = 0; i < 200_000; i++) {
            hash = hash * 31 + half(Float.intBitsToFloat(i * 0x9E3779B1));
        }
        System.out.println(hash);
        for (float value : new float[] {65519.996f, 65520, -65520, 0x1p-25f, 0x1.000002p-25f, 0x1p-14f, 6.1035e-5f, -0f}) {
            System.out.println(value + " " + Float.floatToFloat16(value));
        }

        attempt("charset", () -> Charset.forName("latin1", StandardCharsets.UTF_8));
        attempt("no charset", () -> Charset.forName("nonsense", StandardCharsets.UTF_8));
        attempt("no name", () -> Charset.forName("not a name", null));
        attempt("null", () -> Charset.forName(null, StandardCharsets.UTF_8));
        attempt("wrong thread", () -> {
            throw new WrongThreadException("mine");
        });
        attempt("repeated", () -> new StringBuilder("a").repeat("bc", 3).repeat(0x1F600, 2));
    }
}
