// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package library;

import java.util.concurrent.*;
import java.util.concurrent.locks.*;

/** Locks and synchronisers of one thread. */
public class Locks {
    public static void main(String[] args) throws Exception {
        ReentrantLock lock = new ReentrantLock();
        lock.lock();
        lock.lock();
        System.out.println(lock.getHoldCount() + " " + lock.isHeldByCurrentThread() + lock.tryLock());
        lock.unlock();
        lock.unlock();
        lock.unlock();
        System.out.println(lock.isLocked());
        try {
            lock.unlock();
        } catch (IllegalMonitorStateException e) {
            System.out.println(e);
        }
        ReentrantReadWriteLock both = new ReentrantReadWriteLock();
        both.readLock().lock();
        System.out.println(both.getReadLockCount() + " " + both.writeLock().tryLock());
        both.readLock().unlock();
        both.writeLock().lock();
        both.readLock().lock();
        both.writeLock().unlock();
        System.out.println(both.isWriteLocked() + " " + both.getReadHoldCount());
        StampedLock stamped = new StampedLock();
        long stamp = stamped.tryOptimisticRead();
        System.out.println(stamped.validate(stamp));
        long write = stamped.writeLock();
        System.out.println(stamped.validate(stamp) + " " + stamped.isWriteLocked());
        stamped.unlockWrite(write);
        CountDownLatch latch = new CountDownLatch(2);
        latch.countDown();
        System.out.println(latch.getCount());
        latch.countDown();
        latch.await();
        Semaphore semaphore = new Semaphore(2);
        semaphore.acquire();
        System.out.println(semaphore.availablePermits() + " " + semaphore.tryAcquire(2) + semaphore.drainPermits());
        CyclicBarrier barrier = new CyclicBarrier(1, () -> System.out.println("all"));
        System.out.println(barrier.await());
        Phaser phaser = new Phaser(1);
        System.out.println(phaser.arrive() + " " + phaser.getPhase());
        Exchanger<String> exchanger = new Exchanger<>();
        try {
            exchanger.exchange("x", 1, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            System.out.println("nobody");
        }
    }
}
