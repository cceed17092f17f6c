// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package util.concurrent;

import static util.concurrent.Attempts.attempt;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Exchanger;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Latches, barriers, semaphores, phasers and exchangers: states, time limits, what breaks them. */
public class Synchronisers {
    public static void main(String[] args) throws Exception {
        attempt("latch", () -> new CountDownLatch(-1));
        CountDownLatch latch = new CountDownLatch(2);
        System.out.println(latch.await(1, TimeUnit.MILLISECONDS) + " " + latch.getCount() + latch.toString().replaceAll(".*\\[", "["));
        latch.countDown();
        latch.countDown();
        latch.countDown();
        System.out.println(latch.await(0, TimeUnit.SECONDS) + " " + latch.getCount());
        attempt("barrier", () -> new CyclicBarrier(0));
        CyclicBarrier barrier = new CyclicBarrier(2, () -> System.out.println("all there"));
        attempt("alone", () -> barrier.await(1, TimeUnit.MILLISECONDS));
        System.out.println(barrier.isBroken() + " " + barrier.getNumberWaiting() + barrier.getParties());
        attempt("broken", barrier::await);
        barrier.reset();
        Thread other = new Thread(() -> {
            try {
                barrier.await();
            } catch (InterruptedException | BrokenBarrierException e) {
                System.out.println(e);
            }
        });
        other.start();
        barrier.await();
        other.join();
        CyclicBarrier failing = new CyclicBarrier(1, () -> {
            throw new IllegalStateException("action");
        });
        attempt("failing action", failing::await);
        attempt("after a failing action", failing::await);
        Semaphore semaphore = new Semaphore(3, true);
        System.out.println(semaphore.tryAcquire(2) + " " + semaphore.tryAcquire(2) + semaphore.availablePermits() + semaphore.isFair() + semaphore.drainPermits() + semaphore.tryAcquire(1, TimeUnit.MILLISECONDS));
        semaphore.release(5);
        System.out.println(semaphore.availablePermits() + " " + semaphore.hasQueuedThreads() + semaphore.getQueueLength() + semaphore.toString().replaceAll(".*\\[", "["));
        attempt("negative acquire", () -> semaphore.tryAcquire(-1));
        attempt("negative release", () -> {
            semaphore.release(-1);
            return "";
        });
        attempt("too many", () -> {
            semaphore.release(Integer.MAX_VALUE);
            return "";
        });
        Semaphore debt = new Semaphore(-1);
        debt.release();
        System.out.println(debt.tryAcquire() + " " + debt.availablePermits());
        Phaser phaser = new Phaser(1) {
            @Override
            protected boolean onAdvance(int phase, int parties) {
                System.out.println("phase " + phase + " of " + parties);
                return phase >= 2;
            }
        };
        System.out.println(phaser.register() + " " + phaser.getRegisteredParties() + phaser.arrive() + phaser.getArrivedParties() + phaser.getUnarrivedParties() + phaser.arrive() + phaser.getPhase());
        System.out.println(phaser.arriveAndDeregister() + " " + phaser.arriveAndAwaitAdvance() + phaser.arrive() + phaser.isTerminated() + phaser.register() + phaser.arrive());
        attempt("wait for another phase", () -> phaser.awaitAdvance(0) < 0);
        attempt("too many parties", () -> new Phaser(1 << 16));
        attempt("nobody arrives in time", () -> {
            Phaser p = new Phaser(2);
            return p.awaitAdvanceInterruptibly(p.arrive(), 1, TimeUnit.MILLISECONDS);
        });
        Phaser root = new Phaser();
        Phaser child = new Phaser(root, 2);
        System.out.println(root.getRegisteredParties() + " " + child.getParent().equals(root) + child.getRoot().equals(root) + child.arrive() + child.arrive() + root.getPhase());
        Exchanger<String> exchanger = new Exchanger<>();
        attempt("nobody to exchange with", () -> exchanger.exchange("x", 1, TimeUnit.MILLISECONDS));
        StringBuilder got = new StringBuilder();
        Thread partner = new Thread(() -> {
            try {
                got.append(exchanger.exchange("from the partner"));
            } catch (InterruptedException e) {
                got.append(e);
            }
        });
        partner.start();
        System.out.println(exchanger.exchange("from main"));
        partner.join();
        System.out.println(got);
    }
}
