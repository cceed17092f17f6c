// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @timeout 300
package time;

import static time.Attempts.attempt;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;

/** Zoned and offset times, gaps and overlaps, instants at their limits, offsets, transitions, clocks. */
public class ZonedTimes {
    public static void main(String[] args) {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        ZonedDateTime gap = ZonedDateTime.of(LocalDateTime.of(2024, 3, 31, 2, 30), berlin);
        ZonedDateTime overlap = ZonedDateTime.of(LocalDateTime.of(2024, 10, 27, 2, 30), berlin);
        System.out.println(gap + " " + overlap + " " + overlap.withLaterOffsetAtOverlap() + " " + overlap.plusHours(1) + " " + overlap.plusDays(1) + " " + overlap.withZoneSameInstant(ZoneId.of("Asia/Tokyo")) + " " + overlap.withZoneSameLocal(ZoneId.of("America/New_York")) + " " + overlap.withFixedOffsetZone() + " " + overlap.toInstant() + " " + gap.until(overlap, ChronoUnit.HOURS) + " " + gap.minusHours(1) + " "
                + ZonedDateTime.ofLocal(LocalDateTime.of(2024, 10, 27, 2, 30), berlin, ZoneOffset.ofHours(1)) + " " + overlap.compareTo(gap) + overlap.hashCode() + " " + LocalDate.of(2024, 3, 31).atStartOfDay(berlin) + " " + LocalDate.of(2018, 11, 4).atStartOfDay(ZoneId.of("America/Sao_Paulo")));
        attempt("strict in the gap", () -> ZonedDateTime.ofStrict(LocalDateTime.of(2024, 3, 31, 2, 30), ZoneOffset.ofHours(1), berlin));
        attempt("strict with another offset", () -> ZonedDateTime.ofStrict(LocalDateTime.of(2024, 6, 1, 2, 30), ZoneOffset.ofHours(1), berlin));
        for (String id : new String[] {"Z", "UTC", "GMT+2", "UT-01:30", "+05", "-18:00", "+18:01", "+5", "+05:3", "Europe/Nowhere", "", "x", "UTC+25", "+012345", "Etc/UTC", "europe/berlin"}) {
            attempt(id, () -> ZoneId.of(id) + " " + ZoneId.of(id).normalized() + " " + ZoneId.of(id).getRules().getOffset(Instant.EPOCH));
        }
        for (String text : new String[] {"2024-03-31T02:30+01:00[Europe/Berlin]", "2024-10-27T02:30+05:00[Europe/Berlin]", "2024-01-01T00:00Z", "2024-01-01T00:00:00.5-18:00", "2024-01-01T00:00", "2024-01-01T00:00Z[UTC]", "2024-01-01T00:00+01:00[X/Y]"}) {
            attempt(text, () -> ZonedDateTime.parse(text) + " " + OffsetDateTime.parse(text));
        }
        for (String text : new String[] {"1970-01-01T00:00:00Z", "2016-12-31T23:59:60Z", "2024-01-01T24:00:00Z", "+1000000000-12-31T23:59:59.999999999Z", "-1000000000-01-01T00:00:00Z", "2024-01-01T00:00:00+01:00", "2024-01-01"}) {
            attempt(text, () -> Instant.parse(text) + " " + Instant.parse(text).getEpochSecond());
        }
        Instant i = Instant.ofEpochMilli(-1);
        System.out.println(i + " " + i.getNano() + " " + i.plusNanos(1_000_001) + " " + i.truncatedTo(ChronoUnit.HOURS) + " " + i.toEpochMilli() + " " + i.until(Instant.EPOCH, ChronoUnit.MICROS) + " " + i.get(ChronoField.MILLI_OF_SECOND) + " " + i.minus(1, ChronoUnit.DAYS) + " " + Instant.MIN + Instant.MAX + i.atZone(berlin) + i.hashCode());
        attempt("after the last", () -> Instant.MAX.plusNanos(1));
        attempt("millis of the last", () -> Instant.MAX.toEpochMilli());
        attempt("months", () -> i.plus(1, ChronoUnit.MONTHS));
        attempt("year", () -> i.get(ChronoField.YEAR));
        OffsetDateTime o = OffsetDateTime.of(2024, 1, 1, 0, 0, 0, 0, ZoneOffset.ofHoursMinutes(-3, -30));
        System.out.println(o + " " + o.withOffsetSameInstant(ZoneOffset.UTC) + " " + o.toEpochSecond() + " " + o.isEqual(o.withOffsetSameInstant(ZoneOffset.MAX)) + o.equals(o.withOffsetSameInstant(ZoneOffset.UTC)) + o.compareTo(o.withOffsetSameInstant(ZoneOffset.UTC)) + " " + OffsetTime.parse("10:15+01:00").withOffsetSameInstant(ZoneOffset.ofHours(-12)) + o.toOffsetTime() + ZoneOffset.ofTotalSeconds(-3723) + ZoneOffset.MIN.getTotalSeconds() + ZoneOffset.of("-0130") + ZoneOffset.UTC.compareTo(ZoneOffset.MAX));
        attempt("signs", () -> ZoneOffset.ofHoursMinutes(1, -30));
        attempt("hours", () -> ZoneOffset.ofHours(19));
        attempt("minutes", () -> ZoneOffset.ofHoursMinutesSeconds(0, 60, 0));
        ZoneOffsetTransition next = berlin.getRules().nextTransition(Instant.parse("2024-01-01T00:00:00Z"));
        System.out.println(next + " " + next.isGap() + next.getDuration() + next.getDateTimeBefore() + next.getDateTimeAfter() + " " + berlin.getRules().previousTransition(Instant.EPOCH) + " " + berlin.getRules().getTransitions().size() + berlin.getRules().getTransitionRules() + " " + berlin.getRules().getValidOffsets(overlap.toLocalDateTime()) + berlin.getRules().isDaylightSavings(next.getInstant()) + berlin.getRules().getStandardOffset(Instant.MAX) + ZoneId.of("Pacific/Apia").getRules().getTransition(LocalDateTime.of(2011, 12, 30, 12, 0)));
        Clock fixed = Clock.fixed(Instant.ofEpochSecond(1_700_000_000, 987_654_321), berlin);
        System.out.println(fixed + " " + fixed.millis() + " " + ZonedDateTime.now(fixed) + " " + LocalDate.now(Clock.offset(fixed, Duration.ofDays(-1))) + " " + Clock.tick(fixed, Duration.ofMinutes(5)).instant() + " " + Clock.tickMillis(ZoneOffset.UTC).getZone() + fixed.withZone(ZoneOffset.UTC) + java.time.Year.now(fixed) + java.time.MonthDay.now(fixed) + OffsetTime.now(fixed));
        attempt("tick", () -> Clock.tick(fixed, Duration.ofNanos(-1)));
        System.out.println(ZoneId.systemDefault().getRules().isFixedOffset() + " " + ZoneId.getAvailableZoneIds().size() / 100 + ZoneId.SHORT_IDS.get("EST"));
    }
}
