// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.sun.util.locale.provider;

import java.util.Locale;
import java.util.Optional;

/** Names of time zones: none has another than its identifier. */
public final class TimeZoneNameUtility {
    private TimeZoneNameUtility() {}

    public static String[] retrieveDisplayNames(String id, Locale locale) {
        return null;
    }

    public static String retrieveGenericDisplayName(String id, int style, Locale locale) {
        return null;
    }

    public static String[][] getZoneStrings(Locale locale) {
        return new String[0][];
    }

    public static Optional<String> convertLDMLShortID(String id) {
        return Optional.empty();
    }
}
