// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.sun.util.calendar;

/** Finds calendars, where the JDK asks reflection. */
public final class CalendarTable {
    private CalendarTable() {}

    /** A calendar, or null if there is none with this name. */
    public static Object forName(String name) {
        return name.equals("japanese") ? LocalGregorianCalendar.getLocalGregorianCalendar(name) : null;
    }
}
