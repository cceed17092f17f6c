// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @timeout 300
package time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Locale;
import java.util.TimeZone;

/** Time zones of the database: rules, names, and what the environment says. */
public class Zones {
    public static void main(String[] args) {
        System.out.println(ZoneId.systemDefault());
        ZonedDateTime spring = ZonedDateTime.of(2024, 3, 31, 1, 30, 0, 0, ZoneId.of("Europe/Berlin"));
        System.out.println(spring + " " + spring.plusHours(1));
        for (FormatStyle style : FormatStyle.values()) {
            System.out.println(DateTimeFormatter.ofLocalizedDateTime(style).withLocale(Locale.ENGLISH).format(spring));
        }
        DateTimeFormatter long_ = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu G HH:mm zzzz vvvv O VV xxx", Locale.US);
        System.out.println(long_.format(spring));
        System.out.println(DateTimeFormatter.ofPattern("h:mm a z", Locale.US)
                .format(spring.withZoneSameInstant(ZoneId.of("America/New_York"))));
        System.out.println(ZonedDateTime.parse("2007-12-03T10:15:30+01:00[Europe/Paris]"));
        ZoneRules rules = ZoneId.of("Australia/Lord_Howe").getRules();
        ZoneOffsetTransition transition = rules.nextTransition(Instant.parse("2030-01-01T00:00:00Z"));
        System.out.println(transition + " " + rules.getStandardOffset(Instant.EPOCH));
        System.out.println(LocalDateTime.of(1883, 11, 18, 12, 0).atZone(ZoneId.of("America/Chicago")).getOffset());
        System.out.println(ZoneId.of("Asia/Tokyo").getDisplayName(TextStyle.FULL, Locale.US) + " "
                + ZoneId.of("EST", ZoneId.SHORT_IDS));
        System.out.println(ZoneId.getAvailableZoneIds().contains("Asia/Kolkata") + " "
                + (TimeZone.getAvailableIDs().length > 500));
        TimeZone york = TimeZone.getTimeZone("America/New_York");
        System.out.println(york.getDisplayName() + " " + york.getRawOffset() + " " + york.getDSTSavings() + " "
                + york.inDaylightTime(new java.util.Date(1720000000000L)) + " "
                + york.getDisplayName(true, TimeZone.SHORT, Locale.US));
        System.out.println(TimeZone.getTimeZone("Nowhere").getID() + " " + TimeZone.getTimeZone("GMT+3:30").getID());
        try {
            ZoneId.of("Europe/Nowhere");
        } catch (java.time.DateTimeException e) {
            System.out.println(e.getMessage());
        }
        TimeZone.setDefault(york);
        System.out.println(ZoneId.systemDefault() + " " + new java.util.Date(0));
    }
}
