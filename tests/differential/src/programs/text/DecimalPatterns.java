// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @timeout 300
package text;

import static text.Attempts.attempt;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParseException;
import java.text.ParsePosition;
import java.util.Currency;
import java.util.Locale;

/** DecimalFormat: patterns, rounding, special values, parsing, symbols, and what is no pattern. */
public class DecimalPatterns {
    public static void main(String[] args) throws ParseException {
        DecimalFormatSymbols us = DecimalFormatSymbols.getInstance(Locale.US);
        for (String pattern : new String[] {"0", "#", "0.00", "#,##0.##", "#.##;(#.##)", "0.###E0", "##0.##E0", "00.00E00", "0%", "0\u2030", "'#'0", "$#,##0.00;-$#", "\u00A40.00", "\u00A4\u00A4 0.00", "#,####,##0", "000,000", "a0b", "0.0''", ".00", "#.", "##0.#####E0"}) {
            DecimalFormat f = new DecimalFormat(pattern, us);
            StringBuilder text = new StringBuilder(pattern + " " + f.toPattern() + ":");
            for (double d : new double[] {0, -0.0, 1234.5678, -1234.5678, 0.005, 0.015, 1e-7, 1e15, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0.5, 1.5, 12345}) {
                text.append(' ').append(f.format(d));
            }
            System.out.println(text + " " + f.format(Long.MIN_VALUE) + " " + f.format(new BigDecimal("12345678901234567890.125")));
        }
        for (String bad : new String[] {"0#", "#0#", "0.0#0", "0,", "E0", "0E", "0.0.0", "0;0;0", "#,#0,0.#", "%0%", "0'", "##E#"}) {
            attempt(bad, () -> new DecimalFormat(bad, us).toPattern());
        }
        DecimalFormat f = new DecimalFormat("#,##0.0#", us);
        for (RoundingMode mode : RoundingMode.values()) {
            f.setRoundingMode(mode);
            StringBuilder text = new StringBuilder(mode + ":");
            for (double d : new double[] {1.005, 1.015, 1.025, -1.255, 0.125, 2.5}) {
                try {
                    text.append(' ').append(f.format(d));
                } catch (ArithmeticException e) {
                    text.append(" [").append(e.getMessage()).append(']');
                }
            }
            System.out.println(text);
        }
        f.setRoundingMode(RoundingMode.HALF_EVEN);
        for (String text : new String[] {"1,234.5", "1,2,3", "-5", "(5)", "5x", "x5", "", "\u221E", "NaN", "1e5", "1E5", "--5", "99999999999999999999", "1.5.5", ".5", "5.", "-0", "1 000", "+5"}) {
            ParsePosition position = new ParsePosition(0);
            Number n = f.parse(text, position);
            System.out.println(text + " -> " + n + " " + (n == null ? "" : n.getClass().getSimpleName()) + " " + position.getIndex() + " " + position.getErrorIndex());
        }
        attempt("parse nothing", () -> f.parse("abc"));
        f.setParseBigDecimal(true);
        f.setParseIntegerOnly(true);
        System.out.println(f.parse("12.5") + " " + f.parse("12.5").getClass().getSimpleName());
        f.setMaximumFractionDigits(0);
        f.setMinimumIntegerDigits(6);
        f.setGroupingSize(4);
        f.setDecimalSeparatorAlwaysShown(true);
        f.setPositivePrefix("+");
        f.setMultiplier(10);
        System.out.println(f.format(12.34) + " " + f.toPattern() + " " + f.getNegativePrefix() + f.equals(f.clone()) + f.hashCode());
        FieldPosition field = new FieldPosition(NumberFormat.FRACTION_FIELD);
        System.out.println(new DecimalFormat("0.00", us).format(3.14159, new StringBuffer("pi="), field) + " " + field.getBeginIndex() + ".." + field.getEndIndex());
        System.out.println(NumberFormat.getInstance(Locale.US).format(1234567.891) + " " + NumberFormat.getIntegerInstance(Locale.US).format(2.5) + " " + NumberFormat.getPercentInstance(Locale.US).format(0.256) + " " + NumberFormat.getCurrencyInstance(Locale.US).format(-1234.5) + " " + NumberFormat.getCompactNumberInstance(Locale.US, NumberFormat.Style.SHORT).format(12345) + " "
                + NumberFormat.getCompactNumberInstance(Locale.US, NumberFormat.Style.LONG).format(1_999_999) + " " + NumberFormat.getInstance(Locale.ROOT).format(1234.5) + " " + NumberFormat.getInstance().format(0.1234));
        NumberFormat yen = NumberFormat.getCurrencyInstance(Locale.US);
        yen.setCurrency(Currency.getInstance("JPY"));
        System.out.println(yen.format(5.5) + " " + yen.getMaximumFractionDigits());
        us.setDecimalSeparator('_');
        us.setZeroDigit('a');
        us.setInfinity("inf");
        System.out.println(new DecimalFormat("0.00", us).format(102.5) + " " + new DecimalFormat("0", us).format(1 / 0.0));
        attempt("format text", () -> NumberFormat.getInstance(Locale.US).format("text"));
        attempt("null pattern", () -> new DecimalFormat(null, us));
        attempt("null rounding", () -> {
            f.setRoundingMode(null);
            return "";
        });
    }
}
