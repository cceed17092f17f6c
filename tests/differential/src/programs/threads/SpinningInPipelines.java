// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package threads;

import java.util.Enumeration;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Streams and iterators of the class library that go round until another thread has done something. */
public class SpinningInPipelines {
    static volatile int phase;

    static class Phases implements Iterator<Integer> {
        @Override
        public boolean hasNext() {
            return phase < 4;
        }

        @Override
        public Integer next() {
            return phase;
        }
    }

    /** Has another thread get to 4 in some steps, while the question is asked; on a busy machine perhaps before. */
    static void ask(String name, Supplier<Object> question) throws InterruptedException {
        phase = 0;
        Thread other = new Thread(() -> {
            for (int i = 1; i <= 4; i++) {
                try {
                    Thread.sleep(1);
                } catch (InterruptedException e) {
                    System.out.println(e);
                }
                phase = i;
            }
        });
        other.start();
        System.out.println(name + ": " + question.get());
        other.join();
    }

    public static void main(String[] args) throws InterruptedException {
        ask("generate", () -> Stream.generate(() -> phase).filter(x -> x == 4).findFirst());
        ask("ints", () -> IntStream.generate(() -> phase).anyMatch(x -> x == 4));
        ask("longs", () -> LongStream.generate(() -> phase).filter(x -> x == 4).findAny());
        ask("doubles", () -> DoubleStream.generate(() -> phase).filter(x -> x == 4).findFirst());
        ask("iterate", () -> Stream.iterate(0, x -> phase).anyMatch(x -> x == 4));
        ask("iterate while", () -> Stream.iterate(0, x -> phase < 4, x -> x + 1).max(Integer::compare).orElse(0) >= 0);
        ask("ints while", () -> {
            int[] last = new int[1];
            IntStream.iterate(0, x -> phase < 4, x -> x + 1).forEach(x -> last[0] = x);
            return last[0] >= 0;
        });
        ask("take while", () -> IntStream.iterate(1, x -> 1 - x).takeWhile(x -> phase < 4).sum() >= 0);
        ask("drop while", () -> LongStream.iterate(5, x -> x).dropWhile(x -> phase < 4).findFirst());
        ask("flat", () -> Stream.of(1).flatMap(x -> Stream.generate(() -> phase)).noneMatch(x -> x == 4));
        ask("iterator", () -> {
            Iterator<Integer> phases = Stream.generate(() -> phase).iterator();
            int at = 0;
            while (at < 4) {
                at = phases.next();
            }
            return at;
        });
        ask("random", () -> new Random(5).ints().mapToObj(x -> phase).filter(x -> x == 4).findFirst());
        ask("range", () -> IntStream.range(0, Integer.MAX_VALUE).anyMatch(x -> phase == 4));
        ask("own iterator", () -> {
            AtomicInteger count = new AtomicInteger();
            new Phases().forEachRemaining(x -> count.incrementAndGet());
            return count.get() >= 0;
        });
        ask("stream of an iterator", () -> {
            Spliterator<Integer> phases = Spliterators.spliteratorUnknownSize(new Phases(), 0);
            return StreamSupport.stream(phases, false).count() >= 0;
        });
        ask("enumeration", () -> {
            AtomicInteger count = new AtomicInteger();
            Enumeration<Integer> phases = new Enumeration<>() {
                @Override
                public boolean hasMoreElements() {
                    return phase < 4;
                }

                @Override
                public Integer nextElement() {
                    return phase;
                }
            };
            phases.asIterator().forEachRemaining(x -> count.incrementAndGet());
            return count.get() >= 0;
        });
        askQueue();
        askFlags();
        askAround();
    }

    private static void askQueue() {
        Queue<String> queue = new ConcurrentLinkedQueue<>();
        new Thread(() -> {
                    for (String word : "some words to hand over".split(" ")) {
                        Thread.yield();
                        queue.add(word);
                    }
                })
                .start();
        System.out.println(Stream.generate(queue::poll)
                .filter(Objects::nonNull)
                .takeWhile(word -> !word.equals("hand"))
                .toList());
    }

    private static void askFlags() {
        AtomicBoolean flag = new AtomicBoolean();
        new Thread(() -> flag.set(true)).start();
        System.out.println(Stream.generate(flag::get).anyMatch(set -> set));
        FutureTask<String> task = new FutureTask<>(() -> "result");
        new Thread(task).start();
        System.out.println(IntStream.range(0, Integer.MAX_VALUE).anyMatch(x -> task.isDone()));
    }

    private static final Map<String, Integer> COUNTS = new ConcurrentHashMap<>();

    /** Loops of the program around pipelines that come to an end. */
    private static void askAround() {
        List<AtomicInteger> counters = List.of(new AtomicInteger(), new AtomicInteger());
        new Thread(() -> counters.forEach(AtomicInteger::incrementAndGet)).start();
        Set<Integer> seen = new HashSet<>();
        while (counters.stream().mapToInt(AtomicInteger::get).sum() < 2) {
            seen.add(3);
        }
        System.out.println(counters);
        new Thread(() -> List.of("a", "b", "c").forEach(key -> COUNTS.merge(key, 2, Integer::sum))).start();
        long rounds = 0;
        while (COUNTS.values().stream().mapToInt(count -> count).sum() < 6) {
            rounds++;
        }
        System.out.println(COUNTS + " " + (rounds >= 0));
        List<Thread> threads = Stream.generate(() -> new Thread(() -> COUNTS.remove("a")))
                .limit(3)
                .toList();
        threads.forEach(Thread::start);
        while (threads.stream().map(Thread::getState).anyMatch(state -> state != Thread.State.TERMINATED)) {}
        System.out.println(COUNTS);
        new Thread(() -> COUNTS.put("d", 4)).start();
        while (COUNTS.entrySet().stream().noneMatch(entry -> entry.getValue() == 4)) {}
        Optional<Integer> found;
        new Thread(() -> COUNTS.put("e", 5)).start();
        do {
            found = COUNTS.values().stream().filter(value -> value > 4).findFirst();
        } while (found.isEmpty());
        System.out.println(found);
    }
}
