// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/** Threads that wait for each other for ever; a JVM would hang. The argument says how. */
public class Deadlocks {
    static class First {
        static int value = 1;

        static {
            Thread.yield();
            value += Second.value;
        }
    }

    static class Second {
        static int value = 1;

        static {
            Thread.yield();
            value += First.value;
        }
    }

    static void take(Object one, Object other) {
        synchronized (one) {
            Thread.yield();
            synchronized (other) {
                System.out.println("not reached");
            }
        }
    }

    static void lock(Lock one, Lock other) {
        one.lock();
        Thread.yield();
        other.lock();
    }

    public static void main(String[] args) throws InterruptedException {
        Object one = new Object();
        Object other = new StringBuilder();
        System.out.print("before ");
        switch (args[0]) {
            case "monitors":
                new Thread(() -> take(one, other), "one").start();
                new Thread(() -> take(other, one), "other").start();
                break;
            case "notification":
                synchronized (one) {
                    one.wait();
                }
                break;
            case "locks":
                Lock first = new ReentrantLock();
                Lock second = new ReentrantLock();
                new Thread(() -> lock(first, second), "one").start();
                lock(second, first);
                break;
            case "parked":
                Thread parked = new Thread(() -> LockSupport.park(other), "parked");
                parked.setDaemon(true);
                parked.start();
                parked.join();
                break;
            default:
                new Thread(() -> System.out.println(First.value), "first").start();
                new Thread(() -> System.out.println(Second.value), "second").start();
                break;
            case "statics":
                new Thread(Deadlocks::parkInside, "inside").start();
        }
    }

    private static synchronized void parkInside() {
        synchronized (First.class) {
            LockSupport.park();
        }
    }
}
