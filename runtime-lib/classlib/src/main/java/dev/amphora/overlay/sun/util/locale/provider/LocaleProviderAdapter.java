// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.sun.util.locale.provider;

import dev.amphora.overlay.sun.text.spi.JavaTimeDateTimePatternProvider;
import java.util.Locale;

/** The one source of locale data. */
public final class LocaleProviderAdapter {
    private static final LocaleProviderAdapter THE_ONE = new LocaleProviderAdapter();

    private LocaleProviderAdapter() {}

    public static LocaleProviderAdapter getAdapter(Class<?> provider, Locale locale) {
        return THE_ONE;
    }

    public static LocaleProviderAdapter getResourceBundleBased() {
        return THE_ONE;
    }

    public LocaleResources getLocaleResources(Locale locale) {
        return new LocaleResources(locale);
    }

    public JavaTimeDateTimePatternProvider getJavaTimeDateTimePatternProvider() {
        return new JavaTimeDateTimePatternProvider();
    }
}
