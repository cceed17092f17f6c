// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package net;

import static net.Attempts.attempt;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;

/** URL: parts of texts of each protocol, relative ones, what is none, handlers of the program's own, URIs; types by names. */
public class UrlParts {
    public static void main(String[] args) throws Exception {
        for (String text : new String[] {"http://user:pw@host.com:8080/a/b?q=1&r=%20#frag", "https://h", "https://h/", "http://h?q", "http://h#f", "HTTP://H/x", "http://[::1]:80/", "http://1.2.3.4:/x", "file:/etc/x", "file:///a%20b", "file://localhost/x", "file:rel/path", "jar:file:/a.jar!/b/c.txt", "jar:http://h/x.jar!/",
            "ftp://anon@h/x;type=i", "mailto:a@b.c", "http:/one", "http:", "http://h/a b", "  http://h/trim  ", "url:http://h/", "http://h/../x/./y", "http://h:80", "http://h/a?b?c#d#e"}) {
            attempt(text, () -> parts(new URL(text)));
        }
        for (String bad : new String[] {"", "nothing", "none://h/", "/path", ":x", "http://h:x/", "http://h:-5/", "http://[::1", "http://[zz]/", "jar:x", "jar:file:/a.jar", "jar:none:/a!/b", "1http://h", "http://u\\x@h/"}) {
            attempt(bad, () -> new URL(bad));
        }
        URL base = new URL("http://h:81/a/b/c?q#f");
        for (String relative : new String[] {"d", "./d", "../d", "../../../d", "/d", "//i/d", "?r", "#g", "", "d/", ".", "..", "http:e", "http://other/", "https:x", "d?e#f", "mailto:x", "a/./b/../c"}) {
            attempt(relative, () -> new URL(base, relative));
        }
        attempt("in a jar", () -> new URL(new URL("jar:file:/a.jar!/b/c"), "d") + " " + new URL(new URL("jar:file:/a.jar!/b/c"), "/d") + " " + new URL(new URL("jar:file:/a.jar!/b/c"), "../d"));
        attempt("without a base", () -> new URL(null, "x"));
        attempt("of parts", () -> new URL("http", "h", 5, "/f?q#r") + " " + new URL("https", "h", "f") + " " + new URL("http", "::1", -1, "/") + " " + new URL("file", null, "/x") + " " + parts(new URL("http", "h", 5, "/f?q#r")));
        attempt("bad port", () -> new URL("http", "h", -2, "/"));
        attempt("bad protocol", () -> new URL("none", "h", "/"));
        attempt("uri", () -> new URL("http://h/x%20y#z").toURI() + " " + URI.create("http://h/x").toURL());
        attempt("no uri", () -> new URL("http://h/a b").toURI());
        attempt("not absolute", () -> URI.create("x").toURL());
        attempt("equal", () -> new URL("http://1.2.3.4/a").equals(new URL("http://1.2.3.4:80/a")) + " " + new URL("http://1.2.3.4/a").equals(new URL("http://1.2.3.4/b")) + " " + new URL("http://1.2.3.4/a#b").sameFile(new URL("HTTP://1.2.3.4/a#c")) + " " + new URL("file:/x").equals(new URL("file://localhost/x")) + " " + new URL("http://1.2.3.4/a").equals("x"));
        attempt("hash", () -> new URL("file:/x/y#z").hashCode() == new URL("file:/x/y#z").hashCode());
        attempt("of a file", () -> new File("/a/b c").toURI().toURL() + " " + new File("/x").toURL());
        handlers();
        types();
    }

    private static String parts(URL u) {
        return u + " | " + u.getProtocol() + " " + u.getAuthority() + " " + u.getUserInfo() + " " + u.getHost() + " " + u.getPort() + " " + u.getDefaultPort() + " " + u.getPath() + " " + u.getQuery() + " " + u.getFile() + " " + u.getRef() + " " + u.toExternalForm().length();
    }

    private static void handlers() throws MalformedURLException {
        URLStreamHandler handler = new URLStreamHandler() {
            @Override
            protected URLConnection openConnection(URL url) throws IOException {
                throw new IOException("opened " + url);
            }

            @Override
            protected int getDefaultPort() {
                return 99;
            }
        };
        URL own = new URL(null, "own://h/x?y", handler);
        System.out.println(parts(own) + " " + new URL(own, "z"));
        attempt("open", own::openStream);
        URL.setURLStreamHandlerFactory(protocol -> protocol.equals("plus") ? handler : null);
        attempt("by factory", () -> parts(new URL("plus://h/a")));
        attempt("another", () -> new URL("minus://h/a"));
        attempt("factory again", () -> {
            URL.setURLStreamHandlerFactory(null);
            return null;
        });
    }

    private static void types() {
        for (String name : new String[] {"a.html", "a.txt", "b.PNG", "c.tar.gz", "d.jpg", "e.xml", "f", "g.pdf", "h.zip", "i.class", "j.unknown", "k.json", ".png"}) {
            attempt(name, () -> URLConnection.guessContentTypeFromName(name));
        }
    }
}
