// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.lang;

import java.util.Objects;
import java.util.concurrent.ThreadFactory;

/** What both kinds of {@link Thread.Builder} have in common. */
abstract class ThreadBuilder implements Thread.Builder {
    private String name;
    /** The number behind the next thread's name, or -1 if names have none. */
    private long counter = -1;

    boolean inherits = true;
    Thread.UncaughtExceptionHandler handler;

    void setName(String text) {
        name = Objects.requireNonNull(text);
        counter = -1;
    }

    void setName(String prefix, long start) {
        if (start < 0) {
            throw new IllegalArgumentException("'start' is negative");
        }
        name = Objects.requireNonNull(prefix);
        counter = start;
    }

    /** Null if no name was given. */
    String nextName() {
        return counter < 0 ? name : name + counter++;
    }

    @Override
    public Thread start(Runnable task) {
        Thread thread = unstarted(task);
        thread.start();
        return thread;
    }

    Thread finish(Thread thread) {
        if (handler != null) {
            thread.setUncaughtExceptionHandler(handler);
        }
        return thread;
    }

    /** A factory keeps the properties that the builder has now. */
    <B extends ThreadBuilder> B copyTo(B copy) {
        ThreadBuilder target = copy;
        target.name = name;
        target.counter = counter;
        target.inherits = inherits;
        target.handler = handler;
        return copy;
    }

    /** A thread as its users know its class. */
    private static java.lang.Thread platform(Thread thread) {
        return Thread.platform(thread);
    }

    static final class Platform extends ThreadBuilder implements Thread.Builder.OfPlatform {
        private ThreadGroup group;
        private boolean daemon;
        private boolean isDaemonSet;
        private int priority;

        @Override
        public OfPlatform name(String name) {
            setName(name);
            return this;
        }

        @Override
        public OfPlatform name(String prefix, long start) {
            setName(prefix, start);
            return this;
        }

        @Override
        public OfPlatform inheritInheritableThreadLocals(boolean inherit) {
            inherits = inherit;
            return this;
        }

        @Override
        public OfPlatform uncaughtExceptionHandler(Thread.UncaughtExceptionHandler newHandler) {
            handler = Objects.requireNonNull(newHandler);
            return this;
        }

        @Override
        public OfPlatform group(ThreadGroup newGroup) {
            group = Objects.requireNonNull(newGroup);
            return this;
        }

        @Override
        public OfPlatform daemon(boolean on) {
            daemon = on;
            isDaemonSet = true;
            return this;
        }

        @Override
        public OfPlatform priority(int newPriority) {
            if (newPriority < Thread.MIN_PRIORITY || newPriority > Thread.MAX_PRIORITY) {
                throw new IllegalArgumentException();
            }
            priority = newPriority;
            return this;
        }

        @Override
        public OfPlatform stackSize(long stackSize) {
            if (stackSize < 0) {
                throw new IllegalArgumentException();
            }
            return this;
        }

        @Override
        public Thread unstarted(Runnable task) {
            Objects.requireNonNull(task);
            String name = nextName();
            Thread thread = new Thread(group, task, name == null ? Thread.nextName() : name, inherits);
            if (isDaemonSet) {
                thread.setDaemon(daemon);
            }
            if (priority != 0) {
                thread.setPriority(priority);
            }
            return finish(thread);
        }

        @Override
        public ThreadFactory factory() {
            Platform copy = copyTo(new Platform());
            copy.group = group;
            copy.daemon = daemon;
            copy.isDaemonSet = isDaemonSet;
            copy.priority = priority;
            return task -> platform(copy.unstarted(task));
        }
    }

    static final class Virtual extends ThreadBuilder implements Thread.Builder.OfVirtual {
        @Override
        public OfVirtual name(String name) {
            setName(name);
            return this;
        }

        @Override
        public OfVirtual name(String prefix, long start) {
            setName(prefix, start);
            return this;
        }

        @Override
        public OfVirtual inheritInheritableThreadLocals(boolean inherit) {
            inherits = inherit;
            return this;
        }

        @Override
        public OfVirtual uncaughtExceptionHandler(Thread.UncaughtExceptionHandler newHandler) {
            handler = Objects.requireNonNull(newHandler);
            return this;
        }

        @Override
        public Thread unstarted(Runnable task) {
            String name = nextName();
            return finish(new VirtualThread(name == null ? "" : name, Objects.requireNonNull(task), inherits));
        }

        @Override
        public ThreadFactory factory() {
            Virtual copy = copyTo(new Virtual());
            return task -> platform(copy.unstarted(task));
        }
    }
}
