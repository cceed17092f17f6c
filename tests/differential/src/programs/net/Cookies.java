// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package net;

import static net.Attempts.attempt;

import java.net.CookieHandler;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Cookies: headers of both kinds, good and bad, and a manager's answers by path, domain, age and policy. */
public class Cookies {
    public static void main(String[] a) throws Exception {
        for (String h : new String[] {
            "Set-Cookie: a=b; Path=/; HttpOnly; Max-Age=100; Secure",
            "set-cookie2: x=\"y z\"; Version=1; Port=\"80,81\"; Comment=c; CommentURL=u; Discard",
            "a=1, b=2",
            "Set-Cookie: s=1; Expires=Wed, 21 Oct 2015 07:28:00 GMT; Domain=.example.com",
            "=x",
            "a",
            "",
            "Set-Cookie: a=b;Max-Age=x"
        })
            attempt(h, () -> {
                StringBuilder b = new StringBuilder();
                for (HttpCookie c : HttpCookie.parse(h))
                    b.append(c + "|" + c.getPath() + "|" + c.getMaxAge() + "|" + c.getDomain() + "|" + c.isHttpOnly()
                            + c.getSecure() + c.getVersion() + c.getPortlist() + c.getComment() + c.getCommentURL()
                            + c.getDiscard() + c.hasExpired() + " ");
                return b;
            });
        CookieManager m = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
        URI u = URI.create("http://www.example.com/a/b");
        m.put(
                u,
                Map.of(
                        "Set-Cookie",
                        List.of(
                                "k=v; Path=/a",
                                "z=1; Domain=.example.com; Path=/",
                                "q=2; Path=/other",
                                "gone=1; Max-Age=0")));
        System.out.println(m.getCookieStore().getCookies());
        System.out.println(m.get(u, Map.of()));
        System.out.println(m.get(URI.create("http://x.example.com/"), Map.of()));
        System.out.println(m.get(URI.create("https://www.example.com/other"), Map.of()));
        System.out.println(m.getCookieStore().getURIs());
        attempt("put null", () -> {
            m.put(null, Map.of());
            return 1;
        });
        m.setCookiePolicy(CookiePolicy.ACCEPT_NONE);
        m.put(u, Map.of("Set-Cookie", List.of("n=1")));
        System.out.println(m.getCookieStore().getCookies().size());
        m.setCookiePolicy(CookiePolicy.ACCEPT_ORIGINAL_SERVER);
        m.put(
                u,
                Map.of("Set-Cookie", List.of("n=1; Domain=.other.com; Path=/", "o=1;path=/", "bad=;;=", "Set=\u0001")));
        System.out.println(m.getCookieStore().getCookies());
        HttpCookie c = new HttpCookie("name", "value");
        c.setMaxAge(5);
        c.setPath("/x");
        c.setVersion(1);
        c.setDomain("a.b");
        System.out.println(c + " " + c.equals(c.clone()) + " " + HttpCookie.domainMatches(".b.c", "a.b.c")
                + HttpCookie.domainMatches("b", "a"));
        attempt("bad", () -> new HttpCookie("a b", "x"));
        attempt("bad", () -> new HttpCookie("$x", "x"));
        attempt("v", () -> {
            c.setVersion(3);
            return 0;
        });
        CookieHandler.setDefault(m);
        System.out.println(CookieHandler.getDefault() == m);
        m.getCookieStore().removeAll();
        System.out.println(m.getCookieStore().getCookies());
    }
}
