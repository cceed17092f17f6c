// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.jdk.internal.net.http;

import java.util.concurrent.CompletableFuture;

/** A future that depends on an exchange: whoever cancels it, or one made from it, cancels that. */
final class ResponseFuture<T> extends CompletableFuture<T> {
    private final Exchange<?> exchange;

    ResponseFuture(Exchange<?> exchange) {
        this.exchange = exchange;
    }

    @Override
    public <U> CompletableFuture<U> newIncompleteFuture() {
        return new ResponseFuture<>(exchange);
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        if (mayInterruptIfRunning && !isDone()) {
            exchange.cancel();
        }
        return super.cancel(mayInterruptIfRunning);
    }

    @Override
    public void obtrudeValue(T value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void obtrudeException(Throwable thrown) {
        throw new UnsupportedOperationException();
    }
}
