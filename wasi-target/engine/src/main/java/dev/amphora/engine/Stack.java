// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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

    void setRemainingDepth(int remaining) {
        depth = maxDepth - remaining;
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
        if (at == callers.length) {
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

    /** The recorded calls under way that an instance's own functions made, innermost first, while the host runs. */
    List<WasmFrame> calls(Instance instance, int limit) {
        List<WasmFrame> frames = new ArrayList<>();
        for (int level = depth - 1; level >= recordedFrom && frames.size() < limit; level--) {
            if (callers[level].instance() == instance) {
                frames.add(callers[level].frameAt(positions[2 * level] - 1));
            }
        }
        return frames;
    }

    /** The innermost frames, given the innermost function and a position within the instruction it executes. */
    List<WasmFrame> trace(DefinedFunction function, int position) {
        List<WasmFrame> frames = new ArrayList<>();
        frames.add(function.frameAt(position).in(function.instance().module()));
        for (int level = depth - 1; level >= 0 && frames.size() < GuestException.MAX_FRAMES; level--) {
            WasmFrame frame = callers[level].frameAt(positions[2 * level] - 1);
            frames.add(frame.in(callers[level].instance().module()));
        }
        return frames;
    }
}
