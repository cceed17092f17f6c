// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package util;

import static util.Attempts.attempt;

import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Locale: language tags, their normal forms, extensions, builders, look-up and filters; the default set and restored. */
public class Localities {
    public static void main(String[] args) {
        for (String tag : new String[] {"", "en", "EN-us", "de-Latn-AT-1996", "zh-Hant-TW", "und", "x-private-use", "en-u-ca-buddhist-nu-thai", "iw", "he-IL",
            "no-NO-x-lvariant-NY", "ja-JP-u-ca-japanese-x-lvariant-JP", "sr_RS", "i-klingon", "a", "abcdefghi", "en-GB-oed", "de-DE-u-co-phonebk", "art-lojban", "en-a-b"}) {
            Locale locale = Locale.forLanguageTag(tag);
            System.out.println(tag + ": " + locale + " " + locale.toLanguageTag() + " " + locale.getLanguage() + "/" + locale.getScript() + "/" + locale.getCountry() + "/"
                    + locale.getVariant() + " " + locale.getExtensionKeys() + locale.getUnicodeLocaleKeys() + locale.hasExtensions() + " " + locale.stripExtensions());
        }
        for (Locale locale : new Locale[] {new Locale("iw"), new Locale("EN", "us", "Win"), new Locale("", "DE"), new Locale("no", "NO", "NY"), new Locale("ja", "JP", "JP"),
            new Locale("", "", "x"), Locale.ROOT, Locale.CANADA_FRENCH, Locale.SIMPLIFIED_CHINESE}) {
            System.out.println(locale + " " + locale.toLanguageTag() + " " + locale.hashCode() + " " + locale.equals(Locale.forLanguageTag(locale.toLanguageTag())));
        }
        attempt("null", () -> new Locale(null));
        attempt("null tag", () -> Locale.forLanguageTag(null));
        attempt("iso3", () -> Locale.GERMANY.getISO3Language() + Locale.GERMANY.getISO3Country() + Locale.ROOT.getISO3Language());
        attempt("no iso3", () -> new Locale("xx").getISO3Language());
        attempt("no iso3 country", () -> new Locale("en", "XX").getISO3Country());
        System.out.println(Locale.getISOCountries().length > 200 && Arrays.asList(Locale.getISOLanguages()).contains("en"));
        builders();
        ranges();
        System.out.println(Locale.getDefault() + " " + Locale.getDefault(Locale.Category.FORMAT) + " " + Locale.getDefault(Locale.Category.DISPLAY));
        Locale.setDefault(Locale.Category.FORMAT, Locale.FRANCE);
        System.out.println(Locale.getDefault() + " " + Locale.getDefault(Locale.Category.FORMAT));
        Locale.setDefault(new Locale("tr", "TR"));
        System.out.println(Locale.getDefault(Locale.Category.FORMAT) + " " + "title".toUpperCase(Locale.ROOT));
        attempt("null default", () -> {
            Locale.setDefault(null);
            return "";
        });
        Locale.setDefault(Locale.US);
        System.out.println(Locale.GERMANY.getDisplayName() + ", " + Locale.GERMANY.getDisplayLanguage() + ", " + new Locale("zz", "QQ").getDisplayName() + ", "
                + Locale.forLanguageTag("zh-Hans-CN").getDisplayName(Locale.ENGLISH) + ", " + Locale.ROOT.getDisplayName());
    }

    private static void builders() {
        Locale built = new Locale.Builder().setLanguage("de").setScript("latn").setRegion("at").setVariant("1996").setExtension('x', "own")
                .setUnicodeLocaleKeyword("nu", "latn").addUnicodeLocaleAttribute("attr").build();
        System.out.println(built + " " + built.toLanguageTag() + " " + built.getExtension('x') + built.getExtension('u') + built.getUnicodeLocaleType("nu")
                + built.getUnicodeLocaleType("zz") + built.getUnicodeLocaleAttributes());
        System.out.println(new Locale.Builder().setLocale(built).clearExtensions().setRegion(null).build() + " "
                + new Locale.Builder().setLanguageTag("fr-CA").setUnicodeLocaleKeyword("ca", "").build().toLanguageTag() + new Locale.Builder().build());
        for (String bad : new String[] {"x", "123", "toolonglanguage", "d-e"}) {
            try {
                System.out.println(new Locale.Builder().setLanguage(bad).build());
            } catch (IllformedLocaleException e) {
                System.out.println(e.getMessage() + " " + e.getErrorIndex());
            }
        }
        attempt("region", () -> new Locale.Builder().setRegion("ABC"));
        attempt("script", () -> new Locale.Builder().setScript("Lat"));
        attempt("variant", () -> new Locale.Builder().setVariant("a_b"));
        attempt("tag", () -> new Locale.Builder().setLanguageTag("en-"));
        attempt("extension", () -> new Locale.Builder().setExtension('u', "@"));
        attempt("keyword", () -> new Locale.Builder().setUnicodeLocaleKeyword("abc", "x"));
        attempt("bad extension", () -> built.getExtension('?'));
        attempt("bad keyword", () -> built.getUnicodeLocaleType("?"));
    }

    private static void ranges() {
        List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse("de-CH;q=0.5,en;q=0.9,fr-*,*;q=0.1");
        System.out.println(ranges);
        Set<Locale> locales = new java.util.LinkedHashSet<>(List.of(Locale.US, Locale.GERMANY, Locale.FRENCH, Locale.CANADA_FRENCH, new Locale("de", "CH")));
        System.out.println(Locale.lookup(ranges, locales) + " " + Locale.filter(ranges, locales) + " " + Locale.lookupTag(ranges, List.of("de", "fr-FR"))
                + Locale.filterTags(ranges, new TreeSet<>(Set.of("fr-BE", "EN-GB")), Locale.FilteringMode.EXTENDED_FILTERING));
        attempt("weight", () -> Locale.LanguageRange.parse("en;q=2"));
        attempt("range", () -> new Locale.LanguageRange("e n"));
        attempt("weight of a range", () -> new Locale.LanguageRange("en", -1));
    }
}
