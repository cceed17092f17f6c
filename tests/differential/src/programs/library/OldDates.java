// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @timeout 300
package library;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;

/** java.util.Date: its parts, its texts, and its neighbours in java.time. */
public class OldDates {
    public static void main(String[] args) throws IOException {
        for (long millis : new long[] {0, -1, 1_609_556_645_678L, 951_782_400_000L, -62_135_769_600_000L, 4_102_444_799_999L}) {
            show(new Date(millis));
        }
        built();
        changed();
        System.out.println(Date.from(Instant.ofEpochSecond(1_700_000_000, 999_999_999)).getTime());
        try {
            Date.from(Instant.MAX);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        Properties properties = new Properties();
        properties.setProperty("key", "a value");
        StringWriter out = new StringWriter();
        properties.store(out, "comment");
        // The second line is the time.
        String[] lines = out.toString().split("\\R");
        System.out.println(lines.length + " " + lines[0] + " " + lines[2]);
    }

    @SuppressWarnings("deprecation")
    private static void show(Date date) {
        System.out.println(text(date) + " | " + date.toGMTString() + " | " + date.toInstant());
        System.out.println(date.getYear() + " " + date.getMonth() + " " + date.getDate() + " " + date.getDay() + " "
                + date.getHours() + " " + date.getMinutes() + " " + date.getSeconds());
    }

    @SuppressWarnings("deprecation")
    private static void built() {
        System.out.println(new Date(121, 1, 29).getTime() + " " + new Date(70, 0, 1, 0, 0).getTime() + " "
                + text(new Date(124, 13, 40, 25, 61, 61)) + " " + Date.UTC(100, 1, 29, 12, 30, 15));
    }

    @SuppressWarnings("deprecation")
    private static void changed() {
        Date date = new Date(1_609_556_645_678L);
        date.setYear(100);
        date.setMonth(1);
        date.setDate(29);
        date.setHours(23);
        date.setMinutes(59);
        date.setSeconds(60);
        System.out.println(text(date) + " " + date.getTime());
    }

    /** A module is told no time zone, and calls it GMT as a JVM does that is told none; the suite tells the JVM UTC. */
    private static String text(Date date) {
        return date.toString().replace(" GMT ", " UTC ");
    }
}
