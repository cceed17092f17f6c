// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @timeout 300
package text;

import static text.Attempts.attempt;

import java.text.NumberFormat;
import java.text.ParsePosition;
import java.text.CompactNumberFormat;
import java.text.DecimalFormatSymbols;
import java.math.RoundingMode;
import java.util.Locale;

/** Compact numbers both ways, and patterns of one's own. */
public class CompactNumbers {
    public static void main(String[] args) throws Exception {
        for (NumberFormat.Style style : NumberFormat.Style.values()) {
            NumberFormat f = NumberFormat.getCompactNumberInstance(Locale.US, style);
            StringBuilder text = new StringBuilder(style + ":");
            for (double d : new double[] {0, -0.0, 1, 999, 999.5, 1000, 1500, -2500, 999_999, 1e6, 12.3456e6, 1e9, 1e12, 1e15, 1e18, Double.NaN, Double.POSITIVE_INFINITY}) {
                text.append(' ').append(f.format(d)).append(';');
            }
            f.setMaximumFractionDigits(2);
            f.setRoundingMode(RoundingMode.DOWN);
            System.out.println(text + " " + f.format(12345) + " " + f.format(-19_999_999L) + " " + f.format(Long.MAX_VALUE));
        }
        NumberFormat f = NumberFormat.getCompactNumberInstance(Locale.US, NumberFormat.Style.SHORT);
        for (String text : new String[] {"1K", "1.5M", "-3B", "12", "K", "", "1KK", "2T5"}) {
            ParsePosition p = new ParsePosition(0);
            System.out.println(text + " -> " + f.parse(text, p) + " " + p.getIndex() + " " + p.getErrorIndex());
        }
        CompactNumberFormat own = new CompactNumberFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.US), new String[] {"", "", "0 dozens?", "0k", "00k", "000k"});
        System.out.println(own.format(123) + " " + own.format(1234) + " " + own.format(123456) + " " + own.format(12345678) + own.equals(own.clone()) + own.isGroupingUsed());
        attempt("pattern", () -> new CompactNumberFormat("0", DecimalFormatSymbols.getInstance(Locale.US), new String[] {"0#"}).format(1));
        attempt("null", () -> new CompactNumberFormat(null, DecimalFormatSymbols.getInstance(Locale.US), new String[0]));
        attempt("format text", () -> f.format("x"));
    }
}
