// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.util;

import java.util.Locale;

/** The door to the parents of resource bundles, for the JDK's locale data. */
public final class BundleParents {
    private BundleParents() {}

    /** Says which locale a bundle is for, and which one is asked for what it lacks. The types are those of programs. */
    public static void set(java.util.ResourceBundle bundle, Locale locale, java.util.ResourceBundle parent) {
        ((ResourceBundle) (Object) bundle).link(locale, (ResourceBundle) (Object) parent);
    }
}
