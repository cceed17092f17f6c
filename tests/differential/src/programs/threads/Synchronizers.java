// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package threads;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Exchanger;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;

/** The synchronizers of java.util.concurrent with several threads that want the same. */
public class Synchronizers {
    interface Body {
        void run(int number) throws Exception;
    }

    static void together(int count, Body body) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int number = i;
            Thread thread = new Thread(() -> {
                try {
                    body.run(number);
                } catch (Exception e) {
                    System.out.println(number + " " + e);
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    static void barrier() throws InterruptedException {
        int[] cells = new int[4];
        StringBuilder rounds = new StringBuilder();
        CyclicBarrier barrier = new CyclicBarrier(4, () -> rounds.append(Arrays.stream(cells).sum()).append(' '));
        together(4, number -> {
            for (int round = 0; round < 5; round++) {
                cells[number] += number + round;
                barrier.await();
            }
        });
        System.out.println(rounds + " " + barrier.isBroken() + " " + barrier.getParties());
        AtomicInteger broken = new AtomicInteger();
        CyclicBarrier short_ = new CyclicBarrier(3);
        together(2, number -> {
            try {
                if (number == 0) {
                    short_.await(5, TimeUnit.MILLISECONDS);
                } else {
                    short_.await();
                }
            } catch (TimeoutException | BrokenBarrierException e) {
                broken.incrementAndGet();
            }
        });
        System.out.println(broken + " " + short_.isBroken());
        short_.reset();
        System.out.println(short_.isBroken() + " " + short_.getNumberWaiting());
    }

    static void semaphore() throws InterruptedException {
        Semaphore semaphore = new Semaphore(2, true);
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        together(6, number -> {
            for (int i = 0; i < 20; i++) {
                semaphore.acquire();
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                Thread.yield();
                inside.decrementAndGet();
                semaphore.release();
            }
        });
        System.out.println((most.get() <= 2) + " " + semaphore.availablePermits() + " " + semaphore.tryAcquire(3) + " "
                + semaphore.drainPermits());
        System.out.println(semaphore.tryAcquire(1, TimeUnit.MILLISECONDS));
    }

    static void phaser() throws InterruptedException {
        AtomicLong sum = new AtomicLong();
        StringBuilder phases = new StringBuilder();
        Phaser phaser = new Phaser(3) {
            @Override
            protected boolean onAdvance(int phase, int registered) {
                phases.append(phase).append(':').append(registered).append(':').append(sum.get()).append(' ');
                return phase >= 3 || registered == 0;
            }
        };
        together(3, number -> {
            while (!phaser.isTerminated()) {
                sum.addAndGet(number + 1);
                phaser.arriveAndAwaitAdvance();
            }
        });
        System.out.println(phases + " " + phaser.isTerminated());
        Phaser root = new Phaser();
        Phaser leaf = new Phaser(root, 2);
        together(2, number -> leaf.arriveAndAwaitAdvance());
        System.out.println(root.getPhase() + " " + leaf.getPhase() + " " + root.getRegisteredParties());
        leaf.arriveAndDeregister();
        leaf.arriveAndDeregister();
        System.out.println(leaf.isTerminated() + " " + root.isTerminated());
    }

    static void exchanger() throws InterruptedException {
        Exchanger<String> exchanger = new Exchanger<>();
        String[] got = new String[2];
        together(2, number -> {
            String mine = "from " + number;
            for (int i = 0; i < 10; i++) {
                mine = exchanger.exchange(mine);
            }
            got[number] = mine;
        });
        System.out.println(Arrays.toString(got));
        try {
            exchanger.exchange("alone", 2, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            System.out.println("timeout");
        }
    }

    static void stamped() throws InterruptedException {
        StampedLock lock = new StampedLock();
        long[] pair = new long[2];
        AtomicInteger torn = new AtomicInteger();
        together(4, number -> {
            for (int i = 0; i < 50; i++) {
                if (number == 0) {
                    long stamp = lock.writeLock();
                    pair[0]++;
                    Thread.yield();
                    pair[1]++;
                    lock.unlockWrite(stamp);
                } else {
                    long stamp = lock.tryOptimisticRead();
                    long a = pair[0];
                    long b = pair[1];
                    if (!lock.validate(stamp)) {
                        stamp = lock.readLock();
                        a = pair[0];
                        b = pair[1];
                        lock.unlockRead(stamp);
                    }
                    if (a != b) {
                        torn.incrementAndGet();
                    }
                    Thread.yield();
                }
            }
        });
        System.out.println(torn + " " + pair[0] + " " + pair[1] + " " + lock.isReadLocked() + lock.isWriteLocked());
        long read = lock.readLock();
        long write = lock.tryConvertToWriteLock(read);
        System.out.println((write != 0) + " " + lock.isWriteLocked() + " " + lock.tryReadLock());
        lock.unlock(write);
    }

    static void readersAndWriters() throws InterruptedException {
        ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);
        int[] value = new int[1];
        AtomicInteger wrong = new AtomicInteger();
        together(5, number -> {
            for (int i = 0; i < 20; i++) {
                if (number < 2) {
                    lock.writeLock().lock();
                    try {
                        int before = value[0];
                        Thread.yield();
                        value[0] = before + 1;
                        lock.readLock().lock();
                    } finally {
                        lock.writeLock().unlock();
                    }
                    lock.readLock().unlock();
                } else {
                    lock.readLock().lock();
                    int before = value[0];
                    Thread.yield();
                    if (value[0] != before) {
                        wrong.incrementAndGet();
                    }
                    lock.readLock().unlock();
                }
            }
        });
        System.out.println(value[0] + " " + wrong + " " + lock.getReadLockCount() + " " + lock.isWriteLocked());
        System.out.println(lock.toString().replaceAll("@\\w+", "@"));
        lock.readLock().lock();
        System.out.println(lock.writeLock().tryLock() + " " + lock.getReadHoldCount());
        lock.readLock().unlock();
        try {
            lock.readLock().unlock();
        } catch (IllegalMonitorStateException e) {
            System.out.println(e.getMessage());
        }
    }

    static void conditions() throws InterruptedException {
        ReentrantLock lock = new ReentrantLock();
        Condition[] turns = {lock.newCondition(), lock.newCondition(), lock.newCondition()};
        StringBuilder order = new StringBuilder();
        int[] turn = new int[1];
        together(3, number -> {
            for (int i = 0; i < 4; i++) {
                lock.lock();
                try {
                    while (turn[0] != number) {
                        turns[number].await();
                    }
                    order.append(number);
                    turn[0] = (number + 1) % 3;
                    turns[turn[0]].signal();
                } finally {
                    lock.unlock();
                }
            }
        });
        System.out.println(order + " " + lock.isLocked() + " " + lock.hasQueuedThreads());
        lock.lock();
        System.out.println(turns[0].await(1, TimeUnit.MILLISECONDS) + " " + (turns[0].awaitNanos(1000) <= 0) + " "
                + lock.isHeldByCurrentThread() + " " + lock.getHoldCount());
        lock.unlock();
        try {
            turns[0].signal();
        } catch (IllegalMonitorStateException e) {
            System.out.println("not the owner");
        }
        lock.lock();
        Thread impatient = new Thread(() -> {
            try {
                System.out.println(lock.tryLock() + " " + lock.tryLock(2, TimeUnit.MILLISECONDS));
                lock.lockInterruptibly();
            } catch (InterruptedException e) {
                System.out.println("interrupted " + Thread.currentThread().isInterrupted());
            }
        });
        impatient.start();
        while (!lock.hasQueuedThread(impatient) || impatient.getState() != Thread.State.WAITING) {
            Thread.sleep(1);
        }
        impatient.interrupt();
        impatient.join();
        lock.unlock();
    }

    public static void main(String[] args) throws InterruptedException {
        barrier();
        semaphore();
        phaser();
        exchanger();
        stamped();
        readersAndWriters();
        conditions();
        CountDownLatch latch = new CountDownLatch(3);
        together(4, number -> {
            if (number == 3) {
                latch.await();
                System.out.println("all three " + latch.getCount());
            } else {
                latch.countDown();
            }
        });
    }
}
