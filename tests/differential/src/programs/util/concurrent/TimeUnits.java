// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package util.concurrent;

import static util.concurrent.Attempts.attempt;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;

/** TimeUnit: conversions that lose, that saturate, and the other units. */
public class TimeUnits {
    public static void main(String[] args) throws Exception {
        for (TimeUnit unit : TimeUnit.values()) {
            StringBuilder text = new StringBuilder(unit + ":");
            for (long n : new long[] {0, 1, -1, 999, -1999, 86_400_000_000_001L, Long.MAX_VALUE, Long.MIN_VALUE}) {
                text.append(' ').append(unit.toNanos(n)).append('/').append(unit.toMicros(n)).append('/').append(unit.toMillis(n)).append('/').append(unit.toSeconds(n)).append('/').append(unit.toMinutes(n)).append('/').append(unit.toHours(n)).append('/').append(unit.toDays(n)).append('/').append(TimeUnit.MILLISECONDS.convert(n, unit));
            }
            System.out.println(text + " " + unit.toChronoUnit() + " " + unit.convert(Duration.ofMillis(-90_061_001)) + " " + unit.convert(Duration.ofSeconds(Long.MAX_VALUE)) + TimeUnit.of(unit.toChronoUnit()));
        }
        attempt("of weeks", () -> TimeUnit.of(ChronoUnit.WEEKS));
        attempt("of null", () -> TimeUnit.of(null));
        attempt("valueOf", () -> TimeUnit.valueOf("WEEKS"));
        TimeUnit.MILLISECONDS.sleep(-5);
        TimeUnit.NANOSECONDS.sleep(1);
        TimeUnit.SECONDS.timedJoin(Thread.currentThread(), -1);
        attempt("timed wait", () -> {
            TimeUnit.MILLISECONDS.timedWait(new Object(), 1);
            return "";
        });
    }
}
