// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @timeout 300
package text;

import java.util.Collections;
import java.util.ListResourceBundle;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;

/** Resource bundles that are classes: the closest to the locale, what it lacks from its parents, and from the user's language. */
public class Bundles {
    public static class Texts extends ListResourceBundle {
        @Override
        protected Object[][] getContents() {
            return new Object[][] {{"hello", "hello"}, {"bye", "bye"}, {"list", new String[] {"a", "b"}}};
        }
    }

    public static class Texts_de extends ListResourceBundle {
        @Override
        protected Object[][] getContents() {
            return new Object[][] {{"hello", "hallo"}};
        }
    }

    public static class Texts_de_AT extends ListResourceBundle {
        @Override
        protected Object[][] getContents() {
            return new Object[][] {{"hello", "servus"}, {"only", 7}};
        }
    }

    public static void main(String[] args) {
        Locale.setDefault(Locale.US);
        String name = Texts.class.getName();
        for (String tag : new String[] {"de-AT", "de-CH", "fr", "en"}) {
            ResourceBundle bundle = ResourceBundle.getBundle(name, Locale.forLanguageTag(tag));
            Set<String> keys = new TreeSet<>(bundle.keySet());
            System.out.println(tag + " " + bundle.getString("hello") + " " + bundle.getString("bye") + " " + keys + " "
                    + bundle.getLocale() + " " + bundle.containsKey("only") + " "
                    + Collections.list(bundle.getKeys()).size() + " " + bundle.getBaseBundleName());
        }
        Locale.setDefault(Locale.GERMANY);
        System.out.println(ResourceBundle.getBundle(name, Locale.FRANCE).getString("hello") + " "
                + ResourceBundle.getBundle(
                                name,
                                Locale.FRANCE,
                                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_CLASS))
                        .getString("hello"));
        ResourceBundle texts = ResourceBundle.getBundle(name);
        System.out.println(texts.getStringArray("list").length);
        try {
            texts.getString("none");
        } catch (MissingResourceException e) {
            System.out.println(e.getMessage() + " " + e.getKey());
        }
        try {
            ResourceBundle.getBundle("no.such.Bundle", Locale.US);
        } catch (MissingResourceException e) {
            System.out.println(e.getMessage() + " " + e.getClassName());
        }
        ResourceBundle.Control control = ResourceBundle.Control.getControl(ResourceBundle.Control.FORMAT_DEFAULT);
        for (String tag : new String[] {"zh-TW", "zh-Hans", "nb-NO", "no-NO-NY", "nn", "sr-Latn-RS", "en-US-posix"}) {
            System.out.println(control.getCandidateLocales("", Locale.forLanguageTag(tag)));
        }
        System.out.println(control.getCandidateLocales("", new Locale("a1", "B1", "x_y_z")) + " "
                + control.toBundleName("a.B", Locale.forLanguageTag("zh-Hant-TW")) + " "
                + control.toResourceName("a.B_de", "properties"));
    }
}
