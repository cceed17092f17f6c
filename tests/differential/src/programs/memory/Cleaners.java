// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package memory;

import java.lang.ref.Cleaner;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;

/** Actions of a Cleaner run once, by hand or after a collection has found their object unreachable. */
public class Cleaners {
    static final Cleaner CLEANER = Cleaner.create();
    static final List<String> LOG = Collections.synchronizedList(new ArrayList<>());

    static class Resource implements AutoCloseable {
        private final Cleaner.Cleanable cleanable;
        final String name;

        Resource(String name) {
            this.name = name;
            cleanable = CLEANER.register(this, () -> LOG.add(name));
        }

        @Override
        public void close() {
            cleanable.clean();
        }
    }

    static boolean reaches(int size) throws InterruptedException {
        for (int i = 0; i < 400 && LOG.size() < size; i++) {
            System.gc();
            Thread.sleep(5);
        }
        return LOG.size() == size;
    }

    static void closed() throws InterruptedException {
        Resource resource = new Resource("closed");
        resource.close();
        resource.close();
        System.out.println(LOG);
        resource = null;
        System.gc();
        Thread.sleep(20);
        System.out.println("no second time: " + LOG);
        try (Resource other = new Resource("in try")) {
            System.out.println("using " + other.name);
        }
        System.out.println(LOG);
        LOG.clear();
    }

    static void dropped() throws InterruptedException {
        for (int i = 0; i < 50; i++) {
            new Resource("dropped " + i);
        }
        System.out.println("all cleaned: " + reaches(50) + " " + new TreeSet<>(LOG).size());
        LOG.clear();
        Resource kept = new Resource("kept");
        new Resource("not kept");
        System.out.println(reaches(1) + " " + LOG + " " + kept.name);
        kept = null;
        System.out.println(reaches(2) + " " + LOG);
        LOG.clear();
    }

    static void failingAction() throws InterruptedException {
        Cleaner.Cleanable cleanable = CLEANER.register(new Object(), () -> {
            LOG.add("failing");
            throw new IllegalStateException("in an action");
        });
        CLEANER.register(new Object(), () -> LOG.add("after the failing one"));
        System.out.println(reaches(2) + " " + new TreeSet<>(LOG));
        cleanable.clean();
        LOG.clear();
        Object held = new Object();
        Cleaner.Cleanable byHand = CLEANER.register(held, () -> {
            throw new IllegalStateException("by hand");
        });
        try {
            byHand.clean();
            System.out.println("nothing thrown");
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        byHand.clean();
        System.out.println(held != null);
    }

    static void actionThatHoldsItsObject() throws InterruptedException {
        Object held = new Object();
        CLEANER.register(held, () -> LOG.add("never " + held));
        System.gc();
        Thread.sleep(20);
        System.out.println("an object its action holds lives on: " + LOG);
    }

    static void mistakes() {
        try {
            CLEANER.register(null, () -> {});
        } catch (NullPointerException e) {
            System.out.println("object: " + e.getMessage());
        }
        try {
            CLEANER.register("x", null);
        } catch (NullPointerException e) {
            System.out.println("action: " + e.getMessage());
        }
    }

    public static void main(String[] args) throws InterruptedException {
        closed();
        dropped();
        failingAction();
        actionThatHoldsItsObject();
        mistakes();
    }
}
