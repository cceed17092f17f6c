// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.lang;

import dev.amphora.runtime.classlib.JavaRelease;
import dev.amphora.runtime.classlib.SavedFrames;
import dev.amphora.runtime.classlib.StackTraces;
import dev.amphora.runtime.classlib.Waiting;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadFactory;

/** A thread: one of several activities that take turns, see {@link Scheduler}. */
public class Thread implements Runnable {
    public static final int MIN_PRIORITY = 1;
    public static final int NORM_PRIORITY = 5;
    public static final int MAX_PRIORITY = 10;

    // What state a thread is in; the scheduler's and the monitors' business.
    static final int NEW = 0;
    static final int RUNNABLE = 1;
    static final int BLOCKED = 2;
    static final int WAITING = 3;
    static final int TIMED_WAITING = 4;
    static final int TERMINATED = 5;

    private static final long NANOS_PER_MILLI = 1_000_000;
    private static int unnamed;
    private static long lastId;
    private static UncaughtExceptionHandler defaultHandler;

    // Of the scheduler.
    int state;
    SavedFrames frames = new SavedFrames();
    boolean isReady;
    boolean isBlocked;
    Thread nextReady;
    Thread nextLiving;
    Thread previousLiving;
    long alarmTime;
    int alarmIndex = -1;
    int alarmSequence;

    // Of monitors.
    /** What {@link ThinLock} knows the thread by, or 0. */
    int lockWord;

    Monitor enteringMonitor;
    Monitor waitingMonitor;
    Thread nextInMonitor;
    int entries;
    boolean wasPassedOver;
    /** The class whose initialisation by another thread this one waits for, or null. */
    InitialisationLock initialisation;
    /** Whether it waits for standard input, which no interrupt ends. */
    boolean awaitsInput;

    // Of java.util.concurrent.
    boolean hasPermit;
    volatile Object parkBlocker;
    long threadLocalRandomSeed;
    int threadLocalRandomProbe;
    int threadLocalRandomSecondarySeed;

    ThreadLocal.Values locals;
    ThreadLocal.Values inheritableLocals;
    /** The scoped values that are bound, or null. */
    ScopedValue.Scope scope;

    private Runnable target;
    private final long id;
    private volatile String name;
    private ThreadGroup group;
    private boolean daemon;
    private int priority;
    private volatile boolean interrupted;
    private ClassLoader contextClassLoader;
    private UncaughtExceptionHandler handler;

    public Thread() {
        this(null, null, nextName(), true);
    }

    public Thread(Runnable target) {
        this(null, target, nextName(), true);
    }

    public Thread(ThreadGroup group, Runnable target) {
        this(group, target, nextName(), true);
    }

    public Thread(String name) {
        this(null, null, checked(name), true);
    }

    public Thread(ThreadGroup group, String name) {
        this(group, null, checked(name), true);
    }

    public Thread(Runnable target, String name) {
        this(null, target, checked(name), true);
    }

    public Thread(ThreadGroup group, Runnable target, String name) {
        this(group, target, checked(name), true);
    }

    public Thread(ThreadGroup group, Runnable target, String name, long stackSize) {
        this(group, target, checked(name), true);
    }

    public Thread(
            ThreadGroup group, Runnable target, String name, long stackSize, boolean inheritInheritableThreadLocals) {
        this(group, target, checked(name), inheritInheritableThreadLocals);
    }

    /** All other constructors end here. */
    Thread(ThreadGroup group, Runnable target, String name, boolean inherits) {
        Thread parent = Scheduler.current();
        this.group = group == null ? parent.group() : group;
        this.target = target;
        this.name = name;
        id = ++lastId;
        daemon = parent.daemon;
        priority = Math.min(parent.priority, this.group.getMaxPriority());
        contextClassLoader = parent.contextClassLoader;
        if (inherits && parent.inheritableLocals != null) {
            inheritableLocals = parent.inheritableLocals.inherited();
        }
    }

    /** The main thread, which nobody starts. */
    private Thread(ThreadGroup group) {
        this.group = group;
        target = null;
        name = "main";
        id = ++lastId;
        priority = NORM_PRIORITY;
        state = RUNNABLE;
    }

    static Thread createMain() {
        return new Thread(ThreadGroup.main());
    }

    /** The thread of calls that a host makes while the program waits. */
    static Thread createForHost() {
        Thread thread = new Thread("host");
        thread.setDaemon(true);
        thread.state = RUNNABLE;
        return thread;
    }

    static String nextName() {
        return "Thread-" + unnamed++;
    }

    private static String checked(String name) {
        return Objects.requireNonNull(name, JavaRelease.number() < 21 ? "name cannot be null" : "'name' is null");
    }

    public static Thread currentThread() {
        return Scheduler.current();
    }

    public static void yield() {
        Scheduler.yield();
    }

    /** As {@link #yield()}: whatever the caller waits for, only another thread can do. */
    public static void onSpinWait() {
        Scheduler.yield();
    }

    public static void sleep(long millis) throws InterruptedException {
        sleep(millis, 0);
    }

    public static void sleep(long millis, int nanos) throws InterruptedException {
        checkTime(millis, nanos);
        sleepUntil(deadline(millis, nanos), millis == 0 && nanos == 0);
    }

    public static void sleep(Duration duration) throws InterruptedException {
        long nanos = saturatedNanos(duration);
        if (nanos >= 0) {
            sleepUntil(deadlineAfter(nanos), nanos == 0);
        }
    }

    private static void sleepUntil(long deadline, boolean isNow) throws InterruptedException {
        throwIfInterrupted();
        if (isNow) {
            Scheduler.yield();
            return;
        }
        Scheduler.block(TIMED_WAITING, deadline);
        throwIfInterrupted();
    }

    private static void throwIfInterrupted() throws InterruptedException {
        if (interrupted()) {
            throw new InterruptedException(currentThread().isVirtual() ? null : "sleep interrupted");
        }
    }

    private static void checkTime(long millis, int nanos) {
        if (millis < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        if (nanos < 0 || nanos > 999999) {
            throw new IllegalArgumentException("nanosecond timeout value out of range");
        }
    }

    private static long saturatedNanos(Duration duration) {
        try {
            return duration.toNanos();
        } catch (ArithmeticException e) {
            return duration.isNegative() ? -1 : Long.MAX_VALUE;
        }
    }

    static long deadline(long millis, int nanos) {
        long most = Long.MAX_VALUE / NANOS_PER_MILLI - 1;
        return deadlineAfter(millis > most ? Long.MAX_VALUE : millis * NANOS_PER_MILLI + nanos);
    }

    /** The time when so many nanoseconds will have passed; {@link Scheduler#NEVER} if that is beyond the clock. */
    static long deadlineAfter(long nanos) {
        long deadline = Waiting.now() + nanos;
        return deadline < 0 ? Scheduler.NEVER - 1 : deadline;
    }

    public void start() {
        if (state != NEW) {
            throw isVirtual() ? new IllegalThreadStateException("Already started") : new IllegalThreadStateException();
        }
        state = RUNNABLE;
        Scheduler.start(this);
    }

    @Override
    public void run() {
        if (target != null) {
            target.run();
        }
    }

    /** What remains to be done when the thread has run. */
    final void finish() {
        state = TERMINATED;
        locals = null;
        inheritableLocals = null;
        if (JavaRelease.number() < 19) {
            target = null;
        }
        Scheduler.removeLiving(this);
        Monitor.signalEnd(this);
        ThinLock.returnTag(this);
        group = null;
    }

    /** Has somebody told of the exception that the thread ends with. */
    final void end(java.lang.Throwable thrown) {
        try {
            dispatchUncaught(thrown);
        } catch (java.lang.Throwable failure) {
            System.err.println("\nException: " + failure.getClass().getName()
                    + " thrown from the UncaughtExceptionHandler in thread \"" + getName() + "\"");
        }
    }

    void dispatchUncaught(java.lang.Throwable thrown) {
        getUncaughtExceptionHandler().uncaughtException(this, thrown);
    }

    public void interrupt() {
        interrupted = true;
        if (mayBeWoken()) {
            Scheduler.wake(this);
        }
    }

    /** Who waits to enter a monitor, for a class or for input goes on waiting. */
    final boolean mayBeWoken() {
        return enteringMonitor == null && initialisation == null && !awaitsInput;
    }

    public static boolean interrupted() {
        Thread thread = currentThread();
        boolean was = thread.interrupted;
        thread.interrupted = false;
        return was;
    }

    public boolean isInterrupted() {
        return interrupted;
    }

    public final boolean isAlive() {
        return state != NEW && state != TERMINATED;
    }

    public final void join() throws InterruptedException {
        join(0);
    }

    /** Waits on this object's own monitor, as documented: who holds it lets go of it meanwhile. */
    public final void join(long millis) throws InterruptedException {
        if (millis < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        joinUntil(millis == 0 ? Scheduler.NEVER : deadline(millis, 0));
    }

    public final void join(long millis, int nanos) throws InterruptedException {
        checkTime(millis, nanos);
        joinUntil(millis == 0 && nanos == 0 ? Scheduler.NEVER : deadline(millis, nanos));
    }

    public final boolean join(Duration duration) throws InterruptedException {
        long nanos = saturatedNanos(duration);
        if (state == NEW) {
            throw new IllegalThreadStateException("Thread not started");
        }
        if (nanos > 0) {
            joinUntil(deadlineAfter(nanos));
        }
        return state == TERMINATED;
    }

    private void joinUntil(long deadline) throws InterruptedException {
        ThinLock.enter(this);
        try {
            while (isAlive() && (deadline == Scheduler.NEVER || Waiting.now() < deadline)) {
                Monitor.awaitNotification(this, deadline);
            }
        } finally {
            ThinLock.exit(this);
        }
    }

    public static boolean holdsLock(Object object) {
        return Monitor.isHeldByCurrent(Objects.requireNonNull(object));
    }

    public final String getName() {
        return name;
    }

    public final void setName(String name) {
        this.name = Objects.requireNonNull(name, "name cannot be null");
    }

    public long getId() {
        return id;
    }

    public final long threadId() {
        return id;
    }

    public final boolean isDaemon() {
        return daemon;
    }

    public final void setDaemon(boolean on) {
        if (isVirtual() && !on) {
            throw new IllegalArgumentException("'false' not legal for virtual threads");
        }
        if (isAlive()) {
            throw new IllegalThreadStateException();
        }
        daemon = on;
    }

    public final int getPriority() {
        return isVirtual() ? NORM_PRIORITY : priority;
    }

    /** Priorities are kept, and make no difference. */
    public final void setPriority(int newPriority) {
        if (newPriority < MIN_PRIORITY || newPriority > MAX_PRIORITY) {
            throw new IllegalArgumentException();
        }
        if (group != null) {
            priority = Math.min(newPriority, group.getMaxPriority());
        }
    }

    public final boolean isVirtual() {
        return this instanceof VirtualThread;
    }

    /** Null once the thread has ended. */
    public final ThreadGroup getThreadGroup() {
        return group;
    }

    private ThreadGroup group() {
        return group == null ? ThreadGroup.main() : group;
    }

    public ClassLoader getContextClassLoader() {
        return contextClassLoader == null ? ClassLoader.getSystemClassLoader() : contextClassLoader;
    }

    public void setContextClassLoader(ClassLoader loader) {
        contextClassLoader = loader;
    }

    public State getState() {
        switch (state) {
            case NEW:
                return State.NEW;
            case BLOCKED:
                return State.BLOCKED;
            case WAITING:
                return State.WAITING;
            case TIMED_WAITING:
                return State.TIMED_WAITING;
            case TERMINATED:
                return State.TERMINATED;
            default:
                return State.RUNNABLE;
        }
    }

    public java.lang.StackTraceElement[] getStackTrace() {
        if (this == currentThread()) {
            return new Exception().getStackTrace();
        }
        String[] lines = StackTraces.describe(Scheduler.callsOf(this));
        java.lang.StackTraceElement[] frames = new java.lang.StackTraceElement[lines.length];
        for (int i = 0; i < lines.length; i++) {
            frames[i] = platform(StackTraceElement.parse(lines[i]));
        }
        return frames;
    }

    public static Map<java.lang.Thread, java.lang.StackTraceElement[]> getAllStackTraces() {
        Map<java.lang.Thread, java.lang.StackTraceElement[]> traces = new HashMap<>();
        for (Thread thread : Scheduler.living()) {
            if (!thread.isVirtual()) {
                traces.put(platform(thread), thread.getStackTrace());
            }
        }
        return traces;
    }

    /** This, as the class it is once the prefix of its package is dropped. */
    static java.lang.Thread platform(Thread thread) {
        return (java.lang.Thread) (Object) thread;
    }

    private static java.lang.StackTraceElement platform(StackTraceElement frame) {
        return (java.lang.StackTraceElement) (Object) frame;
    }

    public static void dumpStack() {
        new Exception("Stack trace").printStackTrace();
    }

    public static int activeCount() {
        return currentThread().group().activeCount();
    }

    public static int enumerate(Thread[] threads) {
        return currentThread().group().enumerate(threads);
    }

    public final void checkAccess() {
        // There is no security manager.
    }

    public final void stop() {
        throw new UnsupportedOperationException();
    }

    public final void suspend() {
        throw new UnsupportedOperationException();
    }

    public final void resume() {
        throw new UnsupportedOperationException();
    }

    public UncaughtExceptionHandler getUncaughtExceptionHandler() {
        return state == TERMINATED ? null : handler != null ? handler : group();
    }

    public void setUncaughtExceptionHandler(UncaughtExceptionHandler newHandler) {
        handler = newHandler;
    }

    public static UncaughtExceptionHandler getDefaultUncaughtExceptionHandler() {
        return defaultHandler;
    }

    public static void setDefaultUncaughtExceptionHandler(UncaughtExceptionHandler newHandler) {
        defaultHandler = newHandler;
    }

    @Override
    protected Object clone() throws CloneNotSupportedException {
        throw new CloneNotSupportedException();
    }

    @Override
    public String toString() {
        return "Thread[" + (JavaRelease.number() < 19 ? "" : "#" + id + ",") + getName() + "," + getPriority() + ","
                + (group == null ? "" : group.getName()) + "]";
    }

    public static Builder.OfPlatform ofPlatform() {
        return new ThreadBuilder.Platform();
    }

    public static Builder.OfVirtual ofVirtual() {
        return new ThreadBuilder.Virtual();
    }

    public static Thread startVirtualThread(Runnable task) {
        Thread thread = new VirtualThread("", Objects.requireNonNull(task), true);
        thread.start();
        return thread;
    }

    /** What a thread is doing. */
    public enum State {
        NEW,
        RUNNABLE,
        BLOCKED,
        WAITING,
        TIMED_WAITING,
        TERMINATED
    }

    /** Told of exceptions that end a thread. */
    @FunctionalInterface
    public interface UncaughtExceptionHandler {
        void uncaughtException(Thread thread, java.lang.Throwable thrown);
    }

    /** Makes threads with common properties. */
    public interface Builder {
        Builder name(String name);

        Builder name(String prefix, long start);

        Builder inheritInheritableThreadLocals(boolean inherit);

        Builder uncaughtExceptionHandler(UncaughtExceptionHandler handler);

        Thread unstarted(Runnable task);

        Thread start(Runnable task);

        ThreadFactory factory();

        /** Makes platform threads. */
        interface OfPlatform extends Builder {
            @Override
            OfPlatform name(String name);

            @Override
            OfPlatform name(String prefix, long start);

            @Override
            OfPlatform inheritInheritableThreadLocals(boolean inherit);

            @Override
            OfPlatform uncaughtExceptionHandler(UncaughtExceptionHandler handler);

            OfPlatform group(ThreadGroup group);

            OfPlatform daemon(boolean on);

            default OfPlatform daemon() {
                return daemon(true);
            }

            OfPlatform priority(int priority);

            OfPlatform stackSize(long stackSize);
        }

        /** Makes virtual threads. */
        interface OfVirtual extends Builder {
            @Override
            OfVirtual name(String name);

            @Override
            OfVirtual name(String prefix, long start);

            @Override
            OfVirtual inheritInheritableThreadLocals(boolean inherit);

            @Override
            OfVirtual uncaughtExceptionHandler(UncaughtExceptionHandler handler);
        }
    }
}
