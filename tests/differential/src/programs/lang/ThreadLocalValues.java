// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package lang;

import static lang.Attempts.attempt;

/** ThreadLocal and InheritableThreadLocal in one thread and in those it starts. */
public class ThreadLocalValues {
    static class Counting extends ThreadLocal<Integer> {
        int made;

        @Override
        protected Integer initialValue() {
            return ++made;
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Counting counting = new Counting();
        System.out.println(counting.get() + " " + counting.get());
        counting.set(50);
        System.out.println(counting.get());
        counting.remove();
        System.out.println(counting.get() + " " + counting.made);
        counting.set(null);
        System.out.println(counting.get());
        ThreadLocal<String> supplied = ThreadLocal.withInitial(() -> "in " + Thread.currentThread().getName());
        InheritableThreadLocal<String> inherited = new InheritableThreadLocal<>() {
            @Override
            protected String childValue(String parent) {
                return parent + "'s child";
            }
        };
        inherited.set("main");
        System.out.println(supplied.get());
        Thread t = new Thread(() -> {
            System.out.println(supplied.get() + " " + inherited.get() + " " + counting.get());
            inherited.set("changed");
            counting.set(-1);
        }, "other");
        t.start();
        t.join();
        System.out.println(inherited.get() + " " + counting.get() + " " + supplied.get());
        attempt("null supplier", () -> ThreadLocal.withInitial(null));
        ThreadLocal<?>[] many = new ThreadLocal<?>[100];
        int sum = 0;
        for (int i = 0; i < many.length; i++) {
            int n = i;
            many[i] = ThreadLocal.withInitial(() -> n * n);
            sum += (Integer) many[i].get();
        }
        for (int i = 0; i < many.length; i += 3) {
            many[i].remove();
        }
        for (ThreadLocal<?> each : many) {
            sum -= (Integer) each.get();
        }
        System.out.println(sum);
    }
}
