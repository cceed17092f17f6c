// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @timeout 300
package time;

import java.text.DateFormat;
import java.text.DateFormatSymbols;
import java.text.ParseException;
import java.text.SimpleDateFormat;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.SimpleTimeZone;
import java.util.TimeZone;

/** Calendars and the formats of dates that are older than java.time. */
public class Calendars {
    public static void main(String[] args) throws ParseException {
        Calendar calendar = new GregorianCalendar(2024, Calendar.FEBRUARY, 29, 13, 5, 9);
        calendar.setTimeZone(TimeZone.getTimeZone("Europe/London"));
        System.out.println(calendar.get(Calendar.HOUR_OF_DAY) + " " + calendar.get(Calendar.ZONE_OFFSET));
        calendar.add(Calendar.YEAR, 1);
        System.out.println(calendar.getTime() + " " + calendar.getActualMaximum(Calendar.DAY_OF_MONTH));
        calendar.roll(Calendar.MONTH, -3);
        System.out.println(calendar.getTime().getTime() + " " + calendar.getWeekYear());
        System.out.println(calendar.getDisplayNames(Calendar.DAY_OF_WEEK, Calendar.SHORT, Locale.US).size() + " "
                + calendar.getDisplayName(Calendar.MONTH, Calendar.LONG, Locale.US) + " "
                + calendar.getFirstDayOfWeek() + " " + calendar.getMinimalDaysInFirstWeek());
        Calendar old = new GregorianCalendar(1582, Calendar.OCTOBER, 4);
        old.add(Calendar.DATE, 1);
        System.out.println(old.get(Calendar.DATE) + " " + new GregorianCalendar().isLeapYear(1900));
        calendar.setLenient(false);
        calendar.set(Calendar.MONTH, 13);
        try {
            calendar.getTime();
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        Date date = new Date(1700000000123L);
        String[] patterns = {
            "EEEE, d MMMM yyyy HH:mm:ss.SSS z", "yy-M-d K:m a Z", "YYYY'W'ww u G", "hh 'o''clock' a, zzzz XXX", "D F W k"
        };
        for (String pattern : patterns) {
            SimpleDateFormat format = new SimpleDateFormat(pattern, Locale.US);
            format.setTimeZone(TimeZone.getTimeZone("America/Los_Angeles"));
            System.out.println(format.format(date) + " | " + format.toPattern());
        }
        SimpleDateFormat iso = new SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ssX", Locale.ROOT);
        iso.setTimeZone(TimeZone.getTimeZone("UTC"));
        System.out.println(iso.parse("2021-06-05T04:03:02+02").getTime() + " " + iso.format(date));
        try {
            iso.parse("yesterday");
        } catch (ParseException e) {
            System.out.println(e.getMessage() + " " + e.getErrorOffset());
        }
        for (int style : new int[] {DateFormat.FULL, DateFormat.LONG, DateFormat.MEDIUM, DateFormat.SHORT}) {
            DateFormat format = DateFormat.getDateTimeInstance(style, style, Locale.US);
            format.setTimeZone(TimeZone.getTimeZone("UTC"));
            System.out.println(format.format(date));
        }
        System.out.println(Arrays.toString(DateFormatSymbols.getInstance(Locale.US).getShortMonths()));
        SimpleTimeZone own = new SimpleTimeZone(
                3600000, "Own", Calendar.MARCH, -1, Calendar.SUNDAY, 3600000, Calendar.OCTOBER, -1, Calendar.SUNDAY, 3600000);
        System.out.println(own.inDaylightTime(date) + " " + own.getOffset(1720000000000L));
    }
}
