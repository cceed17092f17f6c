// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package util.concurrent.locks;

import static util.concurrent.locks.Attempts.attempt;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;

/** Locks of java.util.concurrent.locks: holds, conditions, time limits, up- and downgrades, stamps, what is refused. */
public class LockCorners {
    private static String state(Object lock) {
        return lock.toString().replaceAll("^.*?\\[", "[");
    }

    public static void main(String[] args) throws Exception {
        ReentrantLock lock = new ReentrantLock(true);
        System.out.println(lock.isFair() + " " + state(lock));
        attempt("unlock", () -> {
            lock.unlock();
            return "";
        });
        Condition condition = lock.newCondition();
        attempt("await without the lock", () -> condition.await(1, TimeUnit.MILLISECONDS));
        attempt("signal without the lock", () -> {
            condition.signal();
            return "";
        });
        lock.lock();
        lock.lockInterruptibly();
        System.out.println(lock.getHoldCount() + " " + lock.isHeldByCurrentThread() + state(lock) + condition.await(1, TimeUnit.MILLISECONDS) + (condition.awaitNanos(1000) <= 0) + lock.getHoldCount() + lock.hasWaiters(condition) + lock.getWaitQueueLength(condition));
        boolean[] got = new boolean[2];
        Thread other = new Thread(() -> {
            got[0] = lock.tryLock();
            try {
                got[1] = lock.tryLock(1, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                System.out.println(e);
            }
        }, "other");
        other.start();
        other.join();
        System.out.println(got[0] + " " + got[1]);
        attempt("foreign condition", () -> lock.hasWaiters(new ReentrantLock().newCondition()));
        Thread waiter = new Thread(() -> {
            lock.lock();
            try {
                condition.await();
                System.out.println("signalled");
                condition.awaitUninterruptibly();
                System.out.println("again " + Thread.currentThread().isInterrupted());
            } catch (InterruptedException e) {
                System.out.println("interrupted");
            } finally {
                lock.unlock();
            }
        }, "waiter");
        waiter.start();
        lock.unlock();
        lock.unlock();
        for (int i = 0; i < 2; i++) {
            while (true) {
                lock.lock();
                try {
                    if (lock.hasWaiters(condition)) {
                        if (i == 1) {
                            waiter.interrupt();
                        }
                        condition.signalAll();
                        break;
                    }
                } finally {
                    lock.unlock();
                }
                Thread.yield();
            }
        }
        waiter.join();
        Thread.currentThread().interrupt();
        attempt("interrupted before", () -> {
            lock.lockInterruptibly();
            return "";
        });
        ReentrantReadWriteLock both = new ReentrantReadWriteLock();
        Lock read = both.readLock();
        Lock write = both.writeLock();
        read.lock();
        System.out.println(write.tryLock() + " " + both.getReadHoldCount() + both.getReadLockCount() + both.isWriteLocked() + state(both));
        read.unlock();
        write.lock();
        read.lock();
        write.unlock();
        System.out.println(both.getReadHoldCount() + " " + both.isWriteLockedByCurrentThread() + both.getWriteHoldCount());
        read.unlock();
        attempt("read unlock", () -> {
            read.unlock();
            return "";
        });
        attempt("write unlock", () -> {
            write.unlock();
            return "";
        });
        attempt("condition of a read lock", read::newCondition);
        StampedLock stamped = new StampedLock();
        long optimistic = stamped.tryOptimisticRead();
        long reading = stamped.readLock();
        System.out.println(stamped.validate(optimistic) + " " + stamped.validate(0) + StampedLock.isReadLockStamp(reading) + StampedLock.isOptimisticReadStamp(optimistic) + stamped.getReadLockCount() + stamped.tryWriteLock());
        long writing = stamped.tryConvertToWriteLock(reading);
        System.out.println((writing != 0) + " " + stamped.isWriteLocked() + stamped.validate(optimistic) + StampedLock.isWriteLockStamp(writing));
        attempt("wrong stamp", () -> {
            stamped.unlockRead(writing);
            return "";
        });
        long back = stamped.tryConvertToReadLock(writing);
        stamped.unlock(back);
        attempt("unlock twice", () -> {
            stamped.unlock(back);
            return "";
        });
        System.out.println(stamped.tryUnlockWrite() + " " + stamped.isReadLocked() + stamped.tryReadLock(1, TimeUnit.MILLISECONDS) % 2 + state(stamped));
        LockSupport.unpark(Thread.currentThread());
        LockSupport.park();
        LockSupport.parkNanos(1000);
        LockSupport.parkUntil(1);
        LockSupport.unpark(null);
        System.out.println("done " + LockSupport.getBlocker(Thread.currentThread()));
    }
}
