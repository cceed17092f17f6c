// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @timeout 300
package util;

import static util.Attempts.attempt;
import static util.Attempts.perform;

import java.util.Date;
import java.util.SimpleTimeZone;
import java.util.TimeZone;

/** TimeZone: names and what are none, offsets before and after changes, the default set and restored. */
public class TimeZonesByName {
    public static void main(String[] args) {
        for (String id : new String[] {"UTC", "GMT", "Europe/Berlin", "America/St_Johns", "Asia/Kathmandu", "GMT+5", "GMT-03:30", "GMT+0530", "GMT+24", "GMT+5:75", "UTC+5", "EST", "PST",
            "Nowhere/City", "", "gmt+1", "Etc/GMT+8", "Pacific/Apia", "GMT+00:00", "GMT+123"}) {
            TimeZone zone = TimeZone.getTimeZone(id);
            System.out.println(id + ": " + zone.getID() + " " + zone.getRawOffset() + " " + zone.useDaylightTime() + " " + zone.getDSTSavings() + " "
                    + zone.getOffset(1_700_000_000_000L) + " " + zone.getOffset(1_720_000_000_000L) + " " + zone.getOffset(-3_000_000_000_000L) + " "
                    + zone.inDaylightTime(new Date(1_720_000_000_000L)) + " " + zone.toZoneId());
        }
        TimeZone berlin = TimeZone.getTimeZone("Europe/Berlin");
        System.out.println(berlin.getDisplayName(java.util.Locale.US) + ", " + berlin.getDisplayName(true, TimeZone.SHORT, java.util.Locale.US) + ", "
                + berlin.hasSameRules(TimeZone.getTimeZone("Europe/Vienna")) + berlin.hasSameRules(null) + berlin.equals(berlin.clone()) + berlin.observesDaylightTime());
        System.out.println(TimeZone.getAvailableIDs().length > 400 && java.util.Arrays.asList(TimeZone.getAvailableIDs(3600000)).contains("Europe/Berlin"));
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(berlin);
        System.out.println(TimeZone.getDefault().getID() + " " + new Date(0) + " " + java.time.ZoneId.systemDefault());
        TimeZone.setDefault(before);
        System.out.println(new Date(0).toString().length() + " " + TimeZone.getTimeZone(java.time.ZoneId.of("+02:00")).getID());
        SimpleTimeZone own = new SimpleTimeZone(-18000000, "Own", 2, 8, -1, 7200000, 10, 1, -1, 7200000, 1800000);
        System.out.println(own.getDSTSavings() + " " + own.getOffset(1_720_000_000_000L) + " " + own.getOffset(1_700_000_000_000L) + " " + own.useDaylightTime() + own.equals(own.clone()));
        own.setStartYear(2030);
        System.out.println(own.getOffset(1_720_000_000_000L) + " " + own);
        attempt("month", () -> new SimpleTimeZone(0, "x", 12, 1, 1, 0, 1, 1, 1, 0));
        attempt("savings", () -> new SimpleTimeZone(0, "x", 1, 1, 1, 0, 1, 1, 1, 0, 0));
        attempt("null", () -> TimeZone.getTimeZone((String) null));
        perform("null id", () -> own.setID(null));
        attempt("style", () -> berlin.getDisplayName(false, 7));
    }
}
