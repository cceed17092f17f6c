// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @exit 7
package process;

/** Hooks run when the program calls exit, after which nothing else of it runs, not even finally (class Runtime). */
public class ShutdownHooks {
    static void attempt(String name, Runnable action) {
        try {
            action.run();
            System.out.println(name + ": done");
        } catch (RuntimeException e) {
            System.out.println(name + ": " + (e instanceof NullPointerException ? e.getClass() : e));
        }
    }

    public static void main(String[] args) {
        Runtime runtime = Runtime.getRuntime();
        Thread removed = new Thread(() -> System.out.println("removed hook"));
        Thread hook = new Thread(() -> {
            System.out.println("hook runs");
            attempt("add in hook", () -> runtime.addShutdownHook(new Thread(() -> {})));
            attempt("remove in hook", () -> runtime.removeShutdownHook(removed));
            System.out.print("last words without end of line");
        });
        runtime.addShutdownHook(hook);
        runtime.addShutdownHook(removed);
        attempt("twice", () -> runtime.addShutdownHook(hook));
        attempt("null", () -> runtime.addShutdownHook(null));
        System.out.println(runtime.removeShutdownHook(removed) + " " + runtime.removeShutdownHook(removed));
        try {
            try {
                System.out.println("leaving");
                leave(6);
            } finally {
                System.out.println("not in finally");
            }
        } catch (Throwable t) {
            System.out.println("not in catch");
        } finally {
            System.out.println("not in outer finally");
        }
    }

    static void leave(int code) {
        try {
            throw new IllegalStateException("on the way out");
        } finally {
            try {
                System.out.println("in finally of " + code);
            } finally {
                System.exit(code + 1);
            }
        }
    }
}
