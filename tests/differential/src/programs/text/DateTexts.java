// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @timeout 300
// @env TZ=Europe/Paris
package text;

import static text.Attempts.attempt;

import java.text.DateFormat;
import java.text.DateFormatSymbols;
import java.text.ParsePosition;
import java.text.SimpleDateFormat;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;

/** SimpleDateFormat and DateFormat in the zone that the environment names: formats, lenient and strict parsing. */
public class DateTexts {
    public static void main(String[] args) throws Exception {
        Date date = new Date(1_711_846_799_042L);
        for (String pattern : new String[] {"G y yy yyyy yyyyy", "Y YY w W", "M MM MMM MMMM L LLLL", "d D F E EEEE u", "a H k K h m s S SSSS", "z zzzz Z X XX XXX", "yyyy-MM-dd'T'HH:mm:ss.SSSXXX", "'o''clock' hh", ""}) {
            SimpleDateFormat f = new SimpleDateFormat(pattern, Locale.US);
            System.out.println(f.format(date) + " | " + f.toPattern());
        }
        for (String bad : new String[] {"b", "'open", "yyyy-MM-dd T", "XXXX"}) {
            attempt(bad, () -> new SimpleDateFormat(bad, Locale.US).format(date));
        }
        System.out.println(new SimpleDateFormat("yyyy-MM-dd HH:mm z", Locale.US).format(new Date(date.getTime() + 3_600_000)));
        SimpleDateFormat f = new SimpleDateFormat("yyyy-MM-dd HH:mm", Locale.US);
        for (String text : new String[] {"2024-03-31 02:30", "2024-02-30 25:61", "24-1-1 0:0", "2024-01-01", "x", "2024-01-01 10:00 rest", " 2024-01-01 10:00", "-5-01-01 00:00", "2024-1-1 1:1"}) {
            for (boolean lenient : new boolean[] {true, false}) {
                f.setLenient(lenient);
                ParsePosition position = new ParsePosition(0);
                Date parsed = f.parse(text, position);
                System.out.println(text + " " + lenient + " " + (parsed == null ? "null" : parsed.getTime() + "") + " " + position.getIndex() + " " + position.getErrorIndex());
            }
        }
        attempt("parse", () -> f.parse("nothing"));
        SimpleDateFormat two = new SimpleDateFormat("dd/MM/yy", Locale.US);
        two.set2DigitYearStart(new GregorianCalendar(1950, Calendar.JANUARY, 1).getTime());
        System.out.println(two.parse("01/01/49").getTime() + " " + two.parse("01/01/50").getTime() + " " + two.parse("1/1/2049").getTime());
        for (String zone : new String[] {"PST", "GMT+3", "+0530", "UTC", "Z", "America/New_York", "CEST"}) {
            attempt(zone, () -> new SimpleDateFormat("HH:mm " + (zone.equals("Z") ? "X" : "z"), Locale.US).parse("10:00 " + zone).getTime());
        }
        for (int style : new int[] {DateFormat.SHORT, DateFormat.MEDIUM, DateFormat.LONG, DateFormat.FULL}) {
            System.out.println(DateFormat.getDateInstance(style, Locale.US).format(date) + " | " + DateFormat.getTimeInstance(style, Locale.US).format(date) + " | " + DateFormat.getDateTimeInstance(style, style).format(date));
        }
        attempt("style", () -> DateFormat.getDateInstance(9));
        attempt("format text", () -> f.format("text"));
        attempt("format a number", () -> f.format(0L));
        attempt("null", () -> new SimpleDateFormat(null));
        DateFormatSymbols symbols = new DateFormatSymbols(Locale.US);
        symbols.setAmPmStrings(new String[] {"morning", "evening"});
        System.out.println(new SimpleDateFormat("h a", symbols).format(date) + " " + Arrays.toString(symbols.getEras()) + Arrays.toString(symbols.getShortWeekdays()) + symbols.getLocalPatternChars());
        System.out.println(TimeZone.getDefault().getID() + " " + date + " " + f.getTimeZone().getID() + f.getCalendar().isLenient() + f.equals(f.clone()) + new SimpleDateFormat().toPattern());
    }
}
