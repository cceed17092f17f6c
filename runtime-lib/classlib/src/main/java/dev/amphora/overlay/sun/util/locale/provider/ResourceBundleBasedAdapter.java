// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.sun.util.locale.provider;

import java.util.List;
import java.util.Locale;

/** Only compiled against: in programs the JDK's takes its place. */
public interface ResourceBundleBasedAdapter {
    List<Locale> getCandidateLocales(String baseName, Locale locale);
}
