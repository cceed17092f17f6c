// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

/**
 * How a program ends (class {@code Runtime}, "shutdown sequence"): it returns from main with nobody else running, an
 * exception leaves main, or it calls {@code exit}. Then the hooks run, and after them what the class library has to do,
 * such as deleting files. {@code halt} ends it at once. A hook that itself calls {@code exit}, which waits for ever on a
 * JVM, ends the program.
 */
public final class Shutdown {
    private static Hooks hooks;
    private static Action actions;
    private static boolean running;

    private Shutdown() {}

    /** Something of the class library's own to be done after the hooks. */
    public abstract static class Action {
        private Action next;

        protected abstract void run();
    }

    /** The threads registered as hooks, in programs that register some. */
    public abstract static class Hooks {
        protected abstract void run();
    }

    public static void setHooks(Hooks registered) {
        hooks = registered;
    }

    /** Whether the program is ending. */
    public static boolean isRunning() {
        return running;
    }

    /** The last action registered is done first. */
    public static void register(Action action) {
        action.next = actions;
        actions = action;
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

    /** Ends the program at once. */
    public static void halt(int status) {
        StandardOutput.flushOutput();
        // A process reports eight bits; a host of WebAssembly may refuse more.
        Wasi.procExit(status & 0xFF);
    }

    /** Runs the hooks and the actions, once. */
    public static void run() {
        if (running) {
            return;
        }
        running = true;
        if (hooks != null) {
            hooks.run();
        }
        for (Action action = actions; action != null; action = action.next) {
            action.run();
        }
    }
}
