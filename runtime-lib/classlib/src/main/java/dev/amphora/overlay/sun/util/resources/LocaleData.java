// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.sun.util.resources;

import dev.amphora.overlay.java.util.BundleParents;
import dev.amphora.overlay.sun.util.locale.provider.LocaleProviderAdapter;
import dev.amphora.overlay.sun.util.locale.provider.ResourceBundleBasedAdapter;
import dev.amphora.runtime.classlib.LocaleAdapters;
import dev.amphora.runtime.classlib.LocaleBundles;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.function.Function;

/** Texts and patterns of locales, each kind from a method of its own so that programs contain those that they use. */
public class LocaleData {
    private static final Map<String, ResourceBundle> LOADED = new HashMap<>();
    private final LocaleProviderAdapter.Type type;

    public LocaleData(LocaleProviderAdapter.Type type) {
        this.type = type;
    }

    private String util(String name) {
        return type.getUtilResourcesPackage() + name;
    }

    private String text(String name) {
        return type.getTextResourcesPackage() + name;
    }

    public ResourceBundle getCalendarData(Locale locale) {
        return find(util(".CalendarData"), locale, LocaleBundles::calendarData);
    }

    public OpenListResourceBundle getCurrencyNames(Locale locale) {
        return (OpenListResourceBundle) (Object) find(util(".CurrencyNames"), locale, LocaleBundles::currencyNames);
    }

    public OpenListResourceBundle getLocaleNames(Locale locale) {
        return (OpenListResourceBundle) (Object) find(util(".LocaleNames"), locale, LocaleBundles::localeNames);
    }

    public TimeZoneNamesBundle getTimeZoneNames(Locale locale) {
        return (TimeZoneNamesBundle) (Object) find(util(".TimeZoneNames"), locale, LocaleBundles::timeZoneNames);
    }

    public ResourceBundle getBreakIteratorInfo(Locale locale) {
        return find(text(".BreakIteratorInfo"), locale, LocaleBundles::breakIterators);
    }

    public ResourceBundle getBreakIteratorResources(Locale locale) {
        return find(text(".BreakIteratorResources"), locale, LocaleBundles::breakIterators);
    }

    public ResourceBundle getCollationData(Locale locale) {
        return find(text(".CollationData"), locale, LocaleBundles::collationData);
    }

    public ResourceBundle getDateFormatData(Locale locale) {
        return find(text(".FormatData"), locale, LocaleBundles::formatData);
    }

    public ResourceBundle getNumberFormatData(Locale locale) {
        return find(text(".FormatData"), locale, LocaleBundles::formatData);
    }

    /** Adds the texts of {@code java.time}, which the JDK's old source of data has apart. */
    public void setSupplementary(ParallelListResourceBundle formatData) {
        for (ParallelListResourceBundle bundle = formatData; bundle != null; bundle = parent(bundle)) {
            if (!bundle.areParallelContentsComplete()) {
                Locale locale = ((ResourceBundle) (Object) bundle).getLocale();
                Object texts = LocaleBundles.supplements(name(text(".JavaTimeSupplementary"), locale));
                bundle.setParallelContents((OpenListResourceBundle) texts);
            }
        }
        for (ParallelListResourceBundle bundle = formatData; bundle != null; bundle = parent(bundle)) {
            bundle.resetKeySet();
        }
    }

    private static ParallelListResourceBundle parent(ParallelListResourceBundle bundle) {
        return (ParallelListResourceBundle) (Object) bundle.getParent();
    }

    /** A bundle of patterns, which the JDK's classes ask for by its name to find out about eras. */
    public static ResourceBundle getBundle(String baseName, Locale locale) {
        return find(baseName, locale, LocaleBundles::formatData);
    }

    private static ResourceBundle find(String baseName, Locale locale, Function<String, Object> bundles) {
        LocaleProviderAdapter adapter =
                baseName.contains(".cldr.") ? LocaleAdapters.unicode() : LocaleAdapters.fallback();
        List<Locale> candidates = ((ResourceBundleBasedAdapter) adapter).getCandidateLocales(baseName, locale);
        ResourceBundle found = null;
        for (int i = candidates.size() - 1; i >= 0; i--) {
            Locale candidate = candidates.get(i);
            String name = name(baseName, candidate);
            ResourceBundle own = LOADED.get(name);
            if (own == null) {
                own = (ResourceBundle) bundles.apply(name);
                if (own == null) {
                    continue;
                }
                BundleParents.set(own, candidate, found);
                LOADED.put(name, own);
            }
            found = own;
        }
        if (found == null) {
            throw new MissingResourceException("no data of " + locale, baseName, "");
        }
        return found;
    }

    private static String name(String baseName, Locale locale) {
        return ResourceBundle.Control.getControl(ResourceBundle.Control.FORMAT_CLASS)
                .toBundleName(baseName, locale);
    }
}
