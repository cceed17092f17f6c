// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @env TZ=America/St_Johns
// @timeout 300
package time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Calendar;
import java.util.Date;
import java.util.TimeZone;

/** The zone that the environment names, asked for in every way, and another set as the default. */
public class DefaultZones {
    @SuppressWarnings("deprecation")
    private static void show() {
        Date date = new Date(1_720_000_000_000L);
        Calendar calendar = Calendar.getInstance();
        calendar.setTime(date);
        System.out.println(ZoneId.systemDefault() + " " + TimeZone.getDefault().getID() + " " + date + " " + date.getHours() + date.getTimezoneOffset() + " " + calendar.get(Calendar.ZONE_OFFSET) + " " + calendar.get(Calendar.DST_OFFSET) + " " + new Date(100, 0, 1).getTime());
        System.out.println(ZonedDateTime.ofInstant(Instant.ofEpochSecond(1_720_000_000), ZoneId.systemDefault()) + " " + LocalDateTime.ofInstant(Instant.EPOCH, ZoneId.systemDefault()) + " " + LocalDate.EPOCH.atStartOfDay(ZoneId.systemDefault()).toInstant() + " " + DateTimeFormatter.ISO_LOCAL_TIME.withZone(ZoneId.systemDefault()).format(Instant.EPOCH) + " " + java.time.Clock.systemDefaultZone().getZone());
    }

    public static void main(String[] args) {
        show();
        TimeZone.setDefault(TimeZone.getTimeZone("Australia/Lord_Howe"));
        show();
        TimeZone.setDefault(null);
        show();
        TimeZone.setDefault(TimeZone.getTimeZone("GMT-05:30"));
        show();
    }
}
