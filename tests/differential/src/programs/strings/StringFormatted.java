// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package strings;

import java.util.Locale;

/** String.formatted and format: widths, flags, conversions, argument indices, missing arguments. */
public class StringFormatted {
    static void attempt(String f, Object... a) {
        try {
            System.out.println("[" + String.format(Locale.ROOT, f, a) + "]");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    public static void main(String[] args) {
        System.out.println("%s is %d".formatted("x", 5));
        attempt("%5d|%-5d|%05d|%+d|%,d|%(d|% d", 42, 42, 42, 42, 1234567, -5, 7);
        attempt("%x|%X|%#x|%o|%08x", 255, 255, 255, 8, -1);
        attempt("%s|%10s|%-10s|%.2s|%S", "abc", "abc", "abc", "abc", "abc");
        attempt("%c|%C|%c", 'x', 'y', 0x1F600);
        attempt("%b|%B|%b|%b", true, "x", null, false);
        attempt("%f|%.2f|%10.3f|%-10.1f|%e|%.0f", 1.5, 2.345, -3.14159, 2.25, 12345.678, 0.5);
        attempt("%2$s %1$s %<s %s", "a", "b");
        attempt("%%|%n".replace("%n", "") + "%h", "hi");
        attempt("%d", "text");
        attempt("%s %s", "one");
        attempt("%q", 1);
        attempt("%-d", 1);
        attempt("%.2d", 1);
        attempt("%5$s", 1);
        attempt("%,.2f|%+.1f|%08.2f|%g", 1234567.891, 0.05, -3.5, 0.0001234);
        attempt("%s %s", null, new int[0].length);
    }
}
