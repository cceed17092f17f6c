// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @timeout 300
package text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.ChoiceFormat;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.FieldPosition;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.text.ParseException;
import java.text.ParsePosition;
import java.util.Currency;
import java.util.Date;
import java.util.Locale;

/** Numbers, amounts and messages as texts, and back. */
public class NumberTexts {
    public static void main(String[] args) throws ParseException {
        Locale.setDefault(Locale.US);
        System.out.println(NumberFormat.getInstance().format(1234567.891) + " "
                + NumberFormat.getInstance(Locale.ROOT).format(-0.0005));
        System.out.println(NumberFormat.getCurrencyInstance(Locale.US).format(-1234.5) + " "
                + NumberFormat.getPercentInstance(Locale.US).format(0.256) + " "
                + NumberFormat.getIntegerInstance(Locale.US).format(2.5));
        for (NumberFormat.Style style : NumberFormat.Style.values()) {
            NumberFormat compact = NumberFormat.getCompactNumberInstance(Locale.US, style);
            System.out.println(compact.format(12345) + " " + compact.format(-9876543210L) + " " + compact.parse("3K"));
        }
        String[] patterns = {"#,##0.00;(#)", "0.###E0", "##0.#####E0", "00.00%", "\u00a4#,##0.00", "#,####,##0", "'#'#"};
        for (String pattern : patterns) {
            DecimalFormat format = new DecimalFormat(pattern);
            System.out.println(format.format(-12345.6785) + " " + format.format(0.00012) + " " + format.toPattern());
        }
        DecimalFormat rounding = new DecimalFormat("0.00");
        for (RoundingMode mode : RoundingMode.values()) {
            if (mode != RoundingMode.UNNECESSARY) {
                rounding.setRoundingMode(mode);
                System.out.print(rounding.format(-2.345) + " ");
            }
        }
        System.out.println();
        rounding.setParseBigDecimal(true);
        System.out.println(rounding.parse("123456789012345678901234567890.12") + " "
                + rounding.parse("5.5x", new ParsePosition(0)));
        FieldPosition field = new FieldPosition(NumberFormat.Field.FRACTION);
        StringBuffer text = new StringBuffer();
        new DecimalFormat("0.0##").format(new BigDecimal("3.14159"), text, field);
        System.out.println(text + " " + field.getBeginIndex() + "-" + field.getEndIndex());
        try {
            NumberFormat.getInstance().parse("none");
        } catch (ParseException e) {
            System.out.println(e.getMessage());
        }
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.US);
        symbols.setGroupingSeparator('\'');
        System.out.println(new DecimalFormat("#,##0.0", symbols).format(9999999.25) + " " + symbols.getInfinity()
                + symbols.getNaN() + symbols.getExponentSeparator());
        System.out.println(MessageFormat.format(
                "{0,number,#.##} {1,date,yyyy-MM-dd} '{'{2}'}' {3,choice,0#none|1#one|1<{3} many}",
                3.14159, new Date(0), "x", 7));
        MessageFormat message = new MessageFormat("{0} of {1}: {2,number,percent}", Locale.US);
        System.out.println(message.format(new Object[] {"a", 12345, 0.5}) + " " + message.toPattern() + " "
                + message.parse("b of 2: 25%")[2]);
        System.out.println(new ChoiceFormat("0#none|1#one|2#many").format(5) + " " + ChoiceFormat.nextDouble(1));
        Currency euro = Currency.getInstance("EUR");
        System.out.println(euro.getSymbol(Locale.US) + " " + euro.getDisplayName(Locale.US) + " "
                + euro.getNumericCode() + " " + Currency.getInstance(Locale.JAPAN).getDefaultFractionDigits());
        System.out.println(new Locale("de", "AT").getDisplayName() + " " + Locale.forLanguageTag("zh-Hant-TW").getDisplayName()
                + " " + new Locale("", "BR").getDisplayCountry(Locale.ENGLISH));
        System.out.println(String.format(Locale.US, "%,.2f", 1234.5));
    }
}
