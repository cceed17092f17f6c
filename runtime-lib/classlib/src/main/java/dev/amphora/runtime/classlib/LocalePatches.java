// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import dev.amphora.overlay.sun.util.calendar.CalendarTable;
import java.util.Locale;

/** The locale that a program has unless it sets another: the same on all hosts. */
@PatchesJdk
final class LocalePatches {
    private LocalePatches() {}

    @Replaces("java.util.Locale.initDefault()Ljava/util/Locale;")
    static Locale initDefault() {
        return Locale.US;
    }

    @Replaces("java.util.Locale.initDefault(Ljava/util/Locale$Category;)Ljava/util/Locale;")
    static Locale initDefault(Locale.Category category) {
        return Locale.getDefault();
    }

    @Replaces("sun.util.calendar.CalendarSystem.forName(Ljava/lang/String;)Lsun/util/calendar/CalendarSystem;")
    static Object calendar(String name) {
        return CalendarTable.forName(name);
    }
}
