// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.http;

import dev.amphora.overlay.java.lang.Scheduler;
import dev.amphora.overlay.java.lang.Thread;
import java.util.ArrayDeque;

/**
 * The thread that listeners are told on, since a call of the host's must not wait. It is there as long as there are requests, and keeps no
 * program from ending.
 */
final class FetchEvents implements Runnable {
    private record Event(Fetch fetch, int kind) {}

    private static final ArrayDeque<Event> WAITING = new ArrayDeque<>();
    private static Thread thread;

    private FetchEvents() {}

    static void start() {
        if (thread == null) {
            thread = new Thread(null, new FetchEvents(), "HttpClient-SelectorManager", 0, false);
            thread.setDaemon(true);
            thread.start();
        }
    }

    static void add(Fetch fetch, int kind) {
        WAITING.add(new Event(fetch, kind));
        wake();
    }

    static void wake() {
        if (thread != null) {
            Scheduler.wake(thread);
        }
    }

    @Override
    public void run() {
        while (Fetch.areOpen()) {
            Event event = WAITING.poll();
            if (event == null) {
                Scheduler.suspendCurrent();
            } else {
                event.fetch.tell(event.kind);
            }
        }
        WAITING.clear();
        thread = null;
    }
}
