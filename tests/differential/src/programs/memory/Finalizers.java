// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package memory;

import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Finalizers (JLS 12.6): when they run, what they see, how often, and what references to the object do meanwhile. */
@SuppressWarnings({"deprecation", "removal"})
public final class Finalizers {
    private static final List<String> EVENTS = Collections.synchronizedList(new ArrayList<>());
    private static volatile Object saved;

    static class Resource {
        final String name;
        final int[] content;
        private final Resource next;

        Resource(String name, Resource next) {
            this.name = name;
            this.next = next;
            content = new int[] {name.length(), name.charAt(0)};
        }

        @Override
        protected void finalize() throws Throwable {
            String tail = next == null ? "" : " before " + next.name + next.content[1];
            EVENTS.add("closed " + name + content[0] + tail);
            super.finalize();
        }
    }

    static final class Special extends Resource {
        Special(boolean flag) {
            super(flag ? "special" : "plain", null);
        }

        @Override
        protected void finalize() throws Throwable {
            EVENTS.add("special first");
            super.finalize();
        }
    }

    static class Inherited extends Resource {
        Inherited(String name) {
            this(name, 2);
        }

        Inherited(String name, int times) {
            super(name.repeat(times), null);
        }
    }

    static final class Quiet extends Resource {
        Quiet() {
            super("quiet", null);
        }

        @Override
        protected void finalize() {}
    }

    static final class Phoenix {
        int lives = 1;

        @Override
        protected void finalize() {
            EVENTS.add("phoenix " + lives++);
            saved = this;
        }
    }

    static final class Failing {
        @Override
        protected void finalize() {
            EVENTS.add("failing");
            throw new IllegalStateException("nobody sees this");
        }
    }

    static final class Unfinished {
        Unfinished(int number) {
            if (number > 0) {
                throw new IllegalArgumentException("unfinished");
            }
        }

        @Override
        protected void finalize() {
            EVENTS.add("unfinished");
        }
    }

    private Finalizers() {}

    private static void await(String what, BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 200 && !condition.getAsBoolean(); i++) {
            System.gc();
            System.runFinalization();
            Thread.sleep(1);
        }
        System.out.println(what + ": " + condition.getAsBoolean());
    }

    /** Shows the events in an order that does not depend on the collector. */
    private static void show() {
        List<String> sorted = new ArrayList<>(EVENTS);
        EVENTS.clear();
        Collections.sort(sorted);
        System.out.println(sorted);
    }

    private static void chain() {
        Resource last = new Resource("c", null);
        new Resource("a", new Resource("b", last));
    }

    private static void others() {
        new Special(true);
        new Special(false);
        new Inherited("xy");
        new Quiet();
        new Failing();
    }

    private static void phoenix() {
        new Phoenix();
    }

    private static void unfinished() {
        try {
            new Unfinished(1);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }

    private static WeakReference<Object> weak(ReferenceQueue<Object> queue, List<PhantomReference<Object>> phantoms) {
        Object content = new Object();
        Object[] holder = {content};
        Object owner = new Object() {
            private final Object[] held = holder;

            @Override
            protected void finalize() {
                EVENTS.add("holds " + (held[0] != null));
            }
        };
        phantoms.add(new PhantomReference<>(owner, queue));
        phantoms.add(new PhantomReference<>(content, queue));
        return new WeakReference<>(content);
    }

    private static void churn() {
        Object[] kept = new Object[16];
        for (int i = 0; i < 50_000; i++) {
            kept[i & 15] = i % 50 == 0 ? new Resource("r" + i % 7, null) : new byte[64];
        }
    }

    public static void main(String[] args) throws InterruptedException {
        chain();
        await("chain", () -> EVENTS.size() == 3);
        show();

        others();
        await("others", () -> EVENTS.size() == 6);
        show();

        phoenix();
        await("phoenix", () -> saved != null);
        System.out.println(((Phoenix) saved).lives);
        saved = null;
        await("once only", () -> true);
        System.gc();
        System.runFinalization();
        System.out.println(saved == null);
        show();

        unfinished();
        await("unfinished", () -> EVENTS.size() == 1);
        show();

        ReferenceQueue<Object> queue = new ReferenceQueue<>();
        List<PhantomReference<Object>> phantoms = new ArrayList<>();
        WeakReference<Object> weak = weak(queue, phantoms);
        await("weak", () -> weak.get() == null && !EVENTS.isEmpty());
        show();
        int[] found = {0};
        await("phantoms", () -> {
            while (queue.poll() != null) {
                found[0]++;
            }
            return found[0] == 2;
        });
        System.out.println(phantoms.size());

        churn();
        await("churn", () -> EVENTS.size() == 1_000);
        show();
    }
}
