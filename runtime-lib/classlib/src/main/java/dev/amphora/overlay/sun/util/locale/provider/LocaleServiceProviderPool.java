// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.sun.util.locale.provider;

import java.util.List;
import java.util.Locale;
import java.util.spi.LocaleServiceProvider;

/** Only compiled against: in programs the JDK's takes its place, but for the interface inside. */
public abstract class LocaleServiceProviderPool {
    /** Package-private in the JDK. */
    public static List<Locale> getLookupLocales(Locale locale) {
        throw new UnsupportedOperationException("locales are taken from a JDK");
    }

    /**
     * Gets something of a locale from a provider. Which kind of provider that is, the JDK tells by a class that it looks for
     * in a table of all kinds; here, each getter knows its own, so that programs are spared the others.
     *
     * @param <P> the kind of provider
     * @param <S> what it provides
     */
    public interface LocalizedObjectGetter<P extends LocaleServiceProvider, S> {
        S getObject(P provider, Locale locale, String key, Object... parameters);

        P provider(LocaleProviderAdapter adapter);
    }
}
