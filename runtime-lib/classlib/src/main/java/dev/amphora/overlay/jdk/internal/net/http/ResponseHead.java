// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.jdk.internal.net.http;

import dev.amphora.runtime.classlib.http.Fetch;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What comes before the body of a response. The version of the protocol is not told: it is always said to be 1.1.
 *
 * @param uri where it came from
 */
record ResponseHead(int statusCode, HttpHeaders headers, URI uri) implements HttpResponse.ResponseInfo {
    private static final String ENCODING = "content-encoding";
    private static final String LENGTH = "content-length";
    /** Encodings that fetch undoes. */
    private static final Set<String> UNDONE = Set.of("gzip", "x-gzip", "deflate", "br", "zstd");

    /** What a response that has arrived says of itself. */
    static ResponseHead of(Fetch fetch, URI requested) {
        String uri = fetch.uri();
        return new ResponseHead(fetch.status(), headers(fetch), uri.isEmpty() ? requested : URI.create(uri));
    }

    /** Without those about an encoding that the body does not have any more. */
    private static HttpHeaders headers(Fetch fetch) {
        Map<String, List<String>> map = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        String[] lines = fetch.headers();
        for (int i = 0; i < lines.length; i += 2) {
            map.computeIfAbsent(lines[i], name -> new ArrayList<>()).add(lines[i + 1]);
        }
        if (fetch.hasBody() && UNDONE.contains(String.join(",", map.getOrDefault(ENCODING, List.of())))) {
            map.remove(ENCODING);
            map.remove(LENGTH);
        }
        return HttpHeaders.of(map, (name, value) -> true);
    }

    @Override
    public HttpClient.Version version() {
        return HttpClient.Version.HTTP_1_1;
    }

    /** Whether there is nothing to wait for. */
    boolean isWithoutBody(Fetch fetch) {
        return !fetch.hasBody() || headers.firstValueAsLong(LENGTH).orElse(-1) == 0;
    }
}
