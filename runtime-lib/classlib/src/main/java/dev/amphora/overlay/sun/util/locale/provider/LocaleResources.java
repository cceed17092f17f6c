// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.sun.util.locale.provider;

import java.util.ListResourceBundle;
import java.util.Locale;
import java.util.ResourceBundle;

/** Patterns and texts of a locale. */
public final class LocaleResources {
    private final Locale locale;

    LocaleResources(Locale locale) {
        this.locale = locale;
    }

    /** For numbers, amounts of money and percentages. */
    public String[] getNumberPatterns() {
        return new String[] {"#,##0.###", "\u00a4#,##0.00", "#,##0%"};
    }

    /** Rules of periods of the day: none are named. */
    public String[] getRules() {
        return new String[] {"", ""};
    }

    public ResourceBundle getJavaTimeFormatData() {
        return new Quarters(locale.getLanguage().isEmpty());
    }

    private static final class Quarters extends ListResourceBundle {
        private final boolean root;

        Quarters(boolean root) {
            this.root = root;
        }

        @Override
        protected Object[][] getContents() {
            String[] brief = {"Q1", "Q2", "Q3", "Q4"};
            String[] full = root ? brief : new String[] {"1st quarter", "2nd quarter", "3rd quarter", "4th quarter"};
            String[] narrow = {"1", "2", "3", "4"};
            return new Object[][] {
                {"QuarterNames", full},
                {"standalone.QuarterNames", full},
                {"QuarterAbbreviations", brief},
                {"standalone.QuarterAbbreviations", brief},
                {"QuarterNarrows", narrow},
                {"standalone.QuarterNarrows", narrow},
            };
        }
    }
}
