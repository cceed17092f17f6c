// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

/** The resource bundles of the build JDK with texts and patterns of locales, by name; null if the program has none of a name. */
public final class LocaleBundles {
    private LocaleBundles() {}

    @BuildJdkBundles({"sun.text.resources.cldr.FormatData", "sun.text.resources.FormatData"})
    public static native Object formatData(String name);

    @BuildJdkBundles("sun.text.resources.JavaTimeSupplementary")
    public static native Object supplements(String name);

    @BuildJdkBundles({"sun.util.resources.cldr.CalendarData", "sun.util.resources.CalendarData"})
    public static native Object calendarData(String name);

    @BuildJdkBundles({"sun.util.resources.cldr.CurrencyNames", "sun.util.resources.CurrencyNames"})
    public static native Object currencyNames(String name);

    @BuildJdkBundles({"sun.util.resources.cldr.LocaleNames", "sun.util.resources.LocaleNames"})
    public static native Object localeNames(String name);

    @BuildJdkBundles({"sun.util.resources.cldr.TimeZoneNames", "sun.util.resources.TimeZoneNames"})
    public static native Object timeZoneNames(String name);

    @BuildJdkBundles("sun.text.resources.CollationData")
    public static native Object collationData(String name);

    @BuildJdkBundles({"sun.text.resources.BreakIteratorInfo", "sun.text.resources.BreakIteratorResources"})
    public static native Object breakIterators(String name);
}
