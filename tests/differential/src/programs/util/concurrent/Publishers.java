// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package util.concurrent;

import static util.concurrent.Attempts.attempt;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;

/** Flow and SubmissionPublisher, with an executor that runs at once: demand, completion, failure, cancellation. */
public class Publishers {
    static class Reader implements Flow.Subscriber<Integer> {
        final List<String> log = new ArrayList<>();
        final long demand;
        Flow.Subscription subscription;

        Reader(long demand) {
            this.demand = demand;
        }

        @Override
        public void onSubscribe(Flow.Subscription s) {
            subscription = s;
            log.add("subscribed");
            if (demand != 0) {
                s.request(demand);
            }
        }

        @Override
        public void onNext(Integer item) {
            log.add("" + item);
            if (item == 13) {
                throw new IllegalStateException("unlucky");
            }
        }

        @Override
        public void onError(Throwable e) {
            log.add(e.toString());
        }

        @Override
        public void onComplete() {
            log.add("complete");
        }
    }

    public static void main(String[] args) throws Exception {
        SubmissionPublisher<Integer> publisher = new SubmissionPublisher<>(Runnable::run, 4);
        Reader all = new Reader(Long.MAX_VALUE);
        Reader two = new Reader(2);
        publisher.subscribe(all);
        publisher.subscribe(two);
        System.out.println(publisher.getNumberOfSubscribers() + " " + publisher.isSubscribed(all) + publisher.hasSubscribers() + publisher.getMaxBufferCapacity());
        for (int i = 1; i <= 4; i++) {
            publisher.submit(i);
        }
        System.out.println(all.log + " " + two.log + publisher.estimateMaximumLag() + " " + publisher.estimateMinimumDemand());
        two.subscription.request(1);
        System.out.println(two.log);
        System.out.println(publisher.offer(5, (s, item) -> false) + " " + publisher.offer(6, (s, item) -> false) + " " + publisher.offer(7, (s, item) -> false));
        two.subscription.cancel();
        publisher.submit(8);
        System.out.println(two.log + " " + publisher.getSubscribers().size());
        publisher.subscribe(all);
        System.out.println(all.log);
        Reader bad = new Reader(-1);
        publisher.subscribe(bad);
        publisher.submit(9);
        System.out.println(bad.log);
        Reader unlucky = new Reader(10);
        publisher.subscribe(unlucky);
        publisher.submit(13);
        System.out.println(unlucky.log);
        attempt("null", () -> publisher.submit(null));
        publisher.closeExceptionally(new Exception("closed"));
        attempt("after close", () -> publisher.submit(1));
        Reader late = new Reader(1);
        publisher.subscribe(late);
        System.out.println(late.log + " " + publisher.isClosed() + publisher.getClosedException());
        attempt("capacity", () -> new SubmissionPublisher<>(Runnable::run, 0));
        System.out.println(Flow.defaultBufferSize());
    }
}
