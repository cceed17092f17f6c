// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @files
package threads;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Loops that wait for other threads by asking methods of their own, lambda expressions, interfaces, collections and files, and count how
 * often.
 */
public class SpinningOnMethods {
    interface Status {
        boolean done();
    }

    static class Worker extends Thread implements Status {
        private volatile boolean finished;
        private long questions;

        @Override
        public void run() {
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                System.out.println(e);
            }
            finished = true;
        }

        @Override
        public boolean done() {
            return finished;
        }

        boolean doneAfterAll() {
            questions++;
            return done();
        }

        static Worker started() {
            Worker worker = new Worker();
            worker.start();
            return worker;
        }
    }

    static class Box<T> {
        private T content;

        synchronized void put(T value) {
            content = value;
        }

        synchronized T look() {
            return content;
        }

        boolean isFull() {
            return look() != null;
        }
    }

    static class Waiting implements Iterator<Integer> {
        private final Future<Integer> first;

        Waiting(Future<Integer> first) {
            this.first = first;
        }

        @Override
        public boolean hasNext() {
            return first.isDone();
        }

        @Override
        public Integer next() {
            while (!hasNext()) {
                asked++;
            }
            return first.isDone() ? 1 : 0;
        }
    }

    private static long asked;
    private static volatile int phase;

    private static void waitUntil(BooleanSupplier condition) {
        do {
            asked++;
        } while (!condition.getAsBoolean());
    }

    private static void ownMethods() {
        Worker worker = Worker.started();
        int count = 0;
        while (!worker.done()) {
            count++;
        }
        System.out.println("getter " + (count > 0));
        Worker second = Worker.started();
        while (!second.doneAfterAll()) {}
        System.out.println("getter that counts " + (second.questions > 0));
        Status status = Worker.started();
        count = 0;
        while (!status.done()) {
            count++;
        }
        System.out.println("interface " + (count > 0));
        Status third = Worker.started();
        BooleanSupplier condition = () -> third.done();
        while (!condition.getAsBoolean()) {
            asked++;
        }
        System.out.println("lambda expression");
        Box<String> box = new Box<>();
        new Thread(() -> box.put("content")).start();
        while (!box.isFull()) {
            asked++;
        }
        System.out.println(box.look());
    }

    private static void library() throws Exception {
        Map<String, Integer> map = Collections.synchronizedMap(new HashMap<>());
        new Thread(() -> map.put("key", 1)).start();
        int count = 0;
        while (!map.containsKey("key")) {
            count++;
        }
        System.out.println(map + " " + (count >= 0));
        Future<Integer> future = CompletableFuture.supplyAsync(() -> 5);
        System.out.println(new Waiting(future).next());
        Future<Integer> other = CompletableFuture.supplyAsync(() -> 6);
        Supplier<Boolean> done = other::isDone;
        while (!done.get()) {
            asked++;
        }
        System.out.println(other.get());
        LinkedBlockingQueue<Integer> queue = new LinkedBlockingQueue<>();
        new Thread(() -> queue.add(4)).start();
        Integer head = queue.poll();
        while (head == null) {
            asked++;
            head = queue.poll();
        }
        System.out.println("from the queue " + head);
        AtomicReference<Integer> reference = new AtomicReference<>();
        new Thread(() -> reference.set(9)).start();
        Optional<Integer> found = Optional.empty();
        while (found.isEmpty()) {
            found = Optional.ofNullable(reference.get());
        }
        System.out.println(found);
        CountDownLatch latch = new CountDownLatch(2);
        for (int i = 0; i < 2; i++) {
            new Thread(latch::countDown).start();
        }
        while (latch.getCount() > 0) {
            for (int i = 0; i < 10; i++) {
                asked += i;
            }
        }
        System.out.println("latch");
        ThreadGroup group = new ThreadGroup("group");
        new Thread(group, () -> {}).start();
        while (group.activeCount() > 0) {
            asked++;
        }
        System.out.println("group");
        Future<Integer> last = CompletableFuture.supplyAsync(() -> 7);
        waitUntil(() -> last.isDone());
        System.out.println("condition");
    }

    private static void monitors() {
        Object lock = new Object();
        boolean[] flag = {false};
        new Thread(() -> {
                    synchronized (lock) {
                        flag[0] = true;
                    }
                })
                .start();
        boolean seen = false;
        while (!seen) {
            synchronized (lock) {
                seen = flag[0];
            }
            asked++;
        }
        System.out.println("flag");
        Deque<Integer> deque = new ArrayDeque<>();
        new Thread(() -> {
                    synchronized (deque) {
                        deque.push(1);
                    }
                })
                .start();
        for (; ; ) {
            Integer head;
            synchronized (deque) {
                head = deque.peek();
            }
            if (head != null) {
                break;
            }
        }
        System.out.println("deque");
        new Thread(() -> phase = 3).start();
        int steps = 0;
        while (true) {
            if (phase == 3) {
                break;
            }
            steps = (steps + 1) % 7;
        }
        System.out.println("phase " + (steps < 7));
    }

    private static void filesAndTime() throws IOException {
        Path file = Path.of("spinning");
        new Thread(() -> {
                    try {
                        Files.writeString(file, "there");
                    } catch (IOException e) {
                        System.out.println(e);
                    }
                })
                .start();
        while (!Files.exists(file)) {}
        System.out.println("file");
        Instant end = Instant.now().plusMillis(400);
        int[] turns = new int[1];
        Thread other = new Thread(() -> turns[0]++);
        other.start();
        while (Instant.now().isBefore(end)) {
            asked++;
        }
        System.out.println("turns of the other " + turns[0]);
        Files.delete(file);
    }

    public static void main(String[] args) throws Exception {
        ownMethods();
        library();
        monitors();
        filesAndTime();
    }
}
