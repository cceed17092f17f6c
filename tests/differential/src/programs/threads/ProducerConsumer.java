// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package threads;

import java.util.ArrayDeque;
import java.util.Queue;

/** A bounded buffer with wait and notifyAll. */
public class ProducerConsumer {
    static class Buffer {
        private final Queue<Integer> items = new ArrayDeque<>();
        private final int capacity;

        Buffer(int capacity) {
            this.capacity = capacity;
        }

        synchronized void put(int item) throws InterruptedException {
            while (items.size() == capacity) {
                wait();
            }
            items.add(item);
            notifyAll();
        }

        synchronized int take() throws InterruptedException {
            while (items.isEmpty()) {
                wait();
            }
            int item = items.remove();
            notifyAll();
            return item;
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Buffer buffer = new Buffer(3);
        long[] sums = new long[4];
        Thread[] consumers = new Thread[4];
        for (int i = 0; i < consumers.length; i++) {
            int number = i;
            consumers[i] = new Thread(() -> {
                try {
                    for (int item = buffer.take(); item >= 0; item = buffer.take()) {
                        sums[number] += item;
                    }
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            });
            consumers[i].start();
        }
        Thread[] producers = new Thread[3];
        for (int i = 0; i < producers.length; i++) {
            int first = 1000 * i;
            producers[i] = new Thread(() -> {
                try {
                    for (int j = 0; j < 500; j++) {
                        buffer.put(first + j);
                    }
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            });
            producers[i].start();
        }
        for (Thread producer : producers) {
            producer.join();
        }
        for (int i = 0; i < consumers.length; i++) {
            buffer.put(-1);
        }
        long sum = 0;
        for (int i = 0; i < consumers.length; i++) {
            consumers[i].join();
            sum += sums[i];
        }
        System.out.println("sum " + sum);
    }
}
