// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package time;

import static time.Attempts.attempt;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/** Duration: texts both ways, arithmetic to the limits, parts, rounding of negatives. */
public class Durations {
    public static void main(String[] args) {
        for (String text : new String[] {"PT0S", "PT1.5S", "-PT1.5S", "PT-1.5S", "P1D", "P1DT2H3M4.567S", "pt5m", "PT8H6M12.345S", "P-1DT-1H", "PT+1H", "-P-1D", "PT0.000000001S", "PT.5S", "P1Y", "P", "PT", "1S", "", "PT1S2M", "PT1.1234567890S", "P99999999999999D", "PT9223372036854775807S", "PT9223372036854775808S", "P 1D", "PT1,5S", "PT-0.5S"}) {
            attempt(text, () -> Duration.parse(text) + " " + Duration.parse(text).getSeconds() + " " + Duration.parse(text).getNano());
        }
        Duration d = Duration.ofSeconds(-3661, 500_000_001);
        System.out.println(d + " " + d.toMillis() + " " + d.toMinutes() + " " + d.toHoursPart() + " " + d.toMinutesPart() + " " + d.toSecondsPart() + " " + d.toMillisPart() + " " + d.toNanosPart() + " " + d.toDaysPart() + " " + d.negated() + " " + d.abs() + " " + d.isNegative() + d.isZero() + d.hashCode() + " " + d.compareTo(Duration.ZERO));
        System.out.println(d.plusNanos(-1) + " " + d.minusMillis(1) + " " + d.multipliedBy(-7) + " " + d.dividedBy(3) + " " + d.dividedBy(Duration.ofMillis(-7)) + " " + d.truncatedTo(ChronoUnit.MINUTES) + " " + d.truncatedTo(ChronoUnit.SECONDS) + " " + d.withNanos(5) + " " + d.withSeconds(5) + " " + d.plus(2, ChronoUnit.HALF_DAYS) + " " + d.get(ChronoUnit.NANOS) + d.getUnits());
        attempt("between", () -> Duration.between(LocalTime.of(23, 0), LocalTime.of(1, 30, 0, 1)));
        attempt("overflow", () -> Duration.ofSeconds(Long.MAX_VALUE).plusSeconds(1));
        attempt("multiply overflow", () -> Duration.ofSeconds(Long.MAX_VALUE).multipliedBy(2));
        attempt("millis overflow", () -> Duration.ofSeconds(Long.MAX_VALUE).toMillis());
        attempt("nanos", () -> Duration.ofMillis(Long.MIN_VALUE).toMillis());
        attempt("negate the least", () -> Duration.ofSeconds(Long.MIN_VALUE).negated());
        attempt("divide by zero", () -> d.dividedBy(0));
        attempt("divide by no duration", () -> d.dividedBy(Duration.ZERO));
        attempt("days overflow", () -> Duration.ofDays(Long.MAX_VALUE));
        attempt("of months", () -> Duration.of(1, ChronoUnit.MONTHS));
        attempt("truncate to weeks", () -> d.truncatedTo(ChronoUnit.WEEKS));
        attempt("get minutes", () -> d.get(ChronoUnit.MINUTES));
        attempt("nano", () -> d.withNanos(1_000_000_000));
        attempt("null", () -> Duration.parse(null));
        attempt("add to a date", () -> Duration.ofDays(1).addTo(java.time.LocalDate.EPOCH));
        try {
            Duration.from(java.time.Period.ofDays(1));
            Duration.from(java.time.Period.ofMonths(1));
        } catch (DateTimeException e) {
            System.out.println(e.getMessage());
        }
    }
}
