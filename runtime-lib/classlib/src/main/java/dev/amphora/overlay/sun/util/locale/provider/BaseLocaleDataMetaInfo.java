// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.sun.util.locale.provider;

/** Only compiled against: in programs the JDK's takes its place. */
public abstract class BaseLocaleDataMetaInfo {
    private BaseLocaleDataMetaInfo() {}

    public static String getSupportedLocaleString(String category) {
        throw new UnsupportedOperationException("locales are taken from a JDK");
    }
}
