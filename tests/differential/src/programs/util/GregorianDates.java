// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @env TZ=America/New_York
// @timeout 300
package util;

import static util.Attempts.attempt;
import static util.Attempts.perform;

import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;

/** GregorianCalendar in a zone with daylight saving that the environment names: fields, roll and add, leniency, week years. */
public class GregorianDates {
    private static String show(Calendar c) {
        return String.format(Locale.ROOT, "%04d-%02d-%02d %02d:%02d:%02d.%03d w%d d%d y%d %s", c.get(Calendar.YEAR), c.get(Calendar.MONTH) + 1, c.get(Calendar.DATE), c.get(Calendar.HOUR_OF_DAY),
                c.get(Calendar.MINUTE), c.get(Calendar.SECOND), c.get(Calendar.MILLISECOND), c.get(Calendar.WEEK_OF_YEAR), c.get(Calendar.DAY_OF_WEEK), c.get(Calendar.DAY_OF_YEAR),
                c.get(Calendar.ZONE_OFFSET) + c.get(Calendar.DST_OFFSET));
    }

    public static void main(String[] args) {
        System.out.println(TimeZone.getDefault().getID() + " " + Locale.getDefault());
        GregorianCalendar c = new GregorianCalendar(2024, Calendar.MARCH, 10, 1, 59, 59);
        System.out.println(show(c));
        c.add(Calendar.SECOND, 1);
        System.out.println(show(c) + " " + c.getTime());
        c.add(Calendar.HOUR, -1);
        System.out.println(show(c));
        c.set(2024, Calendar.NOVEMBER, 3, 1, 30, 0);
        System.out.println(show(c) + " " + c.getTimeInMillis());
        c.add(Calendar.HOUR, 1);
        System.out.println(show(c) + " " + c.getTimeInMillis());
        c.set(2024, Calendar.MARCH, 10, 2, 30);
        System.out.println("in the gap " + show(c));
        c.set(2024, Calendar.JANUARY, 31, 0, 0);
        for (int field : new int[] {Calendar.MONTH, Calendar.YEAR, Calendar.DATE, Calendar.WEEK_OF_YEAR, Calendar.DAY_OF_WEEK, Calendar.AM_PM, Calendar.HOUR_OF_DAY, Calendar.DAY_OF_WEEK_IN_MONTH}) {
            Calendar added = (Calendar) c.clone();
            added.add(field, 13);
            Calendar rolled = (Calendar) c.clone();
            rolled.roll(field, 13);
            System.out.println(field + ": " + show(added) + " | " + show(rolled) + " | " + c.getActualMaximum(field) + " " + c.getActualMinimum(field) + " " + c.getLeastMaximum(field));
        }
        c.clear();
        System.out.println(c.isSet(Calendar.YEAR) + " " + show(c));
        c.setWeekDate(2026, 1, Calendar.MONDAY);
        System.out.println(show(c) + " " + c.getWeekYear() + " " + c.getWeeksInWeekYear() + " " + c.getFirstDayOfWeek() + c.getMinimalDaysInFirstWeek());
        c.setFirstDayOfWeek(Calendar.MONDAY);
        c.setMinimalDaysInFirstWeek(4);
        System.out.println(show(c) + " " + c.getWeekYear());
        c.set(Calendar.MONTH, 14);
        c.set(Calendar.DATE, -3);
        System.out.println("lenient " + show(c));
        c.setLenient(false);
        c.set(Calendar.DATE, 32);
        attempt("not lenient", c::getTime);
        attempt("field", () -> c.get(99));
        perform("add to a zone", () -> c.add(Calendar.ZONE_OFFSET, 1));
        Calendar before = new GregorianCalendar(1582, Calendar.OCTOBER, 15);
        before.add(Calendar.DATE, -1);
        System.out.println(show(before) + " " + new GregorianCalendar().getGregorianChange().getTime() + " " + ((GregorianCalendar) before).isLeapYear(1500));
        before.set(Calendar.ERA, GregorianCalendar.BC);
        System.out.println(before.get(Calendar.YEAR) + " " + before.getTimeInMillis());
        Calendar built = new Calendar.Builder().setCalendarType("gregory").setDate(2020, 1, 29).setTimeOfDay(1, 2, 3, 4).setTimeZone(TimeZone.getTimeZone("Asia/Tokyo")).build();
        System.out.println(show(built) + " " + built.compareTo(c) + built.after(before) + built.before(before) + built.equals(built.clone()));
        attempt("no such type", () -> new Calendar.Builder().setCalendarType("none").build());
        attempt("no such field", () -> new Calendar.Builder().set(77, 1));
        System.out.println(new Date(Long.MIN_VALUE).getTime() + " " + new Date(0).before(new Date(1)) + new Date(5).equals(new java.util.Date(5)) + new Date(7).hashCode() + new Date(1).compareTo(new Date(0)));
    }
}
