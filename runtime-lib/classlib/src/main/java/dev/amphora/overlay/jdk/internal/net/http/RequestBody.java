// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.jdk.internal.net.http;

import dev.amphora.runtime.classlib.http.Fetch;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.concurrent.Flow;

/** Collects the body of a request: fetch streams none that every host and every server takes. */
final class RequestBody implements Flow.Subscriber<ByteBuffer> {
    private final Fetch fetch;
    private final long length;
    private final Exchange<?> exchange;
    private Flow.Subscription subscription;
    private long written;
    private boolean complete;

    /**
     * Creates a subscriber.
     *
     * @param length what the publisher promises; negative if it does not know
     */
    RequestBody(Fetch fetch, long length, Exchange<?> exchange) {
        this.fetch = fetch;
        this.length = length;
        this.exchange = exchange;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        if (subscription != null) {
            given.cancel();
            fail(new IllegalStateException("already subscribed"));
            return;
        }
        subscription = given;
        subscription.request(1);
    }

    @Override
    public void onNext(ByteBuffer item) {
        Objects.requireNonNull(item);
        if (complete) {
            return;
        }
        int size = item.remaining();
        written += size;
        if (length >= 0 && written > length) {
            subscription.cancel();
            fail(new IOException("Too many bytes in request body. Expected: " + length + ", got: " + written));
            return;
        }
        if (item.hasArray()) {
            fetch.body(item.array(), item.arrayOffset() + item.position(), size);
            item.position(item.limit());
        } else {
            byte[] bytes = new byte[size];
            item.get(bytes);
            fetch.body(bytes, 0, size);
        }
        subscription.request(1);
    }

    @Override
    public void onError(Throwable thrown) {
        if (!complete) {
            fail(thrown);
        }
    }

    @Override
    public void onComplete() {
        if (complete) {
            return;
        }
        if (length > written) {
            fail(new IOException("Too few bytes returned by the publisher (" + written + "/" + length + ")"));
            return;
        }
        complete = true;
        exchange.send(fetch);
    }

    private void fail(Throwable thrown) {
        complete = true;
        exchange.fail(thrown);
    }
}
