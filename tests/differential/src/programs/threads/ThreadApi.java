// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package threads;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/** Corners of the interface of threads: what is legal when, and what is left of a thread that has ended. */
public class ThreadApi {
    static void attempt(String what, Runnable action) {
        try {
            action.run();
            System.out.println(what);
        } catch (RuntimeException e) {
            System.out.println(what + ": " + e.getClass().getName() + " " + e.getMessage());
        }
    }

    /** The text of a thread. Newer JDKs put its number in front, which depends on the threads that a JVM has for itself. */
    static String withoutId(Thread thread) {
        String text = thread.toString();
        return text.startsWith("Thread[#") ? "Thread[" + text.substring(text.indexOf(',') + 1) : text;
    }

    static void await(Thread thread, Thread.State state) throws InterruptedException {
        while (thread.getState() != state) {
            Thread.sleep(1);
        }
    }

    static void lives() throws InterruptedException {
        Thread thread = new Thread(() -> {}, "short");
        thread.interrupt();
        System.out.println(thread.getState() + " " + thread.isAlive() + " " + thread.isInterrupted() + " "
                + withoutId(thread));
        attempt("negative join", () -> {
            try {
                thread.join(-1);
            } catch (InterruptedException e) {
                System.out.println(e);
            }
        });
        thread.join();
        attempt("start", thread::start);
        attempt("start again", thread::start);
        thread.join();
        attempt("start ended", thread::start);
        System.out.println(thread.getState() + " " + thread.isAlive() + " " + withoutId(thread) + " "
                + thread.getThreadGroup());
        attempt("daemon", () -> thread.setDaemon(true));
        attempt("priority", () -> thread.setPriority(7));
        attempt("priority 0", () -> thread.setPriority(0));
        attempt("name", () -> thread.setName("renamed"));
        attempt("null name", () -> thread.setName(null));
        System.out.println(thread.getName() + " " + thread.isDaemon() + " " + thread.getUncaughtExceptionHandler());
        attempt("daemon of running", () -> Thread.currentThread().setDaemon(false));
        attempt("null", () -> new Thread((Runnable) null).start());
        attempt("null name", () -> new Thread((String) null));
        attempt("null group", () -> new Thread((ThreadGroup) null, "x"));
        attempt("sleep", () -> {
            try {
                Thread.sleep(-1);
            } catch (InterruptedException e) {
                System.out.println(e);
            }
        });
        attempt("sleep nanos", () -> {
            try {
                Thread.sleep(1, 1_000_000);
            } catch (InterruptedException e) {
                System.out.println(e);
            }
        });
        attempt("holds null", () -> Thread.holdsLock(null));
    }

    static class Named extends Thread {
        final List<String> log;

        Named(List<String> log) {
            super("named");
            this.log = log;
        }

        @Override
        public void run() {
            log.add(getName() + " " + (currentThread() == this) + " " + isDaemon());
            Thread child = new Thread(() -> log.add("child " + currentThread().isDaemon()));
            child.setPriority(MAX_PRIORITY);
            child.start();
            try {
                child.join();
            } catch (InterruptedException e) {
                log.add(e.toString());
            }
            log.add(child.getPriority() + " " + new Thread("grandchild").getPriority());
        }
    }

    static void inheritance() throws InterruptedException {
        List<String> log = Collections.synchronizedList(new ArrayList<>());
        Named named = new Named(log);
        named.setDaemon(true);
        named.setPriority(3);
        named.start();
        named.join();
        System.out.println(log);
        ThreadGroup low = new ThreadGroup("low");
        low.setMaxPriority(4);
        Thread limited = new Thread(low, () -> {}, "limited");
        System.out.println(limited.getPriority() + " " + withoutId(limited));
        limited.setPriority(9);
        System.out.println(limited.getPriority());
        Thread overriding = new Thread(() -> System.out.println("not the target")) {
            @Override
            public void run() {
                System.out.println("overridden");
                super.run();
            }
        };
        overriding.start();
        overriding.join();
        overriding.run();
    }

    /** No interrupt is lost, and none is told of twice. */
    static void interrupts() throws InterruptedException {
        Thread.currentThread().interrupt();
        System.out.println(Thread.currentThread().isInterrupted() + " " + Thread.interrupted() + " " + Thread.interrupted());
        Object lock = new Object();
        Thread.currentThread().interrupt();
        try {
            synchronized (lock) {
                lock.wait();
            }
        } catch (InterruptedException e) {
            System.out.println("wait " + e.getMessage() + " " + Thread.currentThread().isInterrupted());
        }
        Thread.currentThread().interrupt();
        try {
            Thread.currentThread().join();
        } catch (InterruptedException e) {
            System.out.println("join " + e.getMessage());
        }
        Thread.currentThread().interrupt();
        LockSupport.park();
        System.out.println("park " + Thread.interrupted());
        LockSupport.unpark(Thread.currentThread());
        LockSupport.unpark(Thread.currentThread());
        LockSupport.park();
        LockSupport.parkNanos(1000);
        System.out.println("permits do not add up");
        Thread entering;
        synchronized (lock) {
            entering = new Thread(() -> {
                synchronized (lock) {
                    System.out.println("entered " + Thread.currentThread().isInterrupted());
                    try {
                        lock.wait();
                    } catch (InterruptedException e) {
                        System.out.println("late " + Thread.currentThread().isInterrupted());
                    }
                }
            });
            entering.start();
            await(entering, Thread.State.BLOCKED);
            entering.interrupt();
            Thread.sleep(2);
            System.out.println(entering.getState());
        }
        entering.join();
        // Notified before it was interrupted: it returns, and keeps the interrupt.
        CountDownLatch waiting = new CountDownLatch(1);
        Thread notified = new Thread(() -> {
            synchronized (lock) {
                try {
                    waiting.countDown();
                    lock.wait();
                    System.out.println("notified " + Thread.interrupted());
                } catch (InterruptedException e) {
                    System.out.println("not expected");
                }
            }
        });
        notified.start();
        waiting.await();
        synchronized (lock) {
            lock.notify();
            notified.interrupt();
        }
        notified.join();
        Thread ended = new Thread(() -> {});
        ended.start();
        ended.join();
        LockSupport.unpark(ended);
        LockSupport.unpark(null);
    }

    static void groups() throws InterruptedException {
        ThreadGroup outer = new ThreadGroup("outer");
        ThreadGroup inner = new ThreadGroup(outer, "inner");
        CountDownLatch go = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Thread thread = new Thread(
                    i % 2 == 0 ? outer : inner,
                    () -> {
                        try {
                            go.await();
                        } catch (InterruptedException e) {
                            System.out.println(Thread.currentThread().getName() + " interrupted");
                        }
                    },
                    "t" + i);
            threads.add(thread);
        }
        System.out.println(outer.activeCount() + " " + outer.activeGroupCount());
        threads.forEach(Thread::start);
        Thread[] found = new Thread[10];
        int count = outer.enumerate(found);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add(found[i].getName());
        }
        Collections.sort(names);
        System.out.println(names + " " + outer.activeCount() + " " + inner.activeCount());
        System.out.println(outer.enumerate(found, false) + " " + outer.enumerate(new Thread[1]) + " "
                + outer.enumerate(new ThreadGroup[3]));
        System.out.println(Thread.activeCount() + " " + Thread.currentThread().getThreadGroup().parentOf(inner) + " "
                + inner.parentOf(outer));
        go.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        System.out.println(outer.activeCount() + " " + outer + " " + inner.getParent().getName());
    }

    static void handlers() throws InterruptedException {
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        System.out.println(before);
        Thread.setDefaultUncaughtExceptionHandler((t, e) -> System.out.println("default " + t.getName() + " " + e));
        Thread one = new Thread(() -> { throw new IllegalStateException("one"); }, "one");
        System.out.println(one.getUncaughtExceptionHandler() == one.getThreadGroup());
        one.start();
        one.join();
        Thread two = new Thread(() -> { throw new Error("two"); }, "two");
        two.setUncaughtExceptionHandler((t, e) -> {
            System.out.println("own " + t.getName() + " " + e.getMessage() + " " + t.isAlive() + " " + t.getState());
            throw new RuntimeException("ignored");
        });
        two.start();
        two.join();
        ThreadGroup group = new ThreadGroup("handling") {
            @Override
            public void uncaughtException(Thread t, Throwable e) {
                System.out.println("group " + t.getName() + " " + e.getMessage());
                super.uncaughtException(t, e);
            }
        };
        Thread three = new Thread(group, () -> { throw new IllegalArgumentException("three"); }, "three");
        three.start();
        three.join();
        Thread.setDefaultUncaughtExceptionHandler(null);
    }

    public static void main(String[] args) throws InterruptedException {
        lives();
        inheritance();
        interrupts();
        groups();
        handlers();
        Thread main = Thread.currentThread();
        System.out.println(main + " " + main.getClass() + " " + main.getId() + " " + main.getState() + " " + main.isDaemon());
        Thread joining = new Thread(() -> {
            try {
                main.join();
                System.out.println("main has ended: " + main.getState());
            } catch (InterruptedException e) {
                System.out.println(e);
            }
        });
        joining.start();
    }
}
