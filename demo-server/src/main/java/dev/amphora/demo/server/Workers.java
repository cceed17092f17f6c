// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.demo.server;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;

/**
 * The threads that guests run on. Each user has a queue; the queues take turns, and no user has all threads at once, so that
 * endless loops of one leave room for the others. Calls of compiled guest code use the Java stack, so these threads have a
 * large one.
 */
final class Workers {
    private static final long STACK_BYTES = 64L << 20;

    private final int maxWaiting;
    private final int maxRunning;
    private final List<Thread> threads = new ArrayList<>();

    /** By user, the one whose turn is next first; of those who have something waiting or running. */
    private final Map<String, Work> users = new LinkedHashMap<>();

    private boolean isStopped;

    /** What a user has. */
    private static final class Work {
        final Queue<Runnable> waiting = new ArrayDeque<>();
        int running;
    }

    /** A task about to be done. */
    private record Turn(String user, Work work, Runnable task) {}

    /**
     * @param count how many threads
     * @param maxWaiting how many tasks of a user may wait
     */
    Workers(int count, int maxWaiting) {
        this.maxWaiting = maxWaiting;
        maxRunning = Math.max(1, count - 1);
        for (int i = 0; i < count; i++) {
            Thread thread = new Thread(null, this::work, "guest-" + (i + 1), STACK_BYTES);
            thread.start();
            threads.add(thread);
        }
    }

    /**
     * Does a task on one of the threads, in its turn.
     *
     * @throws RejectedExecutionException if too much of the user's waits, or after {@link #stop}
     */
    synchronized <T> CompletableFuture<T> submit(String user, Callable<T> task) {
        if (isStopped) {
            throw new RejectedExecutionException("stopped");
        }
        Work work = users.computeIfAbsent(user, key -> new Work());
        if (work.waiting.size() >= maxWaiting) {
            throw new RejectedExecutionException(user + " has " + maxWaiting + " tasks waiting");
        }
        CompletableFuture<T> future = new CompletableFuture<>();
        work.waiting.add(() -> {
            try {
                future.complete(task.call());
            } catch (Throwable e) {
                future.completeExceptionally(e);
            }
        });
        notifyAll();
        return future;
    }

    /** Accepts no more, and waits for what there is; false if that took longer than it may. */
    boolean stop(Duration longest) throws InterruptedException {
        synchronized (this) {
            isStopped = true;
            notifyAll();
        }
        long deadline = System.nanoTime() + longest.toNanos();
        for (Thread thread : threads) {
            thread.join(Math.max(1, (deadline - System.nanoTime()) / 1_000_000));
            if (thread.isAlive()) {
                return false;
            }
        }
        return true;
    }

    private void work() {
        try {
            for (Turn turn = next(); turn != null; turn = next()) {
                turn.task.run();
                end(turn);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts these threads", e);
        }
    }

    /** Waits for a user whose turn it is; null when all is done and no more will come. */
    private synchronized Turn next() throws InterruptedException {
        while (true) {
            for (Iterator<Map.Entry<String, Work>> all = users.entrySet().iterator(); all.hasNext(); ) {
                Map.Entry<String, Work> user = all.next();
                Work work = user.getValue();
                if (!work.waiting.isEmpty() && work.running < maxRunning) {
                    work.running++;
                    String name = user.getKey();
                    all.remove();
                    users.put(name, work); // To the end.
                    return new Turn(name, work, work.waiting.remove());
                }
            }
            if (isStopped && users.values().stream().allMatch(work -> work.waiting.isEmpty())) {
                return null;
            }
            wait();
        }
    }

    private synchronized void end(Turn turn) {
        turn.work.running--;
        if (turn.work.running == 0 && turn.work.waiting.isEmpty()) {
            users.remove(turn.user, turn.work);
        }
        notifyAll();
    }
}
