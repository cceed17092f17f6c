// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.util;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * The locales whose resources serve a locale, the closest first and {@code Locale.ROOT} last, as {@code
 * ResourceBundle.Control.getCandidateLocales} specifies.
 */
final class CandidateLocales {
    private CandidateLocales() {}

    static List<Locale> of(Locale locale) {
        String language = locale.getLanguage();
        String script = locale.getScript();
        String country = locale.getCountry();
        String variant = locale.getVariant();
        boolean norwegian = language.equals("no") || language.equals("nb");
        if (language.equals("nn") || norwegian && country.equals("NO") && variant.equals("NY")) {
            return nynorsk(script, country, variant.equals("NY") ? "" : variant);
        }
        if (norwegian) {
            return bokmal(plain("nb", script, country, variant), language.equals("nb"));
        }
        if (language.equals("zh")) {
            if (script.isEmpty() && !country.isEmpty()) {
                // Which way to write is meant follows from the country.
                String implied =
                        switch (country) {
                            case "TW", "HK", "MO" -> "Hant";
                            case "CN", "SG" -> "Hans";
                            default -> "";
                        };
                return plain(language, implied, country, variant);
            }
            if (country.isEmpty() && (script.equals("Hans") || script.equals("Hant"))) {
                List<Locale> list = plain(language, script, country, variant);
                list.add(list.size() - 2, locale(language, "", script.equals("Hans") ? "CN" : "TW", ""));
                return list;
            }
        }
        return plain(language, script, country, variant);
    }

    private static List<Locale> plain(String language, String script, String country, String variant) {
        List<Locale> list = new ArrayList<>();
        List<String> variants = new ArrayList<>();
        for (int end = variant.length(); end > 0; end = variant.lastIndexOf('_', end - 1)) {
            variants.add(variant.substring(0, end));
        }
        if (!script.isEmpty()) {
            for (String part : variants) {
                list.add(locale(language, script, country, part));
            }
            if (!country.isEmpty()) {
                list.add(locale(language, script, country, ""));
            }
            list.add(locale(language, script, "", ""));
        }
        for (String part : variants) {
            list.add(locale(language, "", country, part));
        }
        if (!country.isEmpty()) {
            list.add(locale(language, "", country, ""));
        }
        if (!language.isEmpty()) {
            list.add(locale(language, "", "", ""));
        }
        list.add(Locale.ROOT);
        return list;
    }

    /** The old locale {@code no_NO_NY} comes after the one that it means. */
    private static List<Locale> nynorsk(String script, String country, String variant) {
        List<Locale> list = plain("nn", script, country, variant);
        list.add(list.size() - 1, locale("no", "", "NO", "NY"));
        list.add(list.size() - 1, locale("no", "", "NO", ""));
        list.add(list.size() - 1, locale("no", "", "", ""));
        return list;
    }

    /** What is called {@code no} mostly means {@code nb}, so that each of the two is followed by the other. */
    private static List<Locale> bokmal(List<Locale> list, boolean newFirst) {
        List<Locale> both = new ArrayList<>();
        for (Locale locale : list) {
            if (locale.getLanguage().isEmpty()) {
                both.add(locale);
                continue;
            }
            Locale old = locale("no", locale.getScript(), locale.getCountry(), locale.getVariant());
            both.add(newFirst ? locale : old);
            both.add(newFirst ? old : locale);
        }
        return Collections.unmodifiableList(both);
    }

    private static Locale locale(String language, String script, String country, String variant) {
        if (script.isEmpty()) {
            return new Locale(language, country, variant);
        }
        return new Locale.Builder()
                .setLanguage(language)
                .setScript(script)
                .setRegion(country)
                .setVariant(variant)
                .build();
    }
}
