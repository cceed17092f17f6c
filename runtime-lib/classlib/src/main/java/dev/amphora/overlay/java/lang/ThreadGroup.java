// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.lang;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A tree of groups that threads belong to. */
public class ThreadGroup implements Thread.UncaughtExceptionHandler {
    private static ThreadGroup system;
    private static ThreadGroup main;
    private static ThreadGroup virtual;

    private final String name;
    private final ThreadGroup parent;
    private final List<ThreadGroup> groups = new ArrayList<>();
    private int maxPriority = Thread.MAX_PRIORITY;
    private boolean daemon;

    /** The root. */
    private ThreadGroup() {
        name = "system";
        parent = null;
    }

    public ThreadGroup(String name) {
        this(Thread.currentThread().getThreadGroup(), name);
    }

    public ThreadGroup(ThreadGroup parent, String name) {
        this.name = name;
        this.parent = Objects.requireNonNull(parent);
        maxPriority = parent.maxPriority;
        daemon = parent.daemon;
        parent.groups.add(this);
    }

    static ThreadGroup main() {
        if (main == null) {
            system = new ThreadGroup();
            main = new ThreadGroup(system, "main");
        }
        return main;
    }

    /** Virtual threads are in a group that no enumeration finds. */
    static ThreadGroup virtual() {
        if (virtual == null) {
            main();
            virtual = new ThreadGroup(system, "VirtualThreads");
            system.groups.remove(virtual);
        }
        return virtual;
    }

    public final String getName() {
        return name;
    }

    public final ThreadGroup getParent() {
        return parent;
    }

    public final int getMaxPriority() {
        return maxPriority;
    }

    /** Has an effect on the groups below too; out of range it has none. */
    public final void setMaxPriority(int priority) {
        if (priority >= Thread.MIN_PRIORITY && priority <= Thread.MAX_PRIORITY) {
            maxPriority = parent == null ? priority : Math.min(priority, parent.maxPriority);
            for (ThreadGroup group : groups) {
                group.setMaxPriority(priority);
            }
        }
    }

    public final boolean isDaemon() {
        return daemon;
    }

    public final void setDaemon(boolean on) {
        daemon = on;
    }

    public boolean isDestroyed() {
        return false;
    }

    /** Groups are collected when nothing refers to them. */
    public final void destroy() {
        // As since JDK 19.
    }

    public final boolean parentOf(ThreadGroup group) {
        for (ThreadGroup at = group; at != null; at = at.parent) {
            if (at == this) {
                return true;
            }
        }
        return false;
    }

    public final void checkAccess() {
        // There is no security manager.
    }

    private List<Thread> threads(boolean recurse) {
        List<Thread> found = new ArrayList<>();
        for (Thread thread : Scheduler.living()) {
            ThreadGroup group = thread.getThreadGroup();
            if (!thread.isVirtual() && (recurse ? parentOf(group) && group != null : group == this)) {
                found.add(thread);
            }
        }
        return found;
    }

    private void collectGroups(boolean recurse, List<ThreadGroup> found) {
        for (ThreadGroup group : groups) {
            found.add(group);
            if (recurse) {
                group.collectGroups(true, found);
            }
        }
    }

    public int activeCount() {
        return threads(true).size();
    }

    public int enumerate(Thread[] list) {
        return enumerate(list, true);
    }

    public int enumerate(Thread[] list, boolean recurse) {
        int count = 0;
        for (Thread thread : threads(recurse)) {
            if (count < list.length) {
                list[count++] = thread;
            }
        }
        return count;
    }

    public int activeGroupCount() {
        List<ThreadGroup> found = new ArrayList<>();
        collectGroups(true, found);
        return found.size();
    }

    public int enumerate(ThreadGroup[] list) {
        return enumerate(list, true);
    }

    public int enumerate(ThreadGroup[] list, boolean recurse) {
        List<ThreadGroup> found = new ArrayList<>();
        collectGroups(recurse, found);
        int count = 0;
        for (ThreadGroup group : found) {
            if (count < list.length) {
                list[count++] = group;
            }
        }
        return count;
    }

    public final void interrupt() {
        for (Thread thread : threads(true)) {
            thread.interrupt();
        }
    }

    public void list() {
        list("");
    }

    private void list(String indent) {
        System.out.println(indent + this);
        for (Thread thread : threads(false)) {
            System.out.println(indent + "    " + thread);
        }
        for (ThreadGroup group : groups) {
            group.list(indent + "    ");
        }
    }

    @Override
    public void uncaughtException(Thread thread, java.lang.Throwable thrown) {
        if (parent != null) {
            parent.uncaughtException(thread, thrown);
            return;
        }
        Thread.UncaughtExceptionHandler handler = Thread.getDefaultUncaughtExceptionHandler();
        if (handler != null) {
            handler.uncaughtException(thread, thrown);
        } else {
            System.err.print("Exception in thread \"" + thread.getName() + "\" ");
            thrown.printStackTrace();
        }
    }

    @Override
    public String toString() {
        return getClass().getName() + "[name=" + name + ",maxpri=" + maxPriority + "]";
    }
}
