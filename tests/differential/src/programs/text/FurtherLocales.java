// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @timeout 300
// @locales de-AT,fr,es-MX,ja,zh-Hant-TW
package text;

import java.text.DateFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.WeekFields;
import java.util.Calendar;
import java.util.Currency;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;

/** Texts and patterns of locales that the module was built with. */
public class FurtherLocales {
    public static void main(String[] args) {
        for (String tag : new String[] {"de", "de-AT", "de-CH", "fr-FR", "es-MX", "ja-JP", "zh-Hant-TW", "en-GB"}) {
            Locale locale = Locale.forLanguageTag(tag);
            if (tag.equals("en-GB") || tag.equals("de-CH")) {
                // Not asked for: its own data is not there, that of its language is.
                System.out.println(locale.getDisplayCountry(Locale.US));
                continue;
            }
            System.out.println(tag + " " + NumberFormat.getInstance(locale).format(-1234567.891) + " "
                    + NumberFormat.getCurrencyInstance(locale).format(1234.5) + " "
                    + NumberFormat.getCompactNumberInstance(locale, NumberFormat.Style.SHORT).format(12345));
            LocalDateTime time = LocalDateTime.of(2024, 5, 7, 18, 3);
            for (FormatStyle style : FormatStyle.values()) {
                System.out.println(DateTimeFormatter.ofLocalizedDateTime(style)
                        .withLocale(locale)
                        .format(time.atZone(ZoneId.of("Europe/Vienna"))));
            }
            System.out.println(DateTimeFormatter.ofPattern("EEEE LLLL MMM d QQQQ B", locale).format(time));
            DateFormat format = DateFormat.getDateInstance(DateFormat.FULL, locale);
            format.setTimeZone(TimeZone.getTimeZone("UTC"));
            System.out.println(format.format(new Date(0)));
            System.out.println(locale.getDisplayName(locale) + " " + Locale.US.getDisplayCountry(locale) + " "
                    + Currency.getInstance("USD").getDisplayName(locale) + " "
                    + Currency.getInstance("EUR").getSymbol(locale));
            System.out.println(WeekFields.of(locale) + " " + Calendar.getInstance(locale).getFirstDayOfWeek() + " "
                    + LocalDate.of(2024, 1, 1).get(WeekFields.of(locale).weekOfYear()));
        }
    }
}
