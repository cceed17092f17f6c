// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import java.util.Objects;

/**
 * How a program ends (class {@code Runtime}, "shutdown sequence"): it returns from main with nobody else running, an
 * exception leaves main, or it calls {@code exit}. Then the hooks run, and after them what the class library has to do,
 * such as deleting files. {@code halt} ends it at once. A hook that itself calls {@code exit}, which waits for ever on a
 * JVM, ends the program.
 */
public final class Shutdown {
    private static Hook hooks;
    private static Action actions;
    private static boolean running;

    private Shutdown() {}

    /** Something of the class library's own to be done after the hooks. */
    public abstract static class Action {
        private Action next;

        protected abstract void run();
    }

    /** A list in the order of registration. The analysis sees no thread run in a program that adds no hook. */
    private abstract static class Hook {
        final Thread thread;
        Hook next;

        Hook(Thread thread) {
            this.thread = thread;
        }

        abstract void run();
    }

    private static final class ThreadHook extends Hook {
        ThreadHook(Thread thread) {
            super(thread);
        }

        @Override
        void run() {
            try {
                thread.run();
            } catch (Throwable thrown) {
                thread.getUncaughtExceptionHandler().uncaughtException(thread, thrown);
            }
        }
    }

    /** The last action registered is done first. */
    public static void register(Action action) {
        action.next = actions;
        actions = action;
    }

    @Adds("java.lang.Runtime.addShutdownHook(Ljava/lang/Thread;)V")
    static void addHook(Runtime self, Thread hook) {
        Objects.requireNonNull(hook);
        requireNotRunning();
        Hook added = new ThreadHook(hook);
        if (hooks == null) {
            hooks = added;
            return;
        }
        Hook last = hooks;
        while (true) {
            if (last.thread == hook) {
                throw new IllegalArgumentException("Hook previously registered");
            }
            if (last.next == null) {
                break;
            }
            last = last.next;
        }
        last.next = added;
    }

    @Adds("java.lang.Runtime.removeShutdownHook(Ljava/lang/Thread;)Z")
    static boolean removeHook(Runtime self, Thread hook) {
        Objects.requireNonNull(hook);
        requireNotRunning();
        Hook before = null;
        for (Hook at = hooks; at != null; at = at.next) {
            if (at.thread == hook) {
                if (before == null) {
                    hooks = at.next;
                } else {
                    before.next = at.next;
                }
                return true;
            }
            before = at;
        }
        return false;
    }

    private static void requireNotRunning() {
        if (running) {
            throw new IllegalStateException("Shutdown in progress");
        }
    }

    @Adds(value = "java.lang.System.exit(I)V", isStatic = true)
    static void exit(int status) {
        run();
        halt(status);
    }

    @Replaces("java.lang.Runtime.exit(I)V")
    static void exit(Runtime self, int status) {
        exit(status);
    }

    @Adds("java.lang.Runtime.halt(I)V")
    static void halt(Runtime self, int status) {
        halt(status);
    }

    private static void halt(int status) {
        StandardOutput.flushOutput();
        // A process reports eight bits; a host of WebAssembly may refuse more.
        Wasi.procExit(status & 0xFF);
    }

    /** Runs the hooks and the actions, once. */
    static void run() {
        if (running) {
            return;
        }
        running = true;
        for (Hook hook = hooks; hook != null; hook = hook.next) {
            hook.run();
        }
        for (Action action = actions; action != null; action = action.next) {
            action.run();
        }
    }
}
