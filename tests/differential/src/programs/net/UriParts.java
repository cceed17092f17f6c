// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package net;

import static net.Attempts.attempt;

import java.net.URI;
import java.net.URISyntaxException;

/** URI: parts of texts of every kind, what is none and where, equality, order, ASCII. */
public class UriParts {
    public static void main(String[] args) {
        for (String text : new String[] {"http://user:pw@host.com:8080/a/b?q=1&r=%20#frag", "mailto:a@b.c", "file:///etc/passwd", "urn:isbn:123", "//host/path", "path/only", "?query", "#f", "", "http://[::1]:80/", "http://[fe80::1%25eth0]/", "http://host", "http://host:/", "HTTP://HOST/%7Efoo", "http://a_b.c/",
            "http://h/p;x=1", "a:b:c", "http://1.2.3.4", "http://h?q", "jar:file:/x.jar!/a", "http://\u00FCber.de/\u00E9?\u4E2D", "news:comp.lang", "../x", "./a:b", "http://host:99999", "http://user@:80/"}) {
            try {
                URI u = new URI(text);
                System.out.println(u + " | " + u.getScheme() + " " + u.getSchemeSpecificPart() + " " + u.getRawAuthority() + " " + u.getUserInfo() + " " + u.getHost() + " " + u.getPort() + " " + u.getPath() + " " + u.getQuery() + " " + u.getFragment() + " " + u.isAbsolute() + u.isOpaque() + " " + u.toASCIIString() + " " + u.hashCode());
            } catch (URISyntaxException e) {
                System.out.println(text + ": " + e.getReason() + " " + e.getIndex() + " | " + e.getMessage());
            }
        }
        for (String bad : new String[] {"http://", "http:", ":x", "1http://x", "http://h/a b", "http://h/%zz", "http://h/%4", "http://[::1", "http://h\\x", "a^b", "http://h/{x}", "http://h/#a#b", "http://[xyz]/", "://", "ht tp:x", "http://h:x/"}) {
            attempt(bad, () -> new URI(bad));
        }
        attempt("create", () -> URI.create("a b"));
        attempt("null", () -> new URI(null));
        attempt("parts", () -> new URI("http", "u s", "h", 80, "/a b%", "q=\u00E9 %", "f g"));
        attempt("host and path", () -> new URI("http", "h.com", "/p q", "fr") + " " + new URI("mailto", "a b@c", null) + " " + new URI(null, null, "rel path", null));
        attempt("relative path", () -> new URI("http", "h", "p", null));
        attempt("authority", () -> new URI("x", "a:b:c", "/p", "q", null).getHost());
        attempt("server authority", () -> new URI("http://a_b/").parseServerAuthority());
        attempt("compare", () -> URI.create("HTTP://h/a").equals(URI.create("http://H/a")) + " " + URI.create("http://h/A").equals(URI.create("http://h/a")) + URI.create("http://h/%7e").equals(URI.create("http://h/%7E")) + URI.create("a").compareTo(URI.create("b")) + URI.create("a:b").compareTo(URI.create("/b")) + URI.create("http://h:1").compareTo(URI.create("http://h:2")));
    }
}
