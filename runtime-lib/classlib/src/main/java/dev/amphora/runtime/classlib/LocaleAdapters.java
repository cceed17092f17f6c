// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import dev.amphora.overlay.sun.util.locale.provider.LocaleProviderAdapter;

/**
 * The two sources of locale data that a JDK has by default: Unicode's (CLDR), and, for what that lacks, its own old one. They
 * are the JDK's classes; only which of them are asked, and that nobody else is, is decided here.
 */
public final class LocaleAdapters {
    private static LocaleProviderAdapter unicode;
    private static LocaleProviderAdapter fallback;

    private LocaleAdapters() {}

    @BuildJdkInstance("sun.util.cldr.CLDRLocaleProviderAdapter")
    private static native Object newUnicode();

    @BuildJdkInstance("sun.util.locale.provider.JRELocaleProviderAdapter")
    private static native Object newFallback();

    /** The source of nearly everything. */
    public static LocaleProviderAdapter unicode() {
        if (unicode == null) {
            unicode = (LocaleProviderAdapter) newUnicode();
        }
        return unicode;
    }

    /** The source of rules for comparing and breaking text. */
    public static LocaleProviderAdapter fallback() {
        if (fallback == null) {
            fallback = (LocaleProviderAdapter) newFallback();
        }
        return fallback;
    }
}
