// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.jdk.internal.net.http;

import dev.amphora.overlay.java.lang.Scheduler;
import dev.amphora.runtime.classlib.http.Fetch;
import java.io.IOException;
import java.net.Authenticator;
import java.net.ConnectException;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/** A client that has the host fetch. Where there is no JavaScript, everything works but for sending. */
final class HttpClientImpl extends HttpClient {
    private static final AtomicLong IDS = new AtomicLong();

    private final long id = IDS.incrementAndGet();
    private final CookieHandler cookieHandler;
    private final Duration connectTimeout;
    private final Redirect redirect;
    private final ProxySelector proxy;
    private final Version version;
    private final Executor given;
    /** The one given, or one of ours, made when it is needed first. */
    private Executor executor;

    private long workers;
    private boolean isShutDown;
    private int pending;

    HttpClientImpl(HttpClientBuilderImpl builder) {
        cookieHandler = builder.cookieHandler;
        connectTimeout = builder.connectTimeout;
        redirect = builder.redirect;
        proxy = builder.proxy;
        version = builder.version;
        given = builder.executor;
        executor = given;
    }

    /** The JDK's classes ask whether an executor is one; none is. */
    static final class DelegatingExecutor implements Executor {
        private DelegatingExecutor() {}

        Executor delegate() {
            return this;
        }

        @Override
        public void execute(Runnable task) {
            task.run();
        }
    }

    @Override
    public Optional<CookieHandler> cookieHandler() {
        return Optional.ofNullable(cookieHandler);
    }

    @Override
    public Optional<Duration> connectTimeout() {
        return Optional.ofNullable(connectTimeout);
    }

    @Override
    public Redirect followRedirects() {
        return redirect;
    }

    @Override
    public Optional<ProxySelector> proxy() {
        return Optional.ofNullable(proxy);
    }

    @Override
    public SSLContext sslContext() {
        throw new UnsupportedOperationException("java.net.http.HttpClient.sslContext: the host's fetch has its own");
    }

    @Override
    public SSLParameters sslParameters() {
        throw new UnsupportedOperationException("java.net.http.HttpClient.sslParameters: the host's fetch has its own");
    }

    @Override
    public Optional<Authenticator> authenticator() {
        return Optional.empty();
    }

    @Override
    public Version version() {
        return version;
    }

    @Override
    public Optional<Executor> executor() {
        return Optional.ofNullable(given);
    }

    @Override
    public WebSocket.Builder newWebSocketBuilder() {
        throw new UnsupportedOperationException(
                "java.net.http.WebSocket is missing; in a page the WebSocket of teavm-jso-apis does it");
    }

    private synchronized Executor workers() {
        if (executor == null) {
            executor = Executors.newCachedThreadPool(task -> {
                Thread worker = new Thread(null, task, "HttpClient-" + id + "-Worker-" + workers++, 0, false);
                worker.setDaemon(true);
                return worker;
            });
        }
        return executor;
    }

    @Override
    public <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler)
            throws IOException, InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        CompletableFuture<HttpResponse<T>> future = exchange(request, handler);
        if (Scheduler.isCallOfHost() && !future.isDone()) {
            future.cancel(true);
            throw new IllegalStateException("a function that JavaScript has called cannot wait for it: start a thread");
        }
        try {
            return future.get();
        } catch (InterruptedException e) {
            future.cancel(true);
            throw e;
        } catch (ExecutionException e) {
            throw ofSender(e.getCause());
        }
    }

    /** The exception that the caller gets for one of another thread: of the same kind, with this as cause. */
    private static IOException ofSender(Throwable cause) {
        String message = cause.getMessage();
        if (cause instanceof UnsupportedOperationException) {
            throw new UnsupportedOperationException(message, cause);
        }
        if (cause instanceof IllegalArgumentException) {
            throw new IllegalArgumentException(message, cause);
        }
        if (cause instanceof SecurityException) {
            throw new SecurityException(message, cause);
        }
        if (cause instanceof HttpTimeoutException) {
            return new HttpTimeoutException(message);
        }
        if (cause instanceof ConnectException) {
            ConnectException same = new ConnectException(message);
            same.initCause(cause);
            return same;
        }
        return new IOException(message, cause);
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        return sendAsync(request, handler, null);
    }

    /** Nothing is pushed. */
    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(
            HttpRequest request, HttpResponse.BodyHandler<T> handler, HttpResponse.PushPromiseHandler<T> pushed) {
        CompletableFuture<HttpResponse<T>> future = exchange(request, handler);
        // What depends on it does not run on our threads.
        return future.isDone() ? future : future.whenCompleteAsync((response, thrown) -> {});
    }

    private <T> CompletableFuture<HttpResponse<T>> exchange(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        Objects.requireNonNull(request);
        Objects.requireNonNull(handler);
        HttpRequest checked = Requests.checked(request);
        if (!Fetch.isPossible()) {
            return CompletableFuture.failedFuture(new UnsupportedOperationException(
                    "java.net.http.HttpClient.send: WASI preview 1 has no network, and there is no JavaScript host"));
        }
        synchronized (this) {
            if (isShutDown) {
                return CompletableFuture.failedFuture(new IOException("closed"));
            }
            pending++;
        }
        Exchange<T> exchange = new Exchange<>(this, checked, handler, workers());
        CompletableFuture<HttpResponse<T>> future = exchange.start();
        future.whenComplete((response, thrown) -> over());
        return future;
    }

    private synchronized void over() {
        pending--;
        if (pending == 0) {
            notifyAll();
        }
    }

    // Since JDK 21.

    public synchronized void shutdown() {
        isShutDown = true;
        notifyAll();
    }

    public synchronized boolean isTerminated() {
        return isShutDown && pending == 0;
    }

    public synchronized boolean awaitTermination(Duration duration) throws InterruptedException {
        long end = System.nanoTime() + duration.toNanos();
        while (!isTerminated()) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime() + 999_999);
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    @Override
    public String toString() {
        return super.toString() + "(" + id + ")";
    }
}
