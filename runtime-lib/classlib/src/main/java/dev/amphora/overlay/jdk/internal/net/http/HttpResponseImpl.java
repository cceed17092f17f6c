// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.jdk.internal.net.http;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import javax.net.ssl.SSLSession;

/** A response, with its body or what stands for that. */
final class HttpResponseImpl<T> implements HttpResponse<T> {
    private final HttpRequest request;
    private final ResponseHead head;
    private final HttpResponse<T> previous;
    private final T body;

    HttpResponseImpl(HttpRequest request, ResponseHead head, HttpResponse<T> previous, T body) {
        this.request = request;
        this.head = head;
        this.previous = previous;
        this.body = body;
    }

    @Override
    public int statusCode() {
        return head.statusCode();
    }

    /** Since JDK 25: what connection it was, which nobody tells. */
    public Optional<String> connectionLabel() {
        return Optional.empty();
    }

    @Override
    public HttpRequest request() {
        return request;
    }

    @Override
    public Optional<HttpResponse<T>> previousResponse() {
        return Optional.ofNullable(previous);
    }

    @Override
    public HttpHeaders headers() {
        return head.headers();
    }

    @Override
    public T body() {
        return body;
    }

    /** There may be one, but nobody tells. */
    @Override
    public Optional<SSLSession> sslSession() {
        return Optional.empty();
    }

    @Override
    public URI uri() {
        return head.uri();
    }

    @Override
    public HttpClient.Version version() {
        return head.version();
    }

    @Override
    public String toString() {
        return "(" + request.method() + " " + request.uri() + ") " + statusCode();
    }
}
