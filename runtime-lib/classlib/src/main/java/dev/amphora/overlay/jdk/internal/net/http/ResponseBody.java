// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.jdk.internal.net.http;

import dev.amphora.runtime.classlib.http.Fetch;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;

/**
 * Hands on the body of a response as far as it is asked for. One part is fetched ahead, so that the end is noticed without having been asked
 * for. All of it runs on the tasks of the exchange.
 */
final class ResponseBody implements Flow.Subscription {
    private final Fetch fetch;
    private final Flow.Subscriber<List<ByteBuffer>> subscriber;
    private final Executor tasks;
    private long demand;
    private ByteBuffer ahead;
    private boolean ended;
    private Throwable failure;
    /** Whether the subscriber is told nothing more. */
    private boolean done;

    ResponseBody(Fetch fetch, Flow.Subscriber<List<ByteBuffer>> subscriber, Executor tasks) {
        this.fetch = fetch;
        this.subscriber = subscriber;
        this.tasks = tasks;
    }

    void open(boolean isEmpty) {
        ended = isEmpty;
        subscriber.onSubscribe(this);
        if (isEmpty) {
            fetch.close();
            deliver();
        } else {
            fetch.read();
        }
    }

    @Override
    public void request(long count) {
        tasks.execute(() -> {
            if (count <= 0) {
                fail(new IllegalArgumentException("non-positive subscription request"));
                return;
            }
            demand = demand + count < 0 ? Long.MAX_VALUE : demand + count;
            deliver();
        });
    }

    @Override
    public void cancel() {
        done = true;
        ahead = null;
        fetch.close();
    }

    void received() {
        if (done) {
            return;
        }
        ahead = ByteBuffer.wrap(fetch.received()).asReadOnlyBuffer();
        deliver();
    }

    void ended() {
        ended = true;
        fetch.close();
        deliver();
    }

    /** Ends it with an exception, without what has not been handed on yet. */
    void fail(Throwable thrown) {
        if (!done && !ended) {
            failure = thrown;
            ahead = null;
            ended();
        }
    }

    private void deliver() {
        try {
            if (!done && ahead != null && demand > 0) {
                if (demand != Long.MAX_VALUE) {
                    demand--;
                }
                ByteBuffer next = ahead;
                ahead = null;
                if (!ended) {
                    fetch.read();
                }
                subscriber.onNext(List.of(next));
            }
            if (!done && ahead == null && ended) {
                done = true;
                if (failure == null) {
                    subscriber.onComplete();
                } else {
                    subscriber.onError(failure);
                }
            }
        } catch (RuntimeException | Error e) {
            cancel();
            subscriber.onError(e);
        }
    }
}
