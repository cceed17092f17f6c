// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import dev.amphora.runtime.core.Layout;
import dev.amphora.runtime.core.SuspensionState;
import dev.amphora.runtime.dialect.Address;
import dev.amphora.runtime.dialect.Memory;

/**
 * Leaves the current thread's functions in the middle and enters them again. Compiled code does most of the work: while the
 * cell {@link SuspensionState#SUSPENDING} is set, each function that a call returns to saves what it needs and returns as
 * well; while {@link SuspensionState#RESUMING} is set, each that is called restores it and makes the same call again.
 */
public final class Suspension {
    private static final int FIRST_NUMBERS = 32;
    private static final int FIRST_REFERENCES = 32;
    private static SavedFrames current;

    /** Whether the thread that is entered next shall only have its calls noted, and be suspended again. */
    private static boolean isObserved;

    private static int[] observed;

    private Suspension() {}

    /** Intrinsic: whether the program can start a thread. If not, whoever has to wait does so on the spot. */
    public static native boolean isPossible();

    private static Address cells() {
        return Address.fromInt(SuspensionState.SUSPENDING);
    }

    private static final int RESUMING = SuspensionState.RESUMING - SuspensionState.SUSPENDING;
    private static final int NUMBERS = SuspensionState.NUMBERS - SuspensionState.SUSPENDING;
    private static final int REFERENCES = SuspensionState.REFERENCES - SuspensionState.SUSPENDING;

    /** Suspends the current thread; returns when it has been resumed. What it calls here makes no thread wait. */
    public static void suspend() {
        Address cells = cells();
        if (cells.loadInt(RESUMING) == 0) {
            cells.storeInt(0, 1);
            return;
        }
        cells.storeInt(RESUMING, 0);
        if (isObserved) {
            isObserved = false;
            observed = StackTraces.capture();
            // What the functions save now is what they restored.
            cells.storeInt(0, 1);
            return;
        }
        current.newestNumbers = 0;
        // All frames have been taken; what they held must not be kept alive.
        Address oldest = cells.loadAddress(REFERENCES);
        Address newest = Address.fromInt(current.newestReferences);
        Memory.fill(newest, 0, oldest.bytesSince(newest));
    }

    /** Sets after how many places where its time slice may end the program has {@code Scheduler.endSlice} called again. */
    public static void setRoundsLeft(int rounds) {
        Address.fromInt(SuspensionState.ROUNDS_LEFT).storeInt(0, rounds);
    }

    /** Called before a thread's first function is, for the first time or again. */
    public static void enter(SavedFrames frames) {
        Address cells = cells();
        current = frames;
        cells.storeInt(NUMBERS, frames.newestNumbers);
        cells.storeInt(REFERENCES, frames.newestReferences);
        cells.storeInt(RESUMING, frames.newestNumbers);
    }

    /**
     * Has the calls noted that the suspended thread that is entered next is in the middle of. Its functions are entered down to
     * {@link #suspend}, so that the host sees them on its stack, and left again.
     */
    public static void observe() {
        observed = null;
        isObserved = true;
    }

    /** What was noted, in terms of the host; null if the host does not tell. */
    public static int[] observed() {
        int[] calls = observed;
        observed = null;
        return calls;
    }

    /** Called after a thread's first function has returned: whether the thread is suspended, and not at its end. */
    public static boolean isLeft() {
        Address cells = cells();
        if (cells.loadInt(0) == 0) {
            return false;
        }
        cells.storeInt(0, 0);
        current.newestNumbers = cells.loadInt(NUMBERS);
        current.newestReferences = cells.loadInt(REFERENCES);
        return true;
    }

    /** What the thread that runs has saved and will save to, put aside while the host calls the program. */
    public static final class Aside {
        private final SavedFrames frames = current;
        private final int numbers = cells().loadInt(NUMBERS);
        private final int references = cells().loadInt(REFERENCES);

        public void restore() {
            current = frames;
            cells().storeInt(NUMBERS, numbers);
            cells().storeInt(REFERENCES, references);
        }
    }

    /**
     * Called by compiled code before it saves a frame: moves the two cells down by the frame's size, and notes where the function
     * goes on. Returns the address of the frame's numbers.
     */
    static Address makeRoom(int place, int numberBytes, int referenceBytes) {
        Address cells = cells();
        SavedFrames frames = current;
        if (frames.numbers == null) {
            allocate(frames);
        }
        Address numbers = cells.loadAddress(NUMBERS);
        int left = numbers.bytesSince(start(frames.numbers));
        if (left < numberBytes) {
            numbers = growNumbers(frames, left, numberBytes);
        }
        numbers = numbers.minus(numberBytes);
        cells.storeAddress(NUMBERS, numbers);
        Address references = cells.loadAddress(REFERENCES);
        left = references.bytesSince(start(frames.references));
        if (left < referenceBytes) {
            references = growReferences(frames, left, referenceBytes);
        }
        cells.storeAddress(REFERENCES, references.minus(referenceBytes));
        numbers.storeInt(0, place);
        return numbers;
    }

    private static Address start(Object array) {
        return Address.ofObject(array).plus(Layout.ARRAY_DATA);
    }

    private static void allocate(SavedFrames frames) {
        Address cells = cells();
        // What an allocation calls must not be left.
        cells.storeInt(0, 0);
        try {
            frames.references = new Object[FIRST_REFERENCES];
            frames.numbers = new long[FIRST_NUMBERS];
        } catch (OutOfMemoryError e) {
            endWithoutMemory();
        }
        cells.storeInt(0, 1);
        cells.storeAddress(NUMBERS, start(frames.numbers).plus(FIRST_NUMBERS * Long.BYTES));
        cells.storeAddress(REFERENCES, start(frames.references).plus(FIRST_REFERENCES * Integer.BYTES));
    }

    private static Address growNumbers(SavedFrames frames, int left, int needed) {
        long[] old = frames.numbers;
        int oldBytes = old.length * Long.BYTES;
        int used = oldBytes - left;
        cells().storeInt(0, 0);
        try {
            frames.numbers = new long[2 * old.length + needed / Long.BYTES];
        } catch (OutOfMemoryError e) {
            endWithoutMemory();
        }
        cells().storeInt(0, 1);
        Address top = start(frames.numbers).plus(frames.numbers.length * Long.BYTES - used);
        Memory.copy(top, start(old).plus(left), used);
        return top;
    }

    private static Address growReferences(SavedFrames frames, int left, int needed) {
        Object[] old = frames.references;
        int oldBytes = old.length * Integer.BYTES;
        int used = oldBytes - left;
        cells().storeInt(0, 0);
        try {
            frames.references = new Object[2 * old.length + needed / Integer.BYTES];
        } catch (OutOfMemoryError e) {
            endWithoutMemory();
        }
        cells().storeInt(0, 1);
        Address top = start(frames.references).plus(frames.references.length * Integer.BYTES - used);
        Memory.copy(top, start(old).plus(left), used);
        return top;
    }

    /** Nothing can be thrown here: part of the functions have been left already. */
    private static void endWithoutMemory() {
        StandardOutput.flushOutput();
        Wasi.writeAscii(2, "java.lang.OutOfMemoryError: no room to suspend a thread\n");
        Wasi.procExit(1);
    }
}
