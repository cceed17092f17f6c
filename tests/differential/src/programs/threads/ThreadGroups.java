// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package threads;

/** Groups: their tree, their threads, their handlers. */
public class ThreadGroups {
    static class Handling extends ThreadGroup {
        Handling(ThreadGroup parent, String name) {
            super(parent, name);
        }

        @Override
        public void uncaughtException(Thread thread, Throwable thrown) {
            System.out.println(getName() + " handles " + thrown + " of " + thread.getName());
        }
    }

    public static void main(String[] args) throws InterruptedException {
        ThreadGroup main = Thread.currentThread().getThreadGroup();
        System.out.println(main.getName() + " " + main.getParent().getName() + " " + main.getParent().getParent());
        ThreadGroup outer = new ThreadGroup("outer");
        ThreadGroup inner = new Handling(outer, "inner");
        System.out.println(outer + " " + inner.getParent().getName() + " " + main.parentOf(inner) + " "
                + inner.parentOf(main) + " " + inner.parentOf(inner));
        Object lock = new Object();
        boolean[] go = new boolean[1];
        Thread[] threads = new Thread[3];
        for (int i = 0; i < threads.length; i++) {
            int number = i;
            threads[i] = new Thread(i == 0 ? outer : inner, () -> {
                synchronized (lock) {
                    while (!go[0]) {
                        try {
                            lock.wait();
                        } catch (InterruptedException e) {
                            System.out.println("not expected");
                        }
                    }
                }
                if (number == 2) {
                    try {
                        threads[1].join(); // so that their handlers run in this order
                    } catch (InterruptedException e) {
                        System.out.println("not expected");
                    }
                }
                if (number > 0) {
                    throw new IllegalStateException("number " + number);
                }
            }, "member-" + i);
        }
        System.out.println(outer.activeCount() + " " + outer.activeGroupCount());
        for (Thread thread : threads) {
            thread.start();
        }
        System.out.println(outer.activeCount() + " " + inner.activeCount() + " " + outer.activeGroupCount());
        Thread[] found = new Thread[5];
        int count = outer.enumerate(found);
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < count; i++) {
            names.append(found[i].getName()).append(' ');
        }
        System.out.println(names.toString() + outer.enumerate(found, false));
        ThreadGroup[] groups = new ThreadGroup[4];
        System.out.println(outer.enumerate(groups) + " " + groups[0].getName());
        synchronized (lock) {
            go[0] = true;
            lock.notifyAll();
        }
        threads[1].join();
        threads[0].join();
        threads[2].join();
        System.out.println(threads[0].getThreadGroup() + " " + outer.activeCount());
        outer.setMaxPriority(4);
        Thread limited = new Thread(inner, () -> {});
        limited.setPriority(9);
        System.out.println(inner.getMaxPriority() + " " + limited.getPriority());
        try {
            new ThreadGroup(null, "orphan");
        } catch (NullPointerException e) {
            System.out.println("null parent");
        }
    }
}
