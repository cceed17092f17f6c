// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package util;

import java.math.BigDecimal;
import java.util.Formattable;
import java.util.Formatter;
import java.util.Locale;

/** Formatter: %e, %f, %g, %a of doubles and decimals, rounding, special values; Formattable. */
public class FormattedDecimals {
    private static void show(String format, Object... values) {
        String result;
        try {
            result = String.format(Locale.US, format, values);
        } catch (RuntimeException e) {
            result = e.getClass().getSimpleName() + ": " + e.getMessage();
        }
        System.out.println(format + " -> [" + result + "]");
    }

    record Temperature(double degrees) implements Formattable {
        @Override
        public void formatTo(Formatter formatter, int flags, int width, int precision) {
            formatter.format("<%d %d %d %.1f>", flags, width, precision, degrees);
        }
    }

    public static void main(String[] args) {
        for (String zero : new String[] {"0", "0.000", "0E+5", "0E-9", "0E-12", "0E+100", "-0.0"}) {
            BigDecimal value = new BigDecimal(zero);
            System.out.println(String.format("%e|%.2e|%12.3e|%-12.1e|%+.0e|%#.0e|%g|%.0g|%f|%.3f|%(e", value, value, value, value, value, value, value, value,
                    value, value, value));
        }
        double[] values = {0.0, -0.0, 1, -1.5, 0.5, 2.5, 0.05, 1234567.891, 1e-5, 123456789e10, 3e23, Double.MIN_VALUE, Double.MAX_VALUE, 0.1 + 0.2, 999999.95, 9.995,
            Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0x1.8p-1030};
        for (double d : values) {
            show("%f %.0f %.1f %.3f", d, d, d, d);
            show("%e %.0e %.2E %g %.3g", d, d, d, d, d);
            show("%a %.0a %.3A", d, d, d);
        }
        for (String flags : new String[] {"12", "-12", "012", "+", " ", "(", ",", "#", ",(015", "+010", "#."}) {
            show("%" + flags + ".2f", 12345.678);
            show("%" + flags + ".2f", -12345.678);
            show("%" + flags + ".1f", Double.NEGATIVE_INFINITY);
        }
        show("%#.0f %#.0e %#.3g", 3.0, 3.0, 3.0);
        show("%,.3e", 1.0);
        show("%(e %+e %015e", -1.5, 1.5, -1.5);
        show("%f %s", 1.1f, 1.1f);
        show("%a", 1.1f);
        for (String text : new String[] {"0", "-123.00", "123.456", "-1E+10", "1E-10", "0.0001", "99999.5", "1e400", "12345678901234567890.123456789"}) {
            BigDecimal decimal = new BigDecimal(text);
            show("%f %.2f %,.1f %e %.3e %g %s", decimal, decimal, decimal, decimal, decimal, decimal, decimal);
        }
        show("%a", BigDecimal.ONE);
        show("%f", 1);
        show("%e", "x");
        show("%.2g", 0.00001);
        show("%.0g %.1g", 123.0, 0.00012345);
        show("%#g", 1.0);
        show("%-f", 1.0);
        show("%+(f", 1.0);
        show("%s %S %-10.3s %#s", new Temperature(1.25), new Temperature(2), new Temperature(3), new Temperature(4));
        System.out.println(String.format(Locale.ROOT, "%,.2f", 1234567.0) + String.format((Locale) null, "%,.2f", 1234567.0) + String.format("%,.2f", -1234.5));
    }
}
