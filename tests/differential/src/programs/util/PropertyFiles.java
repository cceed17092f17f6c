// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package util;

import static util.Attempts.perform;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.TreeMap;

/** Properties: the syntax of its files, escapes both ways, defaults, XML refused or not at least by the same words. */
public class PropertyFiles {
    public static void main(String[] args) throws Exception {
        String text = "# comment\n! another\n\na=1\nb : 2\nc   3\n  d\t=  4  \ne\\ f = g\\ h\nlong = one \\\n   two \\\r\n\tthree\nempty\nempty2=\n=novalue\n"
                + "u=\\u00e9\\u4E2D\ntab=\\t\\n\\r\\f\\\\\\q\nh=#no comment\na = again\nback\\\\=slash\\\ncolon\\:key=x\\=y\nlast=\\";
        Properties properties = new Properties();
        properties.load(new StringReader(text));
        new TreeMap<>(properties).forEach((k, v) -> System.out.println("[" + escape(k) + "]=[" + escape(v) + "]"));
        for (String bad : new String[] {"a=\\u12", "a=\\u12xz", "\\u=1"}) {
            perform(bad, () -> new Properties().load(new StringReader(bad)));
        }
        Properties latin = new Properties();
        latin.load(new ByteArrayInputStream("k\u00E9=\u00FC\n".getBytes(StandardCharsets.ISO_8859_1)));
        System.out.println(escape(latin.toString()));
        Properties out = new Properties();
        out.setProperty(" key:=#!\u00E9\u0001", " v a l\tu\ne\\ \u20AC~\u007F");
        StringWriter writer = new StringWriter();
        out.store(writer, "two\nlines\r\n#third\u00E9");
        System.out.println(withoutDate(writer.toString()));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        out.store(bytes, null);
        System.out.println(withoutDate(bytes.toString(StandardCharsets.ISO_8859_1)));
        Properties again = new Properties();
        again.load(new ByteArrayInputStream(bytes.toByteArray()));
        System.out.println(again.equals(out));
        Properties defaults = new Properties();
        defaults.setProperty("x", "dx");
        defaults.setProperty("y", "dy");
        Properties child = new Properties(defaults);
        child.setProperty("x", "cx");
        child.put("z", 5);
        System.out.println(child.getProperty("x") + child.getProperty("y") + child.getProperty("z") + child.getProperty("q", "none") + child.get("y") + child.size()
                + child.containsKey("y"));
        child.remove("z");
        System.out.println(child.stringPropertyNames().size() + " " + child.getOrDefault("y", "d") + " " + child.propertyNames().hasMoreElements());
        perform("null", () -> child.setProperty("a", null));
        perform("null key", () -> child.getProperty(null));
        child.put("bad", 1);
        perform("store what is no text", () -> child.store(new StringWriter(), null));
        perform("names of what is no text", () -> child.propertyNames());
        perform("load null", () -> child.load((java.io.Reader) null));
    }

    private static String withoutDate(String text) {
        StringBuilder kept = new StringBuilder();
        for (String line : text.split("\n")) {
            if (!line.matches("#\\w{3} \\w{3} \\d.*")) {
                kept.append(escape(line)).append('|');
            }
        }
        return kept.toString();
    }

    private static String escape(Object text) {
        StringBuilder escaped = new StringBuilder();
        for (char c : text.toString().toCharArray()) {
            escaped.append(c >= ' ' && c < 127 ? String.valueOf(c) : "<" + Integer.toHexString(c) + ">");
        }
        return escaped.toString();
    }
}
