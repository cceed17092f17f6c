// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package util;

import java.math.BigInteger;
import java.util.Formatter;
import java.util.Locale;

/** Formatter: integers, characters, booleans and texts with all flags, widths and precisions. */
public class FormattedIntegers {
    private static void show(String format, Object... values) {
        String result;
        try {
            result = String.format(Locale.US, format, values);
        } catch (RuntimeException e) {
            result = e.getClass().getSimpleName() + ": " + e.getMessage();
        }
        System.out.println(format + " -> [" + result.replace("\n", "\\n") + "]");
    }

    public static void main(String[] args) {
        for (String flags : new String[] {"", "8", "-8", "08", "+", " ", ",", "(", "#", "+08", "(08", ",012", " 5", "-+8", "08,", "+("}) {
            show("%" + flags + "d", 12345);
            show("%" + flags + "d", -12345);
        }
        for (String flags : new String[] {"", "#", "08", "#12", "-8", "#010"}) {
            show("%" + flags + "x", 255);
            show("%" + flags + "X", -1L);
            show("%" + flags + "o", (byte) -8);
        }
        show("%d %d %d %d", (byte) -1, (short) 300, Long.MIN_VALUE, new BigInteger("-123456789012345678901234567890"));
        show("%,d %(d %+d %x %#o % d", new BigInteger("1234567890123"), new BigInteger("-5"), BigInteger.ONE, new BigInteger("-255"), BigInteger.TEN, BigInteger.TWO);
        show("%h %H %h", "hello", 255, null);
        show("%b %B %5b %-7b| %.2b", true, null, false, "x", true);
        show("%c %C %5c|%-5c|", 'a', 'b', 65, (byte) 66);
        show("%c", 0x1F600);
        show("%c %c", null, (short) 67);
        show("%s %S %10s|%-10s|%.2s|%10.1s|", "text", "text", "text", "text", "text", "text");
        show("%s %s %s", null, new int[0].length, java.util.List.of(1));
        show("%2$s %1$s %<s %s %s", "a", "b");
        show("%n%%|%5%|%-5%|");
        for (String bad : new String[] {"%", "%q", "%-d", "%08", "%-08d", "%+ d", "%#d", "%,x", "%.3d", "%(x", "%5n", "%+s", "%#s", "%.1c", "%#b", "%-%", "%.2%", "%3$s",
            "%<s", "%d%", "%0d", "%++d", "%1$", "%$d", "%tq", "%0$d", "%99999999999d"}) {
            show(bad, 1, 2);
        }
        show("%d", "text");
        show("%d", 1.5);
        show("%c", "text");
        show("%c", 0x110000);
        show("%x", true);
        show("%d");
        show("%s %s", 1);
        System.out.println(String.format("%s", (Object[]) null) + String.format("x", 1, 2, 3) + "%d%%".formatted(7));
        StringBuilder out = new StringBuilder("start ");
        try (Formatter formatter = new Formatter(out, Locale.ROOT)) {
            formatter.format("%05d", 42).format("|%s", "x");
            System.out.println(formatter + " " + formatter.locale() + " " + (formatter.out() == out) + formatter.ioException());
            formatter.close();
            formatter.format("more");
        } catch (RuntimeException e) {
            System.out.println(e.getClass().getName());
        }
    }
}
