// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @exit 3
package threads;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/** Threads that compute for years, never wait for anybody, and keep nobody from running: time limits are kept, and exit ends them. */
public class TimeSlices {
    private static long sum;

    private static long fibonacci(int n) {
        return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
    }

    private static boolean isEven(long n) {
        return n == 0 || isOdd(n - 1);
    }

    private static boolean isOdd(long n) {
        return n != 0 && isEven(n - 1);
    }

    private static long evens() {
        long count = 0;
        for (long i = 0; i < Long.MAX_VALUE; i++) {
            count += isEven(i % 100) ? 1 : 0;
        }
        return count;
    }

    private interface Expression {
        long value(int x);
    }

    private record Sum(Expression left, Expression right) implements Expression {
        @Override
        public long value(int x) {
            return left.value(x) + right.value(x);
        }
    }

    private record Variable() implements Expression {
        @Override
        public long value(int x) {
            return x;
        }
    }

    private static Expression deep() {
        Expression expression = new Variable();
        for (int i = 0; i < 60; i++) {
            expression = new Sum(expression, expression);
        }
        return expression;
    }

    private static final class Node {
        private final List<Node> children = new ArrayList<>();

        void visit() {
            sum++;
            children.forEach(Node::visit);
        }

        static Node deep() {
            Node node = new Node();
            for (int i = 0; i < 60; i++) {
                Node parent = new Node();
                parent.children.add(node);
                parent.children.add(node);
                node = parent;
            }
            return node;
        }
    }

    private static long nested() {
        long total = 0;
        for (int i = 0; i < Integer.MAX_VALUE; i++) {
            for (int j = 0; j < 60; j++) {
                for (int k = 0; k < 5; k++) {
                    total += i ^ j ^ k;
                }
            }
        }
        return total;
    }

    private static long odd() {
        long x = 7;
        while (x != 0) {
            x = x * 3 | 1;
        }
        return x;
    }

    private static long caught() {
        long count = 0;
        while (count >= 0) {
            try {
                count++;
                if (count % 3 == 0) {
                    throw new IllegalStateException();
                }
            } catch (IllegalStateException e) {
                count++;
            }
        }
        return count;
    }

    private static long sorts() {
        Integer[] numbers = new Integer[5000];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = i * 7919 % 5000;
        }
        long count = 0;
        while (count >= 0) {
            Integer[] copy = numbers.clone();
            Arrays.sort(copy, (a, b) -> b - a);
            count += copy[0] - 4998;
        }
        return count;
    }

    private static void limited(String name, Callable<Object> task) throws Exception {
        ExecutorService executor = Executors.newSingleThreadExecutor(runnable -> {
            Thread thread = new Thread(runnable);
            thread.setDaemon(true);
            return thread;
        });
        Future<Object> future = executor.submit(task);
        try {
            System.out.println(name + " has ended: " + future.get(40, TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            System.out.println(name + " goes on");
        }
        executor.shutdown();
    }

    public static void main(String[] args) throws Exception {
        limited("recursion", () -> fibonacci(80));
        limited("recursion of two", TimeSlices::evens);
        Expression expression = deep();
        limited("tree", () -> expression.value(1));
        Node node = Node.deep();
        limited("tree of lists", () -> {
            node.visit();
            return sum;
        });
        limited("loops", TimeSlices::nested);
        limited("no end", TimeSlices::odd);
        limited("exceptions", TimeSlices::caught);
        limited("sorting", TimeSlices::sorts);
        limited("stream", () -> LongStream.range(0, Long.MAX_VALUE)
                .filter(i -> i % 5 == 1)
                .count());
        limited("pattern", () -> Pattern.matches("(a|aa)+\\1b", "a".repeat(300)));
        IntFunction<Long>[] self = new IntFunction[1];
        self[0] = n -> n < 2 ? (long) n : self[0].apply(n - 1) + self[0].apply(n - 2);
        limited("lambda expression", () -> self[0].apply(80));
        limited("nothing", () -> "it was short");

        Thread computing = new Thread(() -> sum = fibonacci(80));
        computing.setDaemon(true);
        computing.start();
        computing.join(20);
        System.out.println("computes: " + computing.isAlive());
        new Timer(true)
                .schedule(
                        new TimerTask() {
                            @Override
                            public void run() {
                                System.out.println("that is enough");
                                System.exit(3);
                            }
                        },
                        30);
        System.out.println(fibonacci(80));
    }
}
