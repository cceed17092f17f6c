// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package threads25;

import java.io.IOException;
import java.util.NoSuchElementException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Values bound while a method runs: nesting, several at once, leaving by exceptions, threads, and what is refused. */
public class ScopedValues {
    static final ScopedValue<String> NAME = ScopedValue.newInstance();
    static final ScopedValue<Integer> DEPTH = ScopedValue.newInstance();

    static void attempt(String what, ScopedValue.CallableOp<?, ?> action) {
        try {
            System.out.println(what + ": " + action.call());
        } catch (Throwable e) {
            // What is said of null names the insides of a class.
            System.out.println(what + ": " + (e instanceof NullPointerException ? "null pointer" : e.toString()));
        }
    }

    static String state() {
        return (NAME.isBound() ? NAME.get() : "none") + "/" + DEPTH.orElse(-1);
    }

    static int nest(int depth) {
        return depth == 0
                ? DEPTH.get()
                : ScopedValue.where(DEPTH, depth).call(() -> nest(depth - 1) + 10 * DEPTH.get());
    }

    static void nesting() {
        System.out.println(state());
        ScopedValue.where(NAME, "outer").run(() -> {
            System.out.println(state());
            ScopedValue.where(NAME, "inner").where(DEPTH, 2).run(() -> System.out.println(state()));
            System.out.println(state());
            ScopedValue.where(NAME, null).run(() -> {
                System.out.println(NAME.isBound() + " " + NAME.get());
                attempt("null bound, or else", () -> NAME.orElse("other"));
            });
            System.out.println(state());
        });
        System.out.println(state() + " " + nest(5));
        System.out.println(ScopedValue.where(NAME, "first").where(NAME, "second").call(NAME::get));
    }

    static void carriers() {
        ScopedValue.Carrier carrier = ScopedValue.where(NAME, "carried");
        ScopedValue.Carrier more = carrier.where(DEPTH, 7);
        System.out.println(more.get(NAME) + " " + more.get(DEPTH) + " " + carrier.get(NAME));
        attempt("not in carrier", () -> carrier.get(DEPTH));
        attempt("null key", () -> carrier.get(null));
        attempt("bind null key", () -> ScopedValue.where(null, "x"));
        attempt("bind more to null key", () -> carrier.where(null, "x"));
        attempt("call null", () -> carrier.call(null));
        attempt("run null", () -> {
            carrier.run(null);
            return "not reached";
        });
        carrier.run(() -> System.out.println(state()));
        more.run(() -> System.out.println(state()));
        System.out.println(state());
    }

    static void unbound() {
        attempt("get", NAME::get);
        attempt("or else", () -> NAME.orElse("other"));
        attempt("or else null", () -> NAME.orElse(null));
        attempt("or else throw", () -> NAME.orElseThrow(() -> new IOException("none")));
        attempt("or else throw null", () -> NAME.orElseThrow(null));
        System.out.println(NAME.equals(NAME) + " " + NAME.equals(DEPTH) + " " + (NAME.hashCode() == NAME.hashCode()));
    }

    static void exceptions() {
        attempt("checked", () -> ScopedValue.where(NAME, "failing").call(() -> {
            throw new IOException("in " + NAME.get());
        }));
        System.out.println(state());
        try {
            ScopedValue.where(NAME, "failing").run(() -> {
                throw new IllegalStateException(NAME.get());
            });
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage() + " " + state());
        }
        try {
            ScopedValue.where(DEPTH, 0).run(ScopedValues::forever);
        } catch (StackOverflowError e) {
            System.out.println("overflow " + state());
        }
    }

    static void forever() {
        ScopedValue.where(DEPTH, DEPTH.get() + 1).run(ScopedValues::forever);
    }

    /** Threads start without bindings, and keep their own while others run. */
    static void threads() throws Exception {
        ScopedValue.where(NAME, "of main").call(() -> {
            Thread platform = Thread.ofPlatform().start(() -> System.out.println("platform " + state()));
            platform.join();
            Thread virtual = Thread.ofVirtual().start(() -> System.out.println("virtual " + state()));
            virtual.join();
            return null;
        });
        CountDownLatch bound = new CountDownLatch(1);
        CountDownLatch seen = new CountDownLatch(1);
        Thread holder = Thread.ofVirtual().start(() -> ScopedValue.where(NAME, "of holder").run(() -> {
            bound.countDown();
            try {
                seen.await();
            } catch (InterruptedException e) {
                System.out.println(e);
            }
            System.out.println("holder " + state());
        }));
        bound.await();
        System.out.println("main " + state());
        seen.countDown();
        holder.join();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            System.out.println(executor.submit(() -> ScopedValue.where(DEPTH, 3).call(ScopedValues::state)).get());
        }
    }

    public static void main(String[] args) throws Exception {
        nesting();
        carriers();
        unbound();
        exceptions();
        threads();
        try {
            NAME.get();
        } catch (NoSuchElementException e) {
            System.out.println(e.getMessage());
        }
    }
}
