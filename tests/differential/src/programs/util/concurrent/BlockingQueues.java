// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package util.concurrent;

import static util.concurrent.Attempts.attempt;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;

/** The queues of java.util.concurrent: capacity, nulls, draining, iterators that see changes, hand-over. */
public class BlockingQueues {
    record Due(String name, long millis) implements Delayed {
        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(millis, TimeUnit.MILLISECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(millis, ((Due) other).millis);
        }
    }

    public static void main(String[] args) throws Exception {
        for (BlockingQueue<Integer> q : List.of(new ArrayBlockingQueue<Integer>(3), new LinkedBlockingQueue<Integer>(3), new LinkedBlockingDeque<Integer>(3), new PriorityBlockingQueue<Integer>(), new LinkedTransferQueue<Integer>(), new SynchronousQueue<Integer>())) {
            System.out.println(q.getClass().getSimpleName() + " " + q.offer(3) + q.offer(1) + q.offer(2) + q.offer(9) + " " + q + " " + q.remainingCapacity() + " " + q.peek() + q.contains(1) + q.size());
            attempt("add", () -> q.add(4));
            attempt("offer for a while", () -> q.offer(5, 1, TimeUnit.MILLISECONDS));
            attempt("null", () -> q.offer(null));
            attempt("remove", () -> q.remove(1) + " " + q.remove(77) + " " + q.poll() + " " + q.poll(1, TimeUnit.MILLISECONDS));
            List<Integer> drained = new ArrayList<>();
            attempt("drain one", () -> q.drainTo(drained, 1) + " " + drained);
            attempt("drain to itself", () -> q.drainTo(q));
            attempt("drain", () -> q.drainTo(drained) + " " + drained + q.isEmpty() + q.poll() + q.peek());
            attempt("element", q::element);
            attempt("remove of none", () -> q.remove());
        }
        attempt("negative", () -> new LinkedBlockingQueue<>(-1));
        ConcurrentLinkedQueue<Integer> live = new ConcurrentLinkedQueue<>(List.of(1, 2, 3));
        StringBuilder text = new StringBuilder();
        for (Integer n : live) {
            text.append(n).append(' ');
            if (n < 3) {
                live.add(n + 10);
                live.remove(2);
            }
        }
        System.out.println(text + " " + live + live.size() + live.contains(11));
        ConcurrentLinkedDeque<String> deque = new ConcurrentLinkedDeque<>(List.of("a", "b", "c"));
        Iterator<String> down = deque.descendingIterator();
        System.out.println(down.next() + deque.pollLast() + down.next() + deque + deque.removeFirstOccurrence("zz") + deque.offerFirst("x") + deque.peekFirst() + deque.pop());
        attempt("null in a deque", () -> deque.add(null));
        DelayQueue<Due> delays = new DelayQueue<>();
        delays.add(new Due("late", 5_000_000));
        delays.add(new Due("now", 0));
        delays.add(new Due("past", -5));
        System.out.println(delays.poll().name() + " " + delays.take().name() + " " + delays.poll() + delays.peek().name() + delays.size());
        SynchronousQueue<String> handOver = new SynchronousQueue<>();
        Thread taker = new Thread(() -> {
            try {
                System.out.println("took " + handOver.take());
            } catch (InterruptedException e) {
                System.out.println("interrupted");
            }
        });
        taker.start();
        handOver.put("it");
        taker.join();
        LinkedTransferQueue<String> transfer = new LinkedTransferQueue<>();
        System.out.println(transfer.tryTransfer("nobody") + " " + transfer.hasWaitingConsumer() + transfer.getWaitingConsumerCount());
        LinkedBlockingDeque<Integer> both = new LinkedBlockingDeque<>(2);
        both.putFirst(1);
        both.putLast(2);
        System.out.println(both.offerFirst(0) + " " + both.pollLast() + both.takeFirst() + both.pollFirst());
        attempt("push", () -> {
            both.push(1);
            both.push(2);
            both.push(3);
            return "";
        });
    }
}
