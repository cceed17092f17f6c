// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.demo.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class WorkersTest {
    @Test
    void usersTakeTurns() throws Exception {
        Workers workers = new Workers(1, 10);
        CountDownLatch begin = new CountDownLatch(1);
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        workers.submit("first", () -> {
            begin.await();
            return order.add("begin");
        });
        for (String user : List.of("a", "a", "a", "b", "c")) {
            workers.submit(user, () -> order.add(user));
        }
        begin.countDown();
        assertTrue(workers.stop(Duration.ofSeconds(20)));
        assertEquals(List.of("begin", "a", "b", "c", "a", "a"), order);
    }

    @Test
    void nobodyHasAllThreads() throws Exception {
        Workers workers = new Workers(3, 10);
        CountDownLatch end = new CountDownLatch(1);
        for (int i = 0; i < 10; i++) {
            workers.submit("greedy", () -> {
                end.await();
                return null;
            });
        }
        assertEquals(7, workers.submit("modest", () -> 7).get());
        end.countDown();
        assertTrue(workers.stop(Duration.ofSeconds(20)));
    }

    @Test
    void tooMuchIsRefused() throws Exception {
        Workers workers = new Workers(1, 2);
        CountDownLatch end = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        workers.submit("a", () -> {
            begun.countDown();
            end.await();
            return null;
        });
        begun.await();
        workers.submit("a", () -> null);
        CompletableFuture<Object> failing = workers.submit("a", () -> {
            throw new IllegalStateException("as expected");
        });
        assertThrows(RejectedExecutionException.class, () -> workers.submit("a", () -> null));
        workers.submit("b", () -> null);
        assertFalse(workers.stop(Duration.ofMillis(20)));
        assertThrows(RejectedExecutionException.class, () -> workers.submit("c", () -> null));
        end.countDown();
        assertThrows(Exception.class, failing::get);
        assertTrue(workers.stop(Duration.ofSeconds(20)));
    }
}
