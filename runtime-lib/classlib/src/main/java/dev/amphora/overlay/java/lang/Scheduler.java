// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.lang;

import dev.amphora.runtime.classlib.Disposal;
import dev.amphora.runtime.classlib.EventLoop;
import dev.amphora.runtime.classlib.Interruption;
import dev.amphora.runtime.classlib.Shutdown;
import dev.amphora.runtime.classlib.Suspension;
import dev.amphora.runtime.classlib.Waiting;

/**
 * Runs the program's threads in turn, all on one stack: a thread runs until it has to wait or yields. Threads that can go on
 * stand in a queue, those that wait for a point in time also in a heap.
 *
 * <p>A program that cannot start a thread has none of this: whoever has to wait does so on the spot.
 */
public final class Scheduler {
    /** A deadline that never comes. */
    public static final long NEVER = Long.MAX_VALUE;

    private static Thread current;
    /** The thread of the main method. */
    private static Thread main;
    /** The thread of calls from the host, which is never suspended: that of a library, or of initialisers before main. */
    private static Thread host;

    private static Thread firstReady;
    private static Thread lastReady;
    /** All threads that have been started and have not ended, linked by {@link Thread#nextLiving}. */
    private static Thread firstLiving;

    private static Thread lastLiving;
    private static int livingCount;
    /** Those that the program does not end without. */
    private static int userCount;

    private static int exitStatus;
    /** The thread of calls from a host with an event loop. */
    private static Thread ofCalls;
    /** Whether threads are being run, and not merely a call of the host's. */
    private static boolean isRunning;
    /** The suspended thread whose calls the one at the head of the queue asks for, or null. */
    private static Thread observed;
    /** Those that wait for standard input; null as long as nobody has. */
    private static ThreadQueue readers;
    /** When input was looked for last, while threads that can go on had the host's stack. */
    private static long lastLook;

    /** Looking for input takes a while, which others can go on with mostly. */
    private static final long NANOS_BETWEEN_LOOKS = 10_000_000;

    /** Node takes no notice of input if it must not wait for any. */
    private static final long NANOS_OF_LOOK = 1_000_000;

    /** A switch takes as long as some dozens of looks at a field. */
    private static final int CALLS_PER_TURN = 100;

    private static int turnsLeft;

    /** How long a thread that is preempted may go on. */
    private static final long NANOS_OF_SLICE = 4_000_000;

    /** How often a thread should look at the clock, which takes as long as some hundred rounds of a short loop. */
    private static final long NANOS_BETWEEN_LOOKS_AT_CLOCK = 500_000;

    private static final int MOST_ROUNDS = 2048;

    /** Calls and rounds of loops from one look at the clock to the next, by how long they took lately. */
    private static int rounds;

    private static long startOfRounds;
    /** When the thread that runs looked at the clock first; 0 if it has not. */
    private static long startOfSlice;

    /** Timers of browsers take four milliseconds, of which a thread that spins should not spend most. */
    private static final long NANOS_BETWEEN_TURNS_OF_HOST = 10_000_000;

    /** A thread that computes alone is not to spend its time with timers. */
    private static final long NANOS_OF_COMPUTING_ALONE = 100_000_000;

    /** Whoever is due at once would go on before the host has its stack. */
    private static final long NANOS_OF_TURN_OF_HOST = 1_000_000;

    private static long lastTurnOfHost;

    private Scheduler() {}

    /** Null as long as nobody asked for the main thread. */
    static Thread currentOrNull() {
        return current;
    }

    static String currentName() {
        return current == null ? "main" : current.getName();
    }

    static Thread current() {
        if (current == null) {
            main = Thread.createMain();
            setCurrent(main);
            host = main;
            addLiving(current);
            Interruption.set(new OfCurrentThread());
        }
        return current;
    }

    private static void setCurrent(Thread thread) {
        current = thread;
        ThinLock.setCurrent(thread);
    }

    private static final class OfCurrentThread extends Interruption {
        @Override
        protected void interruptCurrent() {
            current().interrupt();
        }
    }

    /** The exported start function's part in programs that may start threads, or that say what happens to exceptions. */
    static void launch() {
        current();
        if (Suspension.isPossible()) {
            host = null;
            makeReady(main);
            if (EventLoop.isPresent()) {
                resume();
                return;
            }
            while (userCount > 0) {
                runNext();
            }
        } else {
            execute(main);
        }
        Shutdown.run();
        Shutdown.halt(exitStatus);
    }

    /** Called by hosts with an event loop: runs threads until none can go on, then gives the host its stack back. */
    static void resume() {
        isRunning = true;
        while (userCount > 0) {
            wakeDue();
            if (firstReady == null) {
                isRunning = false;
                if (Alarms.areSet()) {
                    EventLoop.waitUntil(Alarms.nextTime());
                } else {
                    EventLoop.waitForEver();
                }
                return;
            }
            runNext();
        }
        isRunning = false;
        if (!Shutdown.isRunning()) {
            Shutdown.run();
            Shutdown.halt(exitStatus);
        }
    }

    /** A call of the host's while the program runs or waits; it has a thread of its own, which is never suspended. */
    private static final class HostCall {
        private final Thread interrupted = current;
        private final Thread interruptedHost = host;
        private final Suspension.Aside aside = new Suspension.Aside();
    }

    /** Begins a call of the host's. */
    public static Object beginCall() {
        HostCall call = new HostCall();
        if (ofCalls == null) {
            current();
            ofCalls = Thread.createForHost();
        }
        setCurrent(ofCalls);
        host = ofCalls;
        return call;
    }

    /** Ends it. */
    public static void endCall(Object begun) {
        HostCall call = (HostCall) begun;
        setCurrent(call.interrupted);
        host = call.interruptedHost;
        call.aside.restore();
        if (firstReady != null && !isRunning) {
            EventLoop.wake();
        }
    }

    /** Whether the current thread is one of the host's, which cannot wait for what the host does. */
    public static boolean isCallOfHost() {
        return ofCalls != null && current == ofCalls;
    }

    public static Thread currentThread() {
        return current();
    }

    /** Suspends the current thread until {@link #wake}; it may come back for other reasons. */
    public static void suspendCurrent() {
        block(Thread.WAITING, NEVER);
    }

    static void start(Thread thread) {
        addLiving(thread);
        makeReady(thread);
    }

    /** Hooks alone do not make a program one that starts threads: without others they run in the place of the main thread. */
    static void startHook(Thread thread) {
        thread.state = Thread.RUNNABLE;
        addLiving(thread);
        if (Suspension.isPossible()) {
            makeReady(thread);
        } else {
            Thread before = current;
            setCurrent(thread);
            execute(thread);
            setCurrent(before);
        }
    }

    private static void addLiving(Thread thread) {
        thread.previousLiving = lastLiving;
        if (lastLiving == null) {
            firstLiving = thread;
        } else {
            lastLiving.nextLiving = thread;
        }
        lastLiving = thread;
        livingCount++;
        if (!thread.isDaemon()) {
            userCount++;
        }
    }

    static void removeLiving(Thread thread) {
        if (thread.previousLiving == null) {
            firstLiving = thread.nextLiving;
        } else {
            thread.previousLiving.nextLiving = thread.nextLiving;
        }
        if (thread.nextLiving == null) {
            lastLiving = thread.previousLiving;
        } else {
            thread.nextLiving.previousLiving = thread.previousLiving;
        }
        thread.nextLiving = null;
        thread.previousLiving = null;
        livingCount--;
        if (!thread.isDaemon()) {
            userCount--;
        }
    }

    /** All living threads, in the order in which they were started. */
    static Thread[] living() {
        Thread[] threads = new Thread[livingCount];
        int count = 0;
        for (Thread thread = firstLiving; thread != null; thread = thread.nextLiving) {
            threads[count++] = thread;
        }
        return threads;
    }

    /** Puts a thread at the end of the queue, unless it stands there or runs. */
    static void makeReady(Thread thread) {
        if (thread.isReady) {
            return;
        }
        thread.isReady = true;
        Alarms.remove(thread);
        if (lastReady == null) {
            firstReady = thread;
        } else {
            lastReady.nextReady = thread;
        }
        lastReady = thread;
    }

    /** Lets a thread go on that is suspended by {@link #block}; others are left alone. */
    public static void wake(Thread thread) {
        // Whoever is alone is not blocked while it wakes somebody.
        if (Suspension.isPossible() && thread.isBlocked) {
            thread.isBlocked = false;
            if (thread == host) {
                Alarms.remove(thread);
            } else {
                makeReady(thread);
            }
        }
    }

    /**
     * Suspends the current thread until it is woken or the deadline has come.
     *
     * @param state the state that the thread shows meanwhile
     * @param deadline a time of {@link Waiting#now}
     */
    static void block(int state, long deadline) {
        Disposal.runPending();
        if (!Suspension.isPossible()) {
            waitAlone(deadline);
            return;
        }
        Thread thread = current();
        thread.state = state;
        thread.isBlocked = true;
        if (deadline != NEVER) {
            Alarms.add(thread, deadline);
        }
        if (thread == host) {
            runOthers();
        } else {
            Suspension.suspend();
        }
        thread.isBlocked = false;
        thread.state = Thread.RUNNABLE;
    }

    /** What LockSupport does: waits for a permit, an interrupt or the deadline. */
    public static void park(long deadline) {
        Thread thread = current();
        if (!thread.hasPermit && !thread.isInterrupted()) {
            block(deadline == NEVER ? Thread.WAITING : Thread.TIMED_WAITING, deadline);
        }
        thread.hasPermit = false;
    }

    /** What LockSupport does: gives the thread a permit. */
    public static void unpark(Thread thread) {
        if (!thread.hasPermit && thread.isAlive()) {
            thread.hasPermit = true;
            if (thread.mayBeWoken() && thread.waitingMonitor == null) {
                wake(thread);
            }
        }
    }

    public static void setParkBlocker(Object blocker) {
        current().parkBlocker = blocker;
    }

    public static Object parkBlocker(Thread thread) {
        return thread.parkBlocker;
    }

    /**
     * Lets others run until standard input has something to read, or has ended. Whoever is alone, or reads on behalf of a host
     * with an event loop, which has all input from the beginning, just reads.
     */
    public static void awaitInput() {
        if (!Suspension.isPossible() || livingCount < 2 || EventLoop.isPresent()) {
            return;
        }
        if (readers == null) {
            readers = new ThreadQueue();
        }
        if (hasReaders() || !Waiting.forInput(NANOS_OF_LOOK)) {
            Thread thread = current();
            thread.awaitsInput = true;
            readers.add(thread);
            block(Thread.RUNNABLE, NEVER);
            thread.awaitsInput = false;
        }
    }

    private static boolean hasReaders() {
        return readers != null && readers.first() != null;
    }

    private static void wakeReader() {
        Thread thread = readers.first();
        readers.remove(thread);
        wake(thread);
    }

    /** In a program that starts no thread nobody sees the state that the thread is in meanwhile. */
    private static void waitAlone(long deadline) {
        if (deadline == NEVER) {
            Deadlock.report();
        }
        Waiting.until(deadline);
    }

    /**
     * Called again and again by loops that may be waiting for other threads. In a program that starts none it is nothing; in others, calls
     * are counted, so that a loop that computes something is not held up.
     */
    static void takeTurns() {
        if (Suspension.isPossible() && --turnsLeft < 0) {
            turnsLeft = CALLS_PER_TURN;
            Scheduler.yield();
        }
    }

    /** Called by compiled code every now and then in loops and recursions of programs of which threads are preempted. */
    static void endSlice() {
        long now = Waiting.now();
        boolean late = now - startOfRounds > NANOS_BETWEEN_LOOKS_AT_CLOCK;
        rounds = late ? rounds / 2 : Math.min(rounds * 2 + 1, MOST_ROUNDS);
        Suspension.setRoundsLeft(rounds);
        startOfRounds = now;
        if (startOfSlice == 0) {
            startOfSlice = now;
        } else if (now - startOfSlice >= NANOS_OF_SLICE) {
            startOfSlice = 0;
            // Cleaners wait: they could enter monitors that the thread owns, in the middle of what these protect.
            yieldFor(NANOS_OF_COMPUTING_ALONE);
        }
    }

    /** Lets all threads run that can. */
    static void yield() {
        Disposal.runPending();
        yieldFor(NANOS_BETWEEN_TURNS_OF_HOST);
    }

    /** Lets all threads run that can; if there are none, the host if it has not had its stack for so long. */
    private static void yieldFor(long nanosWithoutHost) {
        if (!Suspension.isPossible()) {
            return;
        }
        wakeDue();
        if (firstReady == null && EventLoop.isPresent() && current() != host) {
            yieldToHost(nanosWithoutHost);
        } else if (firstReady != null) {
            Thread thread = current();
            if (thread == host) {
                runNext();
                setCurrent(thread);
            } else {
                makeReady(thread);
                Suspension.suspend();
            }
        }
    }

    /** Whoever spins alone may be waiting for what the host does once it has its stack back, as it has while nobody can go on. */
    private static void yieldToHost(long nanosWithout) {
        long now = Waiting.now();
        if (now - lastTurnOfHost >= nanosWithout) {
            block(Thread.RUNNABLE, now + NANOS_OF_TURN_OF_HOST);
            lastTurnOfHost = Waiting.now();
        }
    }

    /** Runs others while the host's thread is blocked, on top of its functions. */
    private static void runOthers() {
        while (host.isBlocked) {
            runNext();
        }
        setCurrent(host);
    }

    private static void wakeDue() {
        while (Alarms.areSet() && Alarms.nextTime() <= Waiting.now()) {
            wake(Alarms.first());
        }
        if (hasReaders()) {
            long now = Waiting.now();
            if (now - lastLook >= NANOS_BETWEEN_LOOKS) {
                lastLook = now;
                if (Waiting.forInput(NANOS_OF_LOOK)) {
                    wakeReader();
                }
            }
        }
    }

    /** Runs the thread at the head of the queue until it has to wait; waits if there is none. */
    private static void runNext() {
        wakeDue();
        Thread thread = firstReady;
        if (thread != null) {
            firstReady = thread.nextReady;
            if (firstReady == null) {
                lastReady = null;
            }
            thread.nextReady = null;
            thread.isReady = false;
            startOfSlice = 0;
            run(thread);
            if (observed != null) {
                observe(observed);
                observed = null;
            }
        } else if (hasReaders()) {
            if (Waiting.forInput(Alarms.areSet() ? Math.max(0, Alarms.nextTime() - Waiting.now()) : -1)) {
                wakeReader();
            }
        } else if (Alarms.areSet()) {
            Waiting.until(Alarms.nextTime());
        } else {
            Deadlock.report();
        }
    }

    /** A thread's whole life. The main thread runs no method of its own: that is how it looks in traces. */
    private static void execute(Thread thread) {
        try {
            if (thread == main) {
                MainMethod.run();
            } else {
                thread.run();
            }
        } catch (java.lang.Throwable thrown) {
            if (thread == main) {
                exitStatus = 1;
            }
            thread.end(thrown);
        }
        thread.finish();
    }

    /** The bottom of every thread's stack: what is called from here on may be suspended. */
    private static void run(Thread thread) {
        setCurrent(thread);
        Suspension.enter(thread.frames);
        execute(thread);
        if (!Suspension.isLeft()) {
            thread.frames = null;
        }
    }

    /**
     * The calls that a suspended thread is in the middle of, in terms of the host; null if the thread is not suspended, or the
     * host does not tell. The thread is entered from the bottom of the stack, where there is as much room for its functions as
     * it had before; for that the current thread steps aside.
     */
    static int[] callsOf(Thread thread) {
        if (!Suspension.isPossible() || thread.frames == null || !thread.frames.areOfSuspended()) {
            return null;
        }
        Thread asking = current();
        if (asking == host) {
            observe(thread);
            setCurrent(asking);
        } else {
            observed = thread;
            asking.isReady = true;
            asking.nextReady = firstReady;
            firstReady = asking;
            if (lastReady == null) {
                lastReady = asking;
            }
            Suspension.suspend();
        }
        return Suspension.observed();
    }

    /** Has the calls of a suspended thread noted, by the scheduler itself. */
    static void observe(Thread thread) {
        Suspension.observe();
        run(thread);
    }

    /**
     * Runs threads from within one that will not go on itself, because it ends the program, until some have ended. Its
     * functions stay on the stack below.
     */
    static void runUntilEnded(Thread[] awaited) {
        for (Thread thread : awaited) {
            while (thread.state != Thread.TERMINATED) {
                runNext();
            }
        }
    }
}
