// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package threads25;

import java.time.Duration;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;

/** Virtual threads: builders, properties, executors. */
public class VirtualThreads {
    static String plain(Thread t) {
        return t.toString().replaceAll("#\\d+", "#N").replaceAll("@.*", "");
    }

    static void properties() throws Exception {
        Thread unstarted = Thread.ofVirtual().name("unstarted").unstarted(() -> System.out.println("ran " + Thread.currentThread().getName()));
        System.out.println(unstarted.getName() + " " + unstarted.isVirtual() + " " + unstarted.isDaemon() + " " + unstarted.getPriority()
                + " " + unstarted.getState() + " " + unstarted.isAlive() + " " + unstarted.getThreadGroup().getName()
                + " " + unstarted.getThreadGroup().getMaxPriority() + " " + unstarted.getThreadGroup().getParent().getName());
        System.out.println(plain(unstarted));
        unstarted.setPriority(9);
        System.out.println(unstarted.getPriority());
        try {
            unstarted.setDaemon(false);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        unstarted.setDaemon(true);
        unstarted.start();
        unstarted.join();
        System.out.println(plain(unstarted) + " " + unstarted.getState() + " " + unstarted.getThreadGroup());
        try {
            unstarted.start();
        } catch (IllegalThreadStateException e) {
            System.out.println("again " + e.getMessage());
        }
        Thread plain = Thread.startVirtualThread(() -> {
            Thread t = Thread.currentThread();
            System.out.println("[" + t.getName() + "] " + plain(t) + " " + t.isVirtual() + " " + t.getState());
        });
        plain.join();
        System.out.println(plain.isAlive() + " " + plain(plain));
        try {
            Thread.startVirtualThread(null);
        } catch (NullPointerException e) {
            System.out.println("null task");
        }
        try {
            Thread.ofVirtual().unstarted(null);
        } catch (NullPointerException e) {
            System.out.println("null task");
        }
        try {
            Thread.ofVirtual().name(null);
        } catch (NullPointerException e) {
            System.out.println("null name");
        }
        try {
            Thread.ofVirtual().name("x", -1);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }

    static void names() throws Exception {
        Thread.Builder builder = Thread.ofVirtual().name("worker-", 7);
        for (int i = 0; i < 3; i++) {
            builder.start(() -> System.out.println(Thread.currentThread().getName())).join();
        }
        ThreadFactory factory = Thread.ofVirtual().name("made-", 0).factory();
        for (int i = 0; i < 3; i++) {
            Thread t = factory.newThread(() -> System.out.println(Thread.currentThread().getName() + " " + Thread.currentThread().isVirtual()));
            t.start();
            t.join();
        }
        ThreadFactory platforms = Thread.ofPlatform().name("platform-", 3).daemon().priority(7).factory();
        Thread p = platforms.newThread(() -> System.out.println(plain(Thread.currentThread()) + Thread.currentThread().isDaemon()));
        p.start();
        p.join();
        System.out.println(plain(p));
        Thread q = Thread.ofPlatform().name("q").group(new ThreadGroup("own")).stackSize(1000).unstarted(() -> {});
        System.out.println(plain(q) + " " + q.isDaemon() + " " + q.getThreadGroup().getName());
        try {
            Thread.ofPlatform().priority(11);
        } catch (IllegalArgumentException e) {
            System.out.println("priority");
        }
        try {
            Thread.ofPlatform().stackSize(-1);
        } catch (IllegalArgumentException e) {
            System.out.println("stack size");
        }
        Thread r = Thread.ofPlatform().unstarted(() -> {});
        System.out.println(r.getName().startsWith("Thread-"));
        Thread s = Thread.ofPlatform().name("handled").uncaughtExceptionHandler((t, e) -> System.out.println(t.getName() + " " + e)).start(() -> {
            throw new IllegalStateException("own");
        });
        s.join();
        Thread v = Thread.ofVirtual().name("virtual handled").uncaughtExceptionHandler((t, e) -> System.out.println(t.getName() + " " + e)).start(() -> {
            throw new IllegalStateException("own");
        });
        v.join();
    }

    static void locals() throws Exception {
        ThreadLocal<String> local = ThreadLocal.withInitial(() -> "initial");
        InheritableThreadLocal<String> inheritable = new InheritableThreadLocal<>();
        local.set("main");
        inheritable.set("main");
        Thread.ofVirtual().start(() -> {
            System.out.println(local.get() + " " + inheritable.get());
            local.set("x");
            inheritable.set("y");
        }).join();
        Thread.ofVirtual().inheritInheritableThreadLocals(false).start(() -> System.out.println(local.get() + " " + inheritable.get())).join();
        Thread.ofPlatform().inheritInheritableThreadLocals(false).start(() -> System.out.println(local.get() + " " + inheritable.get())).join();
        System.out.println(local.get() + " " + inheritable.get());
    }

    static void executor() throws Exception {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> futures = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                int n = i;
                futures.add(executor.submit(() -> {
                    Thread.sleep(Duration.ofMillis(n % 7));
                    return Thread.currentThread().isVirtual() ? n : -1;
                }));
            }
            int sum = 0;
            for (Future<Integer> f : futures) {
                sum += f.get();
            }
            System.out.println(sum + " " + futures.get(3).state() + " " + futures.get(3).resultNow());
            Future<?> failing = executor.submit(() -> {
                throw new IllegalArgumentException("failed");
            });
            try {
                failing.get();
            } catch (ExecutionException e) {
                System.out.println(e.getMessage() + " " + failing.state() + " " + failing.exceptionNow());
            }
            System.out.println(executor.invokeAny(List.<Callable<String>>of(() -> "any", () -> "any")));
            System.out.println(executor.invokeAll(List.<Callable<Integer>>of(() -> 1, () -> 2)).size());
        }
        ExecutorService e2 = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("task-", 0).factory());
        CountDownLatch started = new CountDownLatch(1);
        Future<String> sleeping = e2.submit(() -> {
            started.countDown();
            try {
                Thread.sleep(Duration.ofDays(1));
                return "slept";
            } catch (InterruptedException e) {
                System.out.println("interrupted " + Thread.currentThread().getName() + " " + Thread.currentThread().isInterrupted());
                throw e;
            }
        });
        started.await();
        System.out.println(e2.isShutdown() + " " + e2.isTerminated());
        e2.shutdownNow();
        System.out.println(e2.awaitTermination(5, TimeUnit.SECONDS) + " " + e2.isShutdown() + " " + e2.isTerminated());
        try {
            sleeping.get();
        } catch (ExecutionException e) {
            System.out.println(e.getCause());
        }
        try {
            e2.submit(() -> {});
        } catch (RejectedExecutionException e) {
            System.out.println("rejected");
        }
    }

    static void interrupts() throws Exception {
        Thread parked = Thread.ofVirtual().unstarted(() -> {
            LockSupport.park();
            System.out.println("parked " + Thread.currentThread().isInterrupted() + " " + Thread.interrupted() + " " + Thread.interrupted());
        });
        parked.start();
        while (parked.getState() != Thread.State.WAITING) {
            Thread.sleep(1);
        }
        System.out.println(plain(parked));
        parked.interrupt();
        parked.join();
        Object lock = new Object();
        Thread waiting = Thread.ofVirtual().start(() -> {
            synchronized (lock) {
                try {
                    lock.wait();
                } catch (InterruptedException e) {
                    System.out.println("waiting " + e.getMessage() + " " + Thread.currentThread().isInterrupted());
                }
            }
        });
        while (waiting.getState() != Thread.State.WAITING) {
            Thread.sleep(1);
        }
        waiting.interrupt();
        waiting.join();
        Thread early = Thread.ofVirtual().start(() -> {
            Thread.currentThread().interrupt();
            try {
                Thread.sleep(1000);
            } catch (InterruptedException e) {
                System.out.println("early " + e.getMessage() + " " + Thread.currentThread().isInterrupted());
            }
            BlockingQueue<String> queue = new LinkedBlockingQueue<>();
            Thread.currentThread().interrupt();
            try {
                queue.take();
            } catch (InterruptedException e) {
                System.out.println("take " + e.getMessage());
            }
            Thread.currentThread().interrupt();
            try {
                new ReentrantLock().lockInterruptibly();
            } catch (InterruptedException e) {
                System.out.println("lock " + e.getMessage());
            }
        });
        System.out.println(early.join(Duration.ofSeconds(20)));
        Thread sleeper = Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(100000);
            } catch (InterruptedException e) {
                System.out.println("sleeper");
            }
        });
        System.out.println(sleeper.join(Duration.ofMillis(5)));
        sleeper.interrupt();
        System.out.println(sleeper.join(Duration.ofSeconds(20)));
        try {
            Thread.ofVirtual().unstarted(() -> {}).join(Duration.ofMillis(1));
        } catch (IllegalThreadStateException e) {
            System.out.println(e.getMessage());
        }
    }

    static void groups() throws Exception {
        System.out.println(Thread.activeCount());
        CountDownLatch go = new CountDownLatch(1);
        Thread v = Thread.ofVirtual().name("v").start(() -> {
            try {
                go.await();
            } catch (InterruptedException e) {
                System.out.println(e);
            }
        });
        System.out.println(Thread.activeCount() + " " + Thread.getAllStackTraces().containsKey(v));
        System.out.println(v.getThreadGroup().activeCount() + " " + v.getThreadGroup().enumerate(new Thread[3]));
        go.countDown();
        v.join();
        Thread p = new Thread(() -> {}, "ended");
        p.start();
        p.join();
        System.out.println(p.getThreadGroup() + " " + plain(p));
        System.out.println(p.threadId() == p.getId() && p.threadId() > 1);
        System.out.println(plain(Thread.currentThread()));
    }

    public static void main(String[] args) throws Exception {
        properties();
        names();
        locals();
        executor();
        interrupts();
        groups();
    }
}
