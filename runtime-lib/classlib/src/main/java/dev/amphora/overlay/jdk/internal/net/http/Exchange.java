// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.jdk.internal.net.http;

import dev.amphora.runtime.classlib.JavaRelease;
import dev.amphora.runtime.classlib.http.Fetch;
import dev.amphora.runtime.classlib.http.FetchListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.CookieHandler;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;

/**
 * A request and its response, or several in turn if responses redirect. Its steps run one after the other on threads of the client's
 * executor.
 */
final class Exchange<T> implements FetchListener {
    private static final int MOST_REDIRECTS = 5;
    private static final double NANOS_PER_MILLI = 1e6;
    /** Since then what is wrong with a redirect is the cause of an exception. */
    private static final int RELEASE_THAT_WRAPS = 25;

    /** What Node says if it has not come to a connection. */
    private static final Set<String> UNCONNECTED = Set.of(
            "ECONNREFUSED",
            "ENOTFOUND",
            "EAI_AGAIN",
            "EHOSTUNREACH",
            "ENETUNREACH",
            "ETIMEDOUT",
            "UND_ERR_CONNECT_TIMEOUT");

    private final HttpClientImpl client;
    private final HttpResponse.BodyHandler<T> handler;
    private final Executor executor;
    private final SerialTasks tasks;
    private final ResponseFuture<HttpResponse<T>> future = new ResponseFuture<>(this);
    /** What is being sent, and what was redirected before. */
    private HttpRequest request;

    private HttpResponse<T> previous;
    private int redirects;
    private Fetch fetch;
    /** Null until the response is there. */
    private ResponseBody body;

    Exchange(HttpClientImpl client, HttpRequest request, HttpResponse.BodyHandler<T> handler, Executor executor) {
        this.client = client;
        this.request = request;
        this.handler = handler;
        this.executor = executor;
        tasks = new SerialTasks(executor);
    }

    CompletableFuture<HttpResponse<T>> start() {
        step(this::publish);
        return future;
    }

    /** Does something in turn; if that fails, the exchange does. */
    private void step(Runnable task) {
        try {
            tasks.execute(() -> {
                try {
                    task.run();
                } catch (RuntimeException | Error e) {
                    fail(e);
                }
            });
        } catch (RejectedExecutionException e) {
            fail(new IOException(e.getMessage(), e));
        }
    }

    private void publish() {
        if (future.isDone()) {
            return;
        }
        double millis = request.timeout().map(Duration::toNanos).orElse(0L) / NANOS_PER_MILLI;
        fetch = new Fetch(request.method(), request.uri().toString(), millis, this);
        request.headers().map().forEach((name, values) -> values.forEach(value -> fetch.header(name, value)));
        try {
            addCookies();
        } catch (IOException e) {
            fail(e);
            return;
        }
        HttpRequest.BodyPublisher publisher = request.bodyPublisher().orElse(null);
        long length = publisher == null ? 0 : publisher.contentLength();
        if (length == 0) {
            send(fetch);
        } else {
            publisher.subscribe(new RequestBody(fetch, length, this));
        }
    }

    /** Browsers have cookies of their own, and send no others. */
    private void addCookies() throws IOException {
        CookieHandler cookies = client.cookieHandler().orElse(null);
        if (cookies == null) {
            return;
        }
        Map<String, List<String>> headers =
                cookies.get(request.uri(), request.headers().map());
        headers.forEach((name, values) -> {
            if (name.equalsIgnoreCase("Cookie") && !values.isEmpty()) {
                fetch.header(name, String.join("; ", values));
            }
        });
    }

    /** Called when the body of the request is complete. */
    void send(Fetch prepared) {
        prepared.send(client.followRedirects() != HttpClient.Redirect.NEVER);
    }

    @Override
    public void responded() {
        step(this::respond);
    }

    private void respond() {
        if (future.isDone()) {
            return;
        }
        ResponseHead head = ResponseHead.of(fetch, request.uri());
        if (head.statusCode() == 0) {
            fail(new IOException("a redirect, which a browser does not show: see HttpClient.Redirect.NORMAL"));
            return;
        }
        if (client.cookieHandler().isPresent()) {
            try {
                client.cookieHandler().get().put(head.uri(), head.headers().map());
            } catch (IOException e) {
                fail(e);
                return;
            }
        }
        HttpRequest next;
        try {
            next = redirected(head);
        } catch (RuntimeException e) {
            fail(JavaRelease.number() < RELEASE_THAT_WRAPS ? e : new IOException(e));
            return;
        }
        if (next != null) {
            fetch.close();
            previous = new HttpResponseImpl<>(request, head, previous, null);
            request = next;
            publish();
            return;
        }
        if (!head.uri().equals(request.uri())) {
            // A browser has followed redirects.
            request = Requests.redirected(request, head.uri(), request.method(), true);
        }
        HttpResponse.BodySubscriber<T> subscriber = handler.apply(head);
        body = new ResponseBody(fetch, subscriber, tasks);
        body.open(head.isWithoutBody(fetch));
        // The body may be something made by reading all of it, so it must not keep those from running who read.
        CompletableFuture.supplyAsync(subscriber::getBody, executor)
                .thenCompose(Function.identity())
                .whenComplete((value, thrown) -> {
                    if (thrown == null) {
                        future.complete(new HttpResponseImpl<>(request, head, previous, value));
                    } else {
                        fail(thrown instanceof CompletionException ? thrown.getCause() : thrown);
                    }
                });
    }

    /** What is to be sent after a response, or null if that is the one to give to the program. */
    private HttpRequest redirected(ResponseHead head) {
        HttpClient.Redirect policy = client.followRedirects();
        int status = head.statusCode();
        boolean redirects =
                switch (status) {
                    case 301, 302, 303, 307, 308 -> policy != HttpClient.Redirect.NEVER;
                    default -> false;
                };
        if (!redirects) {
            return null;
        }
        String location = head.headers()
                .firstValue("Location")
                .orElseThrow(() -> new UncheckedIOException(new IOException("Invalid redirection")));
        URI uri = request.uri().resolve(URI.create(location));
        boolean allowed = policy == HttpClient.Redirect.ALWAYS
                || uri.getScheme().equalsIgnoreCase(request.uri().getScheme())
                || uri.getScheme().equalsIgnoreCase("https");
        if (!allowed || ++this.redirects >= MOST_REDIRECTS) {
            return null;
        }
        String method = request.method();
        if (status == 303 || status < 303 && method.equals("POST")) {
            method = "GET";
        }
        // Fetch sends no body with GET.
        boolean withBody = status != 303 && !method.equals("GET");
        return Requests.redirected(request, uri, method, withBody);
    }

    @Override
    public void received() {
        step(body::received);
    }

    @Override
    public void ended() {
        step(body::ended);
    }

    @Override
    public void failed() {
        String message = fetch.message();
        String code = fetch.code();
        // Browsers do not tell why there was no response: then it is most often for want of a connection.
        boolean unconnected = body == null && (code.isEmpty() || UNCONNECTED.contains(code));
        fetch.close();
        IOException failure = unconnected ? new ConnectException(message) : new IOException(message);
        step(() -> fail(failure));
    }

    @Override
    public void timedOut() {
        fetch.close();
        step(() -> fail(new HttpTimeoutException("request timed out")));
    }

    void cancel() {
        step(() -> fail(new IOException("Request cancelled")));
    }

    /** Ends the exchange with an exception, which whoever waits for the response or reads its body gets. */
    void fail(Throwable cause) {
        if (fetch != null) {
            fetch.close();
        }
        if (body != null) {
            body.fail(cause);
        }
        future.completeExceptionally(cause);
    }
}
