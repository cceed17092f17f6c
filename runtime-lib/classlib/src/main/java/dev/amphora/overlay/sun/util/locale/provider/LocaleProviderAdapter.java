// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.sun.util.locale.provider;

import java.util.Locale;
import java.util.spi.CalendarDataProvider;
import java.util.spi.CalendarNameProvider;
import java.util.spi.CurrencyNameProvider;
import java.util.spi.LocaleNameProvider;
import java.util.spi.TimeZoneNameProvider;

/** Only compiled against: in programs the JDK's takes its place. */
public abstract class LocaleProviderAdapter {
    public abstract Type getAdapterType();

    public abstract LocaleNameProvider getLocaleNameProvider();

    public abstract CurrencyNameProvider getCurrencyNameProvider();

    public abstract CalendarDataProvider getCalendarDataProvider();

    public abstract CalendarNameProvider getCalendarNameProvider();

    public abstract TimeZoneNameProvider getTimeZoneNameProvider();

    public abstract Locale[] getAvailableLocales();

    /** The sources of locale data. */
    public abstract static class Type {
        public abstract String name();

        public abstract String getUtilResourcesPackage();

        public abstract String getTextResourcesPackage();
    }
}
