// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.TreeSet;

/** Resource bundles from properties files: parents, both encodings, what is missing. */
public class PropertyBundles {
    public static void main(String[] args) throws IOException {
        for (Locale locale : new Locale[] {Locale.ROOT, Locale.GERMAN, Locale.GERMANY, new Locale("de", "AT"), Locale.ENGLISH}) {
            ResourceBundle bundle = ResourceBundle.getBundle(
                    "text.messages", locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            System.out.println(locale + " -> " + bundle.getLocale() + ": " + bundle.getString("hello") + ", " + bundle.getString("bye")
                    + ", " + bundle.getString("escaped") + ", " + bundle.getString("long") + ", " + bundle.getString("letters"));
            System.out.println(new TreeSet<>(bundle.keySet()) + " " + bundle.containsKey("bye") + " " + bundle.containsKey("no"));
        }
        ResourceBundle bundle = ResourceBundle.getBundle("text.messages", Locale.GERMANY);
        System.out.println(bundle.getBaseBundleName() + " " + MessageFormat.format("{0}: {1}", bundle.getString("hello"), 5));
        try {
            bundle.getString("none");
        } catch (MissingResourceException e) {
            System.out.println(e.getMessage() + " " + e.getClassName() + " " + e.getKey());
        }
        try {
            bundle.getObject(null);
        } catch (NullPointerException e) {
            System.out.println("no key");
        }
        for (byte[] bytes : new byte[][] {
            "a=\u00e4\u20ac\nb=1".getBytes(StandardCharsets.UTF_8), "a=\u00e4\nb=\u00fc".getBytes(StandardCharsets.ISO_8859_1), {}
        }) {
            PropertyResourceBundle properties = new PropertyResourceBundle(new ByteArrayInputStream(bytes));
            System.out.println(properties.handleGetObject("a") + " " + properties.handleGetObject("b"));
        }
        System.out.println(new PropertyResourceBundle(new StringReader("k : v\n! comment\nx")).getString("x").isEmpty());
    }
}
