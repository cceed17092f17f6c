// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.jdk.internal.net.http;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;

/** Requests that are sent. */
final class Requests {
    private Requests() {}

    /** The request, or an equal one if its class is one of the program's, which need not have checked anything. */
    static HttpRequest checked(HttpRequest request) {
        String method = request.method();
        if ("CONNECT".equals(method)) {
            throw new IllegalArgumentException("Unsupported method CONNECT");
        }
        return request.getClass().getName().startsWith("jdk.internal.net.http.")
                ? request
                : copy(request, request.uri(), method == null ? "GET" : method, true);
    }

    /** What is sent next when a response redirects a request. */
    static HttpRequest redirected(HttpRequest request, URI uri, String method, boolean withBody) {
        return copy(request, uri, method, withBody);
    }

    private static HttpRequest copy(HttpRequest request, URI uri, String method, boolean withBody) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(uri).expectContinue(request.expectContinue());
        builder.method(
                method, withBody ? request.bodyPublisher().orElse(BodyPublishers.noBody()) : BodyPublishers.noBody());
        request.headers().map().forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
        request.timeout().ifPresent(builder::timeout);
        request.version().ifPresent(builder::version);
        return builder.build();
    }
}
