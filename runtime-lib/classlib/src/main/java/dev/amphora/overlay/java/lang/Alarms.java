// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.lang;

import java.util.Arrays;

/** The threads that wait for a point in time: a binary heap, the earliest first, of equal ones the one set first. */
final class Alarms {
    private static Thread[] heap = new Thread[8];
    private static int count;
    private static int sequence;

    private Alarms() {}

    static boolean areSet() {
        return count > 0;
    }

    static Thread first() {
        return heap[0];
    }

    static long nextTime() {
        return heap[0].alarmTime;
    }

    static void add(Thread thread, long time) {
        if (count == heap.length) {
            heap = Arrays.copyOf(heap, 2 * count);
        }
        thread.alarmTime = time;
        thread.alarmSequence = sequence++;
        rise(thread, count++);
    }

    static void remove(Thread thread) {
        int at = thread.alarmIndex;
        if (at < 0) {
            return;
        }
        thread.alarmIndex = -1;
        Thread last = heap[--count];
        heap[count] = null;
        if (last != thread) {
            sink(last, at);
            rise(last, last.alarmIndex);
        }
    }

    private static void rise(Thread thread, int start) {
        int at = start;
        while (at > 0) {
            int parent = (at - 1) / 2;
            if (!isBefore(thread, heap[parent])) {
                break;
            }
            place(heap[parent], at);
            at = parent;
        }
        place(thread, at);
    }

    private static void sink(Thread thread, int start) {
        int at = start;
        while (true) {
            int child = 2 * at + 1;
            if (child + 1 < count && isBefore(heap[child + 1], heap[child])) {
                child++;
            }
            if (child >= count || !isBefore(heap[child], thread)) {
                break;
            }
            place(heap[child], at);
            at = child;
        }
        place(thread, at);
    }

    private static void place(Thread thread, int at) {
        heap[at] = thread;
        thread.alarmIndex = at;
    }

    private static boolean isBefore(Thread a, Thread b) {
        return a.alarmTime < b.alarmTime || a.alarmTime == b.alarmTime && a.alarmSequence - b.alarmSequence < 0;
    }
}
