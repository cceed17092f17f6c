// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @exit 3
package threads;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Loops that no branch leaves, or none because of what they do: daemons that compute for ever, loops that end by exceptions, and by exit. */
public class LoopsWithoutEnd {
    private static volatile boolean flag;
    private static long counter;

    private static final class Daemon extends Thread {
        private final Runnable task;

        Daemon(Runnable task) {
            this.task = task;
            setDaemon(true);
            start();
        }

        @Override
        public void run() {
            task.run();
        }
    }

    private static final class Bean {
        private boolean ready;

        boolean isReady() {
            return ready;
        }

        void getReady() {
            ready = true;
        }
    }

    private static void later(Runnable task) {
        new Thread(() -> {
                    try {
                        Thread.sleep(3);
                    } catch (InterruptedException e) {
                        System.out.println(e);
                    }
                    task.run();
                })
                .start();
    }

    private static long fibonacci(int n) {
        return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
    }

    private static void check(int depth) {
        if (depth > 0) {
            check(depth - 1);
        } else if (flag) {
            throw new IllegalStateException("told");
        }
    }

    private static boolean asksDeeper(int depth) {
        return flag || depth < 3000 && asksDeeper(depth + 1);
    }

    private static void daemons() throws InterruptedException {
        long[] sums = new long[3];
        new Daemon(() -> {
            while (true) {
                counter++;
            }
        });
        new Daemon(() -> {
            for (int i = 0; ; i++) {
                sums[i % 3] += fibonacci(i % 8);
            }
        });
        new Daemon(() -> {
            List<Integer> list = new ArrayList<>();
            while (true) {
                list.add(1);
                if (list.size() > 50) {
                    list.clear();
                }
            }
        });
        Thread.sleep(5);
        System.out.println("slept beside daemons");
    }

    private static void exceptions() {
        later(() -> flag = true);
        try {
            for (int i = 0; ; i++) {
                check(i & 7);
            }
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        Queue<Integer> queue = new ConcurrentLinkedQueue<>();
        later(() -> queue.add(7));
        while (true) {
            try {
                System.out.println(queue.remove());
                break;
            } catch (NoSuchElementException e) {
                counter++;
            }
        }
        LinkedList<Integer> list = new LinkedList<>();
        later(() -> {
            synchronized (list) {
                list.add(8);
            }
        });
        int got;
        for (; ; ) {
            try {
                synchronized (list) {
                    got = list.removeFirst();
                }
                break;
            } catch (NoSuchElementException e) {
                counter--;
            }
        }
        System.out.println(got);
    }

    private static void conditions() {
        Bean bean = new Bean();
        later(bean::getReady);
        int rounds = 0;
        while (!bean.isReady()) {
            rounds++;
            if (rounds % 100 == 0) {
                Thread.holdsLock(bean);
                rounds = 0;
            }
        }
        System.out.println("ready");
        List<String> names = new ArrayList<>();
        later(() -> names.add("name"));
        Map<Integer, Object> others = new HashMap<>();
        while (names.isEmpty()) {
            others.put(0, new Object());
            // A native method: no JVM may have looked at the list once and for all.
            Thread.holdsLock(others);
        }
        System.out.println(names + " " + others.size());
        flag = false;
        later(() -> flag = true);
        System.out.println("deeper " + (asksDeeper(0) || flag || !flag));
    }

    public static void main(String[] args) throws InterruptedException {
        daemons();
        exceptions();
        conditions();
        new Timer(true)
                .schedule(
                        new TimerTask() {
                            @Override
                            public void run() {
                                System.out.println("time to go");
                                System.exit(3);
                            }
                        },
                        5);
        for (int[] cells = new int[10]; ; ) {
            cells[3] += Math.floorMod(cells[3] * 7 + 1, 10);
        }
    }
}
