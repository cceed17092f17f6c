// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package threads;

import java.util.Comparator;
import java.util.TreeMap;
import java.util.function.IntBinaryOperator;

/** Virtual calls of which only some targets suspend; constructors and initialisers that do. */
public class SomeTargetsSuspend {
    interface Step {
        long apply(long value, double factor);
    }

    static final class Plain implements Step {
        @Override
        public long apply(long value, double factor) {
            return value + (long) factor;
        }
    }

    static final class Yielding implements Step {
        @Override
        public long apply(long value, double factor) {
            Thread.yield();
            return value * 3 + (long) (factor * 2);
        }
    }

    static final class Throwing implements Step {
        @Override
        public long apply(long value, double factor) {
            if (value % 5 == 0) {
                Thread.yield();
                throw new ArithmeticException("at " + value);
            }
            return value - 1;
        }
    }

    static class Node {
        final Node next;
        final int value;
        final int pausedValue;

        {
            Thread.yield();
            pausedValue = 5;
        }

        Node(int value, Node next) {
            Thread.yield();
            this.value = value + pausedValue;
            this.next = next;
        }

        static Node chain(int length) {
            return length == 0 ? null : new Node(length, chain(length - 1));
        }

        @Override
        public String toString() {
            Thread.yield();
            return value + (next == null ? "" : "," + next);
        }

        @Override
        public boolean equals(Object other) {
            Thread.yield();
            return other instanceof Node && ((Node) other).value == value;
        }

        @Override
        public int hashCode() {
            Thread.yield();
            return value % 3;
        }
    }

    static String run(int seed) {
        Step[] steps = {new Plain(), new Yielding(), new Throwing(), new Plain()};
        long value = seed;
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            try {
                value = steps[(i + seed) % steps.length].apply(value, i / 2.0);
            } catch (ArithmeticException e) {
                log.append(e.getMessage()).append(' ');
                value++;
            }
        }
        log.append(value).append(' ').append(Node.chain(6));
        TreeMap<String, Integer> map = new TreeMap<>(Comparator.comparing(key -> {
            Thread.yield();
            return key.substring(1);
        }));
        for (int i = 0; i < 10; i++) {
            map.merge("k" + i * seed % 7, i, (x, y) -> {
                Thread.yield();
                return x + y;
            });
        }
        log.append(' ').append(map);
        java.util.Map<Node, String> nodes = new java.util.HashMap<>();
        for (int i = 0; i < 8; i++) {
            nodes.put(new Node(i % 4, null), "v" + i);
        }
        log.append(' ').append(nodes.size()).append(nodes.get(new Node(2, null)));
        IntBinaryOperator operator = seed % 2 == 0 ? (a, b) -> a * b : (a, b) -> {
            Thread.yield();
            return a - b;
        };
        return log.append(' ').append(operator.applyAsInt(operator.applyAsInt(9, seed), 4)).toString();
    }

    public static void main(String[] args) throws InterruptedException {
        String[] results = new String[5];
        Thread[] threads = new Thread[results.length];
        for (int i = 0; i < threads.length; i++) {
            int seed = i + 1;
            threads[i] = new Thread(() -> results[seed - 1] = run(seed));
            threads[i].start();
        }
        for (int i = 0; i < threads.length; i++) {
            threads[i].join();
            System.out.println(results[i]);
        }
    }
}
