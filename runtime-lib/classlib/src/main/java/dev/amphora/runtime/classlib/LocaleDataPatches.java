// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import dev.amphora.overlay.sun.util.locale.provider.BaseLocaleDataMetaInfo;
import dev.amphora.overlay.sun.util.locale.provider.LocaleProviderAdapter;
import dev.amphora.overlay.sun.util.locale.provider.LocaleServiceProviderPool;
import dev.amphora.overlay.sun.util.locale.provider.LocaleServiceProviderPool.LocalizedObjectGetter;
import java.text.spi.BreakIteratorProvider;
import java.text.spi.CollatorProvider;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.spi.LocaleServiceProvider;

/** Where the JDK's classes for locales look for providers in modules and on the class path, they find those of the JDK. */
@PatchesJdk
final class LocaleDataPatches {
    private static final String ADAPTER = "sun.util.locale.provider.LocaleProviderAdapter";
    private static final String POOL = "sun.util.locale.provider.LocaleServiceProviderPool";
    private static final String ADAPTER_TYPE = "Lsun/util/locale/provider/LocaleProviderAdapter;";
    private static final String PROVIDER = ".provider(" + ADAPTER_TYPE + ")Ljava/util/spi/LocaleServiceProvider;";

    private LocaleDataPatches() {}

    /** In place of reading preferences. */
    @Replaces(ADAPTER + ".<clinit>()V")
    static void noPreferences() {
        // The methods that would look at them are ours.
    }

    @Replaces(ADAPTER + ".forType(Lsun/util/locale/provider/LocaleProviderAdapter$Type;)" + ADAPTER_TYPE)
    static Object forType(LocaleProviderAdapter.Type type) {
        return type.name().equals("CLDR") ? LocaleAdapters.unicode() : LocaleAdapters.fallback();
    }

    @Replaces(ADAPTER + ".getAdapterPreference()Ljava/util/List;")
    static List<?> getAdapterPreference() {
        return List.of(
                LocaleAdapters.unicode().getAdapterType(),
                LocaleAdapters.fallback().getAdapterType());
    }

    @Replaces(ADAPTER + ".forJRE()" + ADAPTER_TYPE)
    static Object forJre() {
        return LocaleAdapters.fallback();
    }

    @Replaces(ADAPTER + ".getResourceBundleBased()" + ADAPTER_TYPE)
    static Object getResourceBundleBased() {
        return LocaleAdapters.unicode();
    }

    @Replaces(ADAPTER + ".getAdapter(Ljava/lang/Class;Ljava/util/Locale;)" + ADAPTER_TYPE)
    static Object getAdapter(Class<?> provider, Locale locale) {
        return provider == BreakIteratorProvider.class || provider == CollatorProvider.class
                ? LocaleAdapters.fallback()
                : LocaleAdapters.unicode();
    }

    @Adds("java.util.Locale$LocaleNameGetter" + PROVIDER)
    static Object localeNames(Object getter, LocaleProviderAdapter adapter) {
        return adapter.getLocaleNameProvider();
    }

    @Adds("java.util.Currency$CurrencyNameGetter" + PROVIDER)
    static Object currencyNames(Object getter, LocaleProviderAdapter adapter) {
        return adapter.getCurrencyNameProvider();
    }

    @Adds("sun.util.locale.provider.CalendarDataUtility$CalendarWeekParameterGetter" + PROVIDER)
    static Object calendarData(Object getter, LocaleProviderAdapter adapter) {
        return adapter.getCalendarDataProvider();
    }

    @Adds("sun.util.locale.provider.CalendarDataUtility$CalendarFieldValueNameGetter" + PROVIDER)
    @Adds("sun.util.locale.provider.CalendarDataUtility$CalendarFieldValueNamesMapGetter" + PROVIDER)
    static Object calendarNames(Object getter, LocaleProviderAdapter adapter) {
        return adapter.getCalendarNameProvider();
    }

    @Adds("sun.util.locale.provider.TimeZoneNameUtility$TimeZoneNameGetter" + PROVIDER)
    static Object timeZoneNames(Object getter, LocaleProviderAdapter adapter) {
        return adapter.getTimeZoneNameProvider();
    }

    @Replaces(
            POOL + ".getLocalizedObjectImpl(Lsun/util/locale/provider/LocaleServiceProviderPool$LocalizedObjectGetter;"
                    + "Ljava/util/Locale;ZLjava/lang/String;[Ljava/lang/Object;)Ljava/lang/Object;")
    static Object getLocalizedObject(
            Object pool,
            LocalizedObjectGetter<LocaleServiceProvider, Object> getter,
            Locale locale,
            boolean isObjectProvider,
            String key,
            Object[] parameters) {
        for (Locale current : LocaleServiceProviderPool.getLookupLocales(locale)) {
            for (LocaleProviderAdapter adapter : List.of(LocaleAdapters.unicode(), LocaleAdapters.fallback())) {
                LocaleServiceProvider provider = getter.provider(adapter);
                Object found = provider.isSupportedLocale(current)
                        ? getter.getObject(provider, locale, key, parameters)
                        : null;
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    @Replaces(POOL + ".getAvailableLocaleSet()Ljava/util/Set;")
    static Set<Locale> getAvailableLocaleSet(Object pool) {
        return new LinkedHashSet<>(Arrays.asList(LocaleAdapters.unicode().getAvailableLocales()));
    }

    @Replaces(POOL + ".getAllAvailableLocales()[Ljava/util/Locale;")
    static Locale[] getAllAvailableLocales() {
        return LocaleAdapters.unicode().getAvailableLocales();
    }

    @Replaces(
            "sun.util.locale.provider.JRELocaleProviderAdapter.createSupportedLocaleString(Ljava/lang/String;)Ljava/lang/String;")
    static String supportedLocales(String category) {
        return BaseLocaleDataMetaInfo.getSupportedLocaleString(category);
    }

    /** Modules beside the base module bring no locales of which the analysis would not know. */
    @Replaces("sun.util.cldr.CLDRLocaleProviderAdapter.lambda$new$0()Lsun/util/locale/provider/LocaleDataMetaInfo;")
    static Object noFurtherLocales() {
        return null;
    }

    /** Later JDKs look for them in the constructor. */
    static ServiceLoader<?> noServices(Class<?> service) {
        return null;
    }

    static Iterator<?> none(ServiceLoader<?> services) {
        return Collections.emptyIterator();
    }
}
