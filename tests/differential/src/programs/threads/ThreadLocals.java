// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package threads;

import java.util.ArrayList;
import java.util.List;

/** Each thread has its own value; inheritable ones start with the parent's. */
public class ThreadLocals {
    static int initialised;
    static final ThreadLocal<Integer> NUMBER = ThreadLocal.withInitial(() -> 100 + initialised++);
    static final ThreadLocal<StringBuilder> TEXT = new ThreadLocal<>() {
        @Override
        protected StringBuilder initialValue() {
            return new StringBuilder(Thread.currentThread().getName());
        }
    };
    static final InheritableThreadLocal<String> INHERITED = new InheritableThreadLocal<>() {
        @Override
        protected String childValue(String parent) {
            return parent + "'s child";
        }
    };
    static final ThreadLocal<String> PLAIN = new ThreadLocal<>();

    static void report() {
        TEXT.get().append('+');
        System.out.println(NUMBER.get() + " " + TEXT.get() + " " + INHERITED.get() + " " + PLAIN.get());
    }

    public static void main(String[] args) throws InterruptedException {
        INHERITED.set("main");
        PLAIN.set("of main");
        report();
        report();
        Thread child = new Thread(() -> {
            report();
            INHERITED.set("changed");
            NUMBER.set(7);
            Thread grandchild = new Thread(ThreadLocals::report, "grandchild");
            Thread other = new Thread(null, ThreadLocals::report, "other", 0, false);
            try {
                grandchild.start();
                grandchild.join();
                other.start();
                other.join();
            } catch (InterruptedException e) {
                System.out.println("not expected");
            }
            NUMBER.remove();
            report();
        }, "child");
        INHERITED.set("later");
        child.start();
        child.join();
        report();
        PLAIN.remove();
        System.out.println(PLAIN.get());

        List<ThreadLocal<Integer>> many = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            ThreadLocal<Integer> local = new ThreadLocal<>();
            local.set(i);
            many.add(local);
        }
        for (int i = 0; i < 300; i += 3) {
            many.get(i).remove();
        }
        int sum = 0;
        for (ThreadLocal<Integer> local : many) {
            sum += local.get() == null ? 1 : local.get();
        }
        System.out.println(sum);
        try {
            ThreadLocal.withInitial(null);
        } catch (NullPointerException e) {
            System.out.println("no supplier");
        }
    }
}
