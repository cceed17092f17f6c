// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @timeout 300
package text;

import java.util.Locale;

/** String.format: conversions, flags, width, precision, argument indices, failures. */
public class Formats {
    static void show(String format, Object... args) {
        try {
            System.out.println("[" + String.format(Locale.ROOT, format, args) + "]");
        } catch (RuntimeException e) {
            System.out.println(e.getClass().getSimpleName());
        }
    }

    public static void main(String[] args) {
        show("%d %5d %-5d| %05d %+d %,d %(d % d", 42, 42, 42, 42, 42, 1234567, -7, 7);
        show("%d %d %d %d", (byte) -1, (short) 300, 1L << 40, Long.MIN_VALUE);
        show("%x %X %08x %#x %o %#o", 255, 255, 255, 255, 8, 8);
        show("%x %x", -1, -1L);
        show("%f %.2f %10.3f %-10.1f| %+.0f %,.2f", 3.14159, 2.675, 1e3, 0.05, 2.5, 9876543.215);
        show("%e %.3e %E %g %.3g", 12345.678, 0.00012, 1e100, 0.0001, 123456.0);
        show("%f %f %f %5.1f %e", Double.NaN, Double.POSITIVE_INFINITY, -0.0, Double.NEGATIVE_INFINITY, 0.0);
        show("%s %10s %-10s| %.2s %S", "text", "right", "left", "cut", "upper");
        show("%s %s %s", null, 12, new StringBuilder("sb"));
        show("%c %C %c %5c", 'a', 'b', 65, 'z');
        show("%b %B %b %b %5b", true, false, null, "x", true);
        show("%h %H", "hash", 255);
        show("%2$s %1$s %<s %s", "first", "second");
        show("100%% %n".replace("%n", "") + "%-5%|");
        show("%08.2f|%(.2f|%-8.3f|% .1f", 3.14159, -2.5, 1.0, 4.44);
        show("%.0f %.0f %.0f %.1f %.1f", 0.5, 1.5, 2.5, 0.25, 0.35);
        show("%d", "not a number");
        show("%d");
        show("%q", 1);
        show("%.2d", 1);
        show("%-d", 1);
        show("%c", 0x110000);
        StringBuilder table = new StringBuilder();
        String[] items = {"apple", "fig", "watermelon"};
        double[] prices = {0.5, 12.25, 103.999};
        for (int i = 0; i < items.length; i++) {
            table.append(String.format(Locale.ROOT, "%-12s|%8.2f|%3d%%%n", items[i], prices[i], i * 40));
        }
        System.out.print(table);
        System.out.printf("%s=%d%n", "printf", 1);
        System.out.println("%s-%s".formatted("a", 1.0f));
    }
}
