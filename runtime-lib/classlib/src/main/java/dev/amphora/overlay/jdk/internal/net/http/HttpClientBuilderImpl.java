// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.jdk.internal.net.http;

import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.InetAddress;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/** Takes what a client can be told; what only its host decides is refused. */
public class HttpClientBuilderImpl implements HttpClient.Builder {
    private static final int HIGHEST_PRIORITY = 256;

    CookieHandler cookieHandler;
    Duration connectTimeout;
    HttpClient.Redirect redirect = HttpClient.Redirect.NEVER;
    ProxySelector proxy;
    HttpClient.Version version = HttpClient.Version.HTTP_2;
    Executor executor;

    @Override
    public HttpClient.Builder cookieHandler(CookieHandler handler) {
        cookieHandler = Objects.requireNonNull(handler);
        return this;
    }

    @Override
    public HttpClient.Builder connectTimeout(Duration duration) {
        Objects.requireNonNull(duration);
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException("Invalid duration: " + duration);
        }
        connectTimeout = duration;
        return this;
    }

    @Override
    public HttpClient.Builder sslContext(SSLContext context) {
        throw refusal("sslContext");
    }

    @Override
    public HttpClient.Builder sslParameters(SSLParameters parameters) {
        throw refusal("sslParameters");
    }

    @Override
    public HttpClient.Builder executor(Executor chosen) {
        executor = Objects.requireNonNull(chosen);
        return this;
    }

    @Override
    public HttpClient.Builder followRedirects(HttpClient.Redirect policy) {
        redirect = Objects.requireNonNull(policy);
        return this;
    }

    @Override
    public HttpClient.Builder version(HttpClient.Version preferred) {
        version = Objects.requireNonNull(preferred);
        return this;
    }

    @Override
    public HttpClient.Builder priority(int priority) {
        if (priority < 1 || priority > HIGHEST_PRIORITY) {
            throw new IllegalArgumentException("priority must be between 1 and 256");
        }
        return this;
    }

    /** One that says to go without changes nothing. */
    @Override
    public HttpClient.Builder proxy(ProxySelector selector) {
        Objects.requireNonNull(selector);
        if (selector != HttpClient.Builder.NO_PROXY) {
            throw refusal("proxy");
        }
        proxy = selector;
        return this;
    }

    @Override
    public HttpClient.Builder authenticator(Authenticator authenticator) {
        throw refusal("authenticator");
    }

    /** Since JDK 19. */
    public HttpClient.Builder localAddress(InetAddress address) {
        if (address != null) {
            throw refusal("localAddress");
        }
        return this;
    }

    @Override
    public HttpClient build() {
        return new HttpClientImpl(this);
    }

    private static UnsupportedOperationException refusal(String what) {
        return new UnsupportedOperationException(
                "java.net.http.HttpClient.Builder." + what + ": that is decided by the host, whose fetch is used");
    }
}
