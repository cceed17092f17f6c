// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * The stack of an instance: slots for locals and operands, and the records of the calls under way. Guest calls do not use
 * the Java stack, so that the depth at which the guest's stack ends is the same everywhere.
 *
 * <p>A frame is a range of slots: parameters and locals first, operands after them. A caller places arguments where the
 * callee's frame begins, and finds the results there.
 */
final class Stack {
    private static final int INITIAL_SLOTS = 1 << 12;
    private static final int INITIAL_FRAMES = 1 << 8;

    /** Guest to host to guest calls do use the Java stack; this many fit in the smallest usual one. */
    private static final int MAX_NESTING = 400;

    /** Numbers by slot. */
    long[] values = new long[INITIAL_SLOTS];

    /** References by slot; only as long as the frames that hold references need. */
    Object[] references = new Object[0];

    /** The first slot that no frame uses; kept up to date only while the host runs. */
    int top;

    /** How many calls are recorded. */
    int depth;

    /** The first recorded call; those before it were made by compiled code and are on the Java stack. */
    int recordedFrom;

    private final int maxDepth;
    private final int maxSlots;

    /** By depth, for the caller: where it goes on (as an index of its code), and the first slot of its frame. */
    private int[] positions = new int[2 * INITIAL_FRAMES];

    /** By depth: the caller. */
    private DefinedFunction[] callers = new DefinedFunction[INITIAL_FRAMES];

    /** For each call of compiled code under way within which calls are recorded again: the records before it, from and to. */
    private int[] outer = new int[8];

    private int outerCount;

    private int nesting;

    /** What {@link #unwind} found. */
    int handlerPosition;

    int handlerFrame;

    Stack(int maxDepth, int maxSlots) {
        this.maxDepth = maxDepth;
        this.maxSlots = maxSlots;
    }

    /** Begins a call from the host and returns the slot where its arguments go. Every call is followed by {@link #leave}. */
    int enter(int slots) {
        if (++nesting > MAX_NESTING) {
            nesting--;
            throw new ExhaustionException(ExhaustionException.Resource.CALL_STACK);
        }
        int base = top;
        try {
            ensure(base + slots);
        } catch (ExhaustionException e) {
            nesting--;
            throw e;
        }
        top = base + slots;
        return base;
    }

    /** Ends a call from the host, whichever way it went. */
    void leave(int savedTop, int savedDepth) {
        top = savedTop;
        depth = savedDepth;
        VarHandle.releaseFence(); // Who sees that the call is over sees what it has written.
        if (--nesting == 0) {
            Arrays.fill(references, null);
            if (values.length > 16 * INITIAL_SLOTS) {
                values = new long[INITIAL_SLOTS];
                references = new Object[0];
            }
        }
    }

    /** Whether the call from the host that is under way is within no other. */
    boolean isOutermost() {
        return nesting == 1;
    }

    /** Whether a call from the host is under way. */
    boolean isInUse() {
        return nesting > 0;
    }

    /** Begins to record calls within compiled code, which may be nested as deep as given. Followed by {@link #closeRecords}. */
    void openRecords(int remainingDepth) {
        if (2 * outerCount == outer.length) {
            outer = Arrays.copyOf(outer, 2 * outer.length);
        }
        outer[2 * outerCount] = recordedFrom;
        outer[2 * outerCount + 1] = depth;
        outerCount++;
        depth = maxDepth - remainingDepth;
        recordedFrom = depth;
    }

    void closeRecords() {
        outerCount--;
        recordedFrom = outer[2 * outerCount];
        depth = outer[2 * outerCount + 1];
    }

    /** Makes room for the slots below {@code end}. */
    void ensure(int end) {
        if (end > values.length) {
            if (end > maxSlots) {
                throw new ExhaustionException(ExhaustionException.Resource.CALL_STACK);
            }
            values = Arrays.copyOf(values, (int) Math.min(maxSlots, Math.max(end, 2L * values.length)));
        }
    }

    /** How many more calls may be nested in the present one. */
    int remainingDepth() {
        return maxDepth - depth;
    }

    void ensureReferences(int end) {
        if (end > references.length) {
            references = Arrays.copyOf(references, Math.max(end, Math.min(values.length, 2 * references.length)));
        }
    }

    void push(DefinedFunction caller, int position, int frame) {
        int at = depth;
        if (at >= maxDepth) {
            throw new ExhaustionException(ExhaustionException.Resource.CALL_STACK);
        }
        if (at >= callers.length) {
            // More by far, when compiled code has made calls meanwhile, which are counted but not recorded.
            callers = Arrays.copyOf(callers, 2 * at);
            positions = Arrays.copyOf(positions, 4 * at);
        }
        callers[at] = caller;
        positions[2 * at] = position;
        positions[2 * at + 1] = frame;
        depth = at + 1;
    }

    DefinedFunction caller() {
        return callers[depth];
    }

    int position() {
        return positions[2 * depth];
    }

    int frame() {
        return positions[2 * depth + 1];
    }

    /**
     * Finds the handler of an exception among the frames of one activation, removes the frames above it, and puts what the
     * handler expects in its slots. Returns the function that has the handler, with its position and frame in
     * {@link #handlerPosition} and {@link #handlerFrame}; or null, and nothing has changed.
     *
     * @param position of the instruction that throws, or any part of it
     * @param floor the depth of the activation's first function
     */
    DefinedFunction unwind(WasmException exception, DefinedFunction thrower, int position, int frame, int floor) {
        DefinedFunction function = thrower;
        int at = position;
        int base = frame;
        int level = depth;
        while (true) {
            int handler = function.code().handlers().find(exception, function.instance(), at);
            if (handler >= 0) {
                depth = level;
                handlerFrame = base;
                handlerPosition = function.code().handlers().enter(handler, exception, this, base);
                return function;
            }
            if (level == floor) {
                return null;
            }
            level--;
            function = callers[level];
            // A recorded position is the one after the call; the call itself is what the handler covers.
            at = positions[2 * level] - 1;
            base = positions[2 * level + 1];
        }
    }

    /** The calls under way that an instance's own functions made, innermost first, while the host runs. */
    List<WasmFrame> calls(Instance instance, int limit) {
        List<WasmFrame> frames = new ArrayList<>();
        if (instance.executor() == Executor.COMPILER) {
            CompiledFrames.current(instance, limit, frames, activations(instance, limit, innermostWithCalls()));
        } else {
            addRecorded(recordedFrom, depth, instance, limit, frames);
        }
        return frames;
    }

    /** The innermost frames, given the innermost function and a position within the instruction it executes. */
    List<WasmFrame> trace(DefinedFunction function, int position) {
        Instance instance = function.instance();
        List<WasmFrame> frames = new ArrayList<>();
        frames.add(function.frameAt(position).in(instance.module()));
        if (instance.executor() == Executor.COMPILER) {
            int limit = GuestException.MAX_FRAMES;
            CompiledFrames.current(instance, limit, frames, activations(instance, limit, outerCount));
            frames.replaceAll(frame -> frame.in(instance.module()));
        } else {
            for (int level = depth - 1; level >= recordedFrom && frames.size() < GuestException.MAX_FRAMES; level--) {
                WasmFrame frame = callers[level].frameAt(positions[2 * level] - 1);
                frames.add(frame.in(callers[level].instance().module()));
            }
        }
        return frames;
    }

    /** The calls in a trace that the JVM has made while compiled code ran, innermost first. */
    List<WasmFrame> trace(Throwable place, Instance instance) {
        return CompiledFrames.of(
                place, instance, activations(instance, GuestException.MAX_FRAMES, innermostWithCalls()));
    }

    /** Compiled code that calls the host has no records: then those of its caller are the last. */
    private int innermostWithCalls() {
        return depth == recordedFrom ? outerCount - 1 : outerCount;
    }

    /** Adds calls that the interpreter has recorded, of one activation after the other, each time it is asked. */
    private Consumer<List<WasmFrame>> activations(Instance instance, int limit, int innermost) {
        int[] next = {innermost};
        return frames -> {
            boolean isFound = false;
            while (next[0] >= 0 && !isFound) {
                boolean isCurrent = next[0] == outerCount;
                int from = isCurrent ? recordedFrom : outer[2 * next[0]];
                int to = isCurrent ? depth : outer[2 * next[0] + 1];
                next[0]--;
                isFound = isCurrent || from < to;
                addRecorded(from, to, instance, limit, frames);
            }
        };
    }

    private void addRecorded(int from, int to, Instance instance, int limit, List<WasmFrame> frames) {
        for (int level = to - 1; level >= from && frames.size() < limit; level--) {
            if (callers[level].instance() == instance) {
                frames.add(callers[level].frameAt(positions[2 * level] - 1));
            }
        }
    }
}
