// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package collections;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;

/** ArrayDeque, LinkedList as a deque, PriorityQueue, the sets, BitSet. */
public class QueuesAndSets {
    record Task(String name, int priority) {}

    static void deque(Deque<Integer> deque) {
        for (int i = 0; i < 40; i++) {
            if (i % 3 == 0) {
                deque.addFirst(i);
            } else {
                deque.addLast(i);
            }
            if (i % 5 == 4) {
                deque.pollFirst();
                deque.pollLast();
            }
        }
        System.out.println(deque + " " + deque.peekFirst() + " " + deque.peekLast() + " " + deque.size());
        deque.push(-1);
        deque.offer(-2);
        deque.removeFirstOccurrence(30);
        StringBuilder reversed = new StringBuilder();
        deque.descendingIterator().forEachRemaining(n -> reversed.append(n).append(' '));
        System.out.println(deque.pop() + " " + deque.removeLast() + " " + reversed + deque.contains(36));
        deque.clear();
        try {
            deque.removeFirst();
        } catch (NoSuchElementException e) {
            System.out.println("empty " + deque.poll() + " " + deque.peek());
        }
    }

    public static void main(String[] args) {
        deque(new ArrayDeque<>());
        deque(new LinkedList<>());
        PriorityQueue<Integer> heap = new PriorityQueue<>();
        for (int i = 0; i < 50; i++) {
            heap.add(i * 37 % 53);
        }
        heap.remove(20);
        StringBuilder order = new StringBuilder();
        while (heap.size() > 30) {
            order.append(heap.poll()).append(' ');
        }
        System.out.println(order + "| " + heap.peek());
        Queue<Task> tasks = new PriorityQueue<>(Comparator.comparingInt(Task::priority).reversed().thenComparing(Task::name));
        for (String s : "wash:2 cook:5 read:1 shop:5 walk:2".split(" ")) {
            String[] parts = s.split(":");
            tasks.offer(new Task(parts[0], Integer.parseInt(parts[1])));
        }
        List<String> done = new ArrayList<>();
        while (!tasks.isEmpty()) {
            done.add(tasks.remove().name());
        }
        System.out.println(done);
        Set<String> hash = new HashSet<>();
        Set<String> linked = new LinkedHashSet<>();
        TreeSet<String> tree = new TreeSet<>(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()));
        for (String s : "one two three four five six seven one two".split(" ")) {
            System.out.print((hash.add(s) ? 1 : 0) + (linked.add(s) ? 1 : 0) + (tree.add(s) ? 1 : 0));
        }
        System.out.println(" " + linked + tree + hash.equals(linked) + " " + hash.size());
        Set<Integer> a = new TreeSet<>(List.of(1, 2, 3, 4));
        Set<Integer> b = Set.of(3, 4, 5);
        Set<Integer> union = new TreeSet<>(a);
        union.addAll(b);
        Set<Integer> both = new TreeSet<>(a);
        both.retainAll(b);
        a.removeAll(b);
        System.out.println(union + " " + both + " " + a + " " + union.containsAll(b));
        System.out.println(tree.first() + " " + tree.ceiling("zzz") + " " + tree.headSet("four") + " " + tree.descendingSet() + " "
                + tree.pollLast() + " " + tree.higher("six"));
        BitSet bits = new BitSet();
        for (int i = 0; i < 200; i += 7) {
            bits.set(i);
        }
        bits.clear(14, 60);
        bits.flip(3);
        System.out.println(bits + " " + bits.cardinality() + " " + bits.nextSetBit(15) + " " + bits.nextClearBit(0) + " " + bits.length());
    }
}
