// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package net;

import static net.Attempts.attempt;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** URI's resolve, relativize and normalize by the examples of RFC 2396; the encoder and decoder of forms. */
public class UriResolution {
    public static void main(String[] args) {
        URI base = URI.create("http://a/b/c/d;p?q");
        for (String r : new String[] {"g:h", "g", "./g", "g/", "/g", "//g", "?y", "g?y", "#s", "g#s", "g?y#s", ";x", "g;x", ".", "./", "..", "../", "../g", "../..", "../../", "../../g", "", "../../../g", "/./g", "/../g", "g.", ".g", "g..", "..g", "./../g", "g/./h", "g/../h", "g;x=1/../y", "http:g", "g?y/./x", "mailto:x"}) {
            System.out.println(r + " -> " + base.resolve(r));
        }
        System.out.println(URI.create("mailto:x").resolve("y") + " " + URI.create("rel/x").resolve("../y") + " " + URI.create("http://h").resolve("x"));
        for (String path : new String[] {"a/../b", "../a/./b//c", "/../a", "a/..", "./a:b", "/a/b/../../..", "x:/a/../b", "//h/a/./b/..", ".", "a/b/../../../c"}) {
            System.out.println(path + " -> " + URI.create(path).normalize());
        }
        System.out.println(URI.create("http://h/a/").relativize(URI.create("http://h/a/b/c?q#f")) + " " + URI.create("http://h/a").relativize(URI.create("http://h/ab")) + " " + URI.create("http://h/a").relativize(URI.create("http://h/a")) + " " + URI.create("http://h").relativize(URI.create("ftp://h/x")) + " " + URI.create("a/b").relativize(URI.create("a/b/c")));
        attempt("resolve what is none", () -> base.resolve("a b"));
        for (String text : new String[] {"a b+c&d=e", "\u00E9\u4E2D\uD83D\uDE00", "-_.*~!'()", "100%", "", "\uD83D", "a\0b", "x\uD83Dy"}) {
            String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8);
            System.out.println(encoded + " " + URLDecoder.decode(encoded, StandardCharsets.UTF_8).equals(text) + " " + URLEncoder.encode(text, StandardCharsets.ISO_8859_1));
        }
        for (String bad : new String[] {"%", "%4", "%zz", "%-1", "%4%", "ok%20%C3%A9%e4", "%F0%9F%98", "a+b", "%\u0661\u0661"}) {
            attempt(bad, () -> URLDecoder.decode(bad, StandardCharsets.UTF_8));
        }
        attempt("charset", () -> URLEncoder.encode("\u00E9", "UTF-16"));
        attempt("no such charset", () -> URLEncoder.encode("x", "none"));
        attempt("no such charset, unused", () -> URLDecoder.decode("x", "none"));
        attempt("null charset", () -> URLEncoder.encode("x", (java.nio.charset.Charset) null));
    }
}
