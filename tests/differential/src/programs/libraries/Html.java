// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @classpath jsoup
// @timeout 300
package libraries;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Safelist;

/** jsoup: parses, selects, prints and cleans. */
public class Html {
    public static void main(String[] args) throws Exception {
        Document document = Jsoup.parse("<html><head><title>T &amp; x</title></head><body><p class=a>Hi <b>there</b>"
                + "<p>two<ul><li>1<li>2</ul><a href='/x?a=1&amp;b'>l&uuml;nk</a></body></html>", "http://example.com/");
        System.out.println(document.title() + " " + document.select("p.a b").text() + " " + document.select("li").eachText());
        System.out.println(document.select("a").attr("abs:href") + " " + document.select("ul > li:nth-child(2)"));
        System.out.println(document.body().html());
        System.out.println(Jsoup.clean("<script>x</script><b onclick=1>ok</b>", Safelist.basic()));
    }
}
