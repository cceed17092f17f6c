// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.sun.util.calendar;

/** Finds calendars, where the JDK asks reflection. */
public final class CalendarTable {
    private static Object julian;

    private CalendarTable() {}

    /** A calendar, or null if there is none with this name. */
    public static Object forName(String name) {
        return switch (name) {
            case "gregorian" -> CalendarSystem.getGregorianCalendar();
            case "japanese" -> LocalGregorianCalendar.getLocalGregorianCalendar(name);
            case "julian" -> julian();
            default -> null;
        };
    }

    private static Object julian() {
        if (julian == null) {
            julian = new JulianCalendar();
        }
        return julian;
    }
}
