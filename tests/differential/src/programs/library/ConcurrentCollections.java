// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package library;

import java.util.*;
import java.util.concurrent.*;

/** Collections for threads, used by one. */
public class ConcurrentCollections {
    public static void main(String[] args) throws Exception {
        ConcurrentHashMap<String, Integer> map = new ConcurrentHashMap<>();
        for (int i = 0; i < 200; i++) {
            map.merge("key" + i % 37, i, Integer::sum);
        }
        System.out.println(map);
        System.out.println(map.reduceValues(1, Integer::sum) + " " + map.search(1, (k, v) -> v > 600 && k.endsWith("7") ? k : null));
        System.out.println(map.computeIfAbsent("new", String::length) + " " + map.computeIfPresent("new", (k, v) -> null));
        System.out.println(map.putIfAbsent("key1", 0) + " " + map.replace("key1", 5) + " " + map.remove("key1", 6) + map.mappingCount());
        Set<String> hundreds = new ConcurrentSkipListSet<>(); // since several threads may find them
        map.forEach(1, (k, v) -> v % 100 == 0 ? k : null, hundreds::add);
        System.out.println(hundreds + " " + map.keySet(1).add("k") + " " + ConcurrentHashMap.newKeySet().add("x"));
        try {
            map.put(null, 1);
        } catch (NullPointerException e) {
            System.out.println("no null");
        }
        try {
            map.computeIfAbsent("again", k -> map.computeIfAbsent("again", String::length));
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        CopyOnWriteArrayList<Integer> copied = new CopyOnWriteArrayList<>(List.of(1, 2));
        for (int x : copied) {
            copied.add(x + 10);
        }
        System.out.println(copied + " " + copied.addIfAbsent(1) + copied.subList(1, 3));
        System.out.println(new CopyOnWriteArraySet<>(List.of(3, 1, 3)));
        ConcurrentSkipListMap<String, Integer> sorted = new ConcurrentSkipListMap<>(map);
        System.out.println(sorted.headMap("key2") + " " + sorted.ceilingKey("key30") + " " + sorted.pollLastEntry());
        System.out.println(sorted.descendingMap().firstKey() + new ConcurrentSkipListSet<>(List.of(5, 3, 9)).higher(3));
        ConcurrentLinkedQueue<Integer> queue = new ConcurrentLinkedQueue<>(List.of(1, 2, 3));
        System.out.println(queue.poll() + " " + queue + queue.remove(3));
        ConcurrentLinkedDeque<Integer> deque = new ConcurrentLinkedDeque<>(List.of(1, 2, 3));
        deque.addFirst(0);
        System.out.println(deque.pollLast() + " " + deque);
        ArrayBlockingQueue<Integer> array = new ArrayBlockingQueue<>(2);
        System.out.println(array.offer(1) + " " + array.offer(2) + " " + array.offer(3) + " " + array.take() + array);
        LinkedBlockingQueue<Integer> linked = new LinkedBlockingQueue<>(3);
        linked.put(1);
        System.out.println(linked.remainingCapacity() + " " + linked.drainTo(new ArrayList<>()) + linked);
        LinkedBlockingDeque<Integer> both = new LinkedBlockingDeque<>(List.of(4, 5));
        System.out.println(both.takeLast() + " " + both);
        PriorityBlockingQueue<Integer> first = new PriorityBlockingQueue<>(List.of(4, 2, 8));
        System.out.println(first.take() + " " + first.peek());
        System.out.println(TimeUnit.HOURS.toSeconds(2) + " " + TimeUnit.NANOSECONDS.toMicros(12345) + TimeUnit.of(java.time.temporal.ChronoUnit.DAYS));
    }
}
