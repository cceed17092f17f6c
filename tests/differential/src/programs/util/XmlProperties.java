// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package util;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.TreeMap;

/** Properties as XML, written and read. */
public class XmlProperties {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            + "<!DOCTYPE properties SYSTEM \"http://java.sun.com/dtd/properties.dtd\">\n";

    private static void read(String text) {
        Properties properties = new Properties();
        try {
            properties.loadFromXML(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            System.out.println(new TreeMap<>(properties));
        } catch (IOException | RuntimeException e) {
            System.out.println(e.getClass().getName());
        }
    }

    public static void main(String[] args) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("plain", "value");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        properties.storeToXML(out, "a <comment> & more");
        System.out.println(out.toString(StandardCharsets.UTF_8));
        properties.setProperty("<k>", "a & b < c > \"d\" 'e'\t\u00e4\u20ac");
        properties.setProperty("empty", "");
        out.reset();
        properties.storeToXML(out, null, "UTF-16");
        Properties again = new Properties();
        again.loadFromXML(new ByteArrayInputStream(out.toByteArray()));
        System.out.println(again.equals(properties) + " " + new TreeMap<>(again));
        read(HEAD + "<properties><comment>c</comment><entry key=\"a\">1</entry><entry key='b'><![CDATA[<2>]]></entry></properties>");
        read(HEAD + "<properties><entry key=\"&lt;&#65;&#x42;\"> &amp;&quot;&#8364; </entry><!-- none --></properties>");
        read(HEAD + "<properties><entry>no key</entry></properties>");
        read(HEAD + "<properties><other/></properties>");
        read(HEAD + "<properties><entry key=\"a\">");
        read("<properties><entry key=\"a\">1</entry></properties>");
        read("no XML at all");
        read("");
    }
}
