// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.sun.text.spi;

import java.util.Locale;

/** Patterns of dates and times in English, and in the root locale. A style is 0 for full to 3 for short, or -1 for none. */
public class JavaTimeDateTimePatternProvider {
    private static final String[] DATES = {"EEEE, MMMM d, y", "MMMM d, y", "MMM d, y", "M/d/yy"};
    private static final String[] TIMES = {"h:mm:ss a zzzz", "h:mm:ss a z", "h:mm:ss a", "h:mm a"};
    private static final String[] ROOT_DATES = {"y MMM d, EEEE", "y MMM d", "y MMM d", "y-MM-dd"};
    private static final String[] ROOT_TIMES = {"HH:mm:ss zzzz", "HH:mm:ss z", "HH:mm:ss", "HH:mm"};

    public String getJavaTimeDateTimePattern(int time, int date, String calendar, Locale locale) {
        boolean root = locale.getLanguage().isEmpty();
        String datePattern = date < 0 ? null : (root ? ROOT_DATES : DATES)[date];
        String timePattern = time < 0 ? null : (root ? ROOT_TIMES : TIMES)[time];
        if (datePattern == null) {
            return timePattern;
        }
        if (timePattern == null) {
            return datePattern;
        }
        return datePattern + (root ? " " : Math.max(date, time) < 2 ? " 'at' " : ", ") + timePattern;
    }
}
