// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import java.time.Duration;
import java.util.Objects;

/** The limits of an instance. Immutable: each {@code with} method gives changed options. */
public final class InstanceOptions {
    /** Of {@link #fuel}: instructions are not counted. */
    public static final long UNMETERED = -1;

    /** No limit but those of the engine: 65,536 calls deep, 2 GiB of memory. Functions are interpreted. */
    public static final InstanceOptions DEFAULT = new InstanceOptions(new Values());

    private final Values values;

    /** The options, while they are changed. */
    private static final class Values implements Cloneable {
        int maxMemoryPages = Memory.MAX_PAGES;
        int maxTableEntries = Table.MAX_SIZE;
        int maxCallDepth = 1 << 16;
        int maxStackSlots = 1 << 22;
        long fuel = UNMETERED;
        Duration timeout;
        boolean isInterruptible;
        boolean reusesMemories;
        Executor executor = Executor.INTERPRETER;
        CallListener listener;

        Values copy() {
            try {
                return (Values) clone();
            } catch (CloneNotSupportedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private InstanceOptions(Values values) {
        this.values = values;
    }

    /** How far each of the instance's own memories may grow, in pages of 64 KiB. */
    public int maxMemoryPages() {
        return values.maxMemoryPages;
    }

    public InstanceOptions withMaxMemoryPages(int pages) {
        Values changed = values.copy();
        changed.maxMemoryPages = require(pages, 0);
        return new InstanceOptions(changed);
    }

    /** How far each of the instance's own tables may grow; an entry takes 4 or 8 bytes of the host. */
    public int maxTableEntries() {
        return values.maxTableEntries;
    }

    public InstanceOptions withMaxTableEntries(int entries) {
        Values changed = values.copy();
        changed.maxTableEntries = require(entries, 0);
        return new InstanceOptions(changed);
    }

    /** How many calls of guest functions may be under way at once. */
    public int maxCallDepth() {
        return values.maxCallDepth;
    }

    public InstanceOptions withMaxCallDepth(int calls) {
        Values changed = values.copy();
        changed.maxCallDepth = require(calls, 1);
        return new InstanceOptions(changed);
    }

    /** How many locals and operands interpreted calls may have in all; a slot takes 8 bytes of the host. */
    public int maxStackSlots() {
        return values.maxStackSlots;
    }

    public InstanceOptions withMaxStackSlots(int slots) {
        Values changed = values.copy();
        changed.maxStackSlots = require(slots, 1);
        return new InstanceOptions(changed);
    }

    /**
     * How many instructions of this instance may be executed, or {@link #UNMETERED}. Both executors count the same. The cost
     * of a straight run of instructions is charged when the run begins, one for each instruction; a run begins at the start of
     * a function, of a loop and of both arms of an {@code if}, after each {@code end} that is reached, and after each
     * {@code br_if}. An instruction on a range of a memory costs one more for each 32 bytes, {@code memory.grow} the same for
     * the former size, an instruction on a range of a table one more for each 8 entries.
     */
    public long fuel() {
        return values.fuel;
    }

    public InstanceOptions withFuel(long instructions) {
        if (instructions < UNMETERED) {
            throw new IllegalArgumentException("negative fuel");
        }
        Values changed = values.copy();
        changed.fuel = instructions;
        return new InstanceOptions(changed);
    }

    /**
     * The longest that a call from the host may take, or null for no limit. Guest code is ended within about a millisecond;
     * a host function is not disturbed, and the guest ends when it returns.
     */
    public Duration timeout() {
        return values.timeout;
    }

    /** Sets {@link #timeout}; null for no limit. */
    public InstanceOptions withTimeout(Duration longest) {
        if (longest != null && (longest.isNegative() || longest.isZero())) {
            throw new IllegalArgumentException("a timeout of " + longest);
        }
        Values changed = values.copy();
        changed.timeout = longest;
        return new InstanceOptions(changed);
    }

    /** Whether {@link Instance#interrupt} may be called. So it may be with fuel or a timeout, too. */
    public boolean isInterruptible() {
        return values.isInterruptible;
    }

    public InstanceOptions withInterruption() {
        Values changed = values.copy();
        changed.isInterruptible = true;
        return new InstanceOptions(changed);
    }

    /** Whether {@link Instance#close} leaves the instance's memories to instances to come; see {@link #withMemoryReuse}. */
    public boolean reusesMemories() {
        return values.reusesMemories;
    }

    /**
     * Lets an instance that was made from a {@link Snapshot} leave its memories, when it is closed, to the next instances of
     * that snapshot that are made with this option; they find the contents of the snapshot and nothing else. That takes
     * less than half of the time of a new memory. The closed instance's own memories are empty from then on, so the host must
     * have read what it wants. Memories that have grown, that another instance imports, or of an instance that another one
     * has called, are not reused.
     */
    public InstanceOptions withMemoryReuse() {
        Values changed = values.copy();
        changed.reusesMemories = true;
        return new InstanceOptions(changed);
    }

    /** How functions are executed. */
    public Executor executor() {
        return values.executor;
    }

    public InstanceOptions withExecutor(Executor executor) {
        Values changed = values.copy();
        changed.executor = Objects.requireNonNull(executor, "executor");
        return new InstanceOptions(changed);
    }

    /** Who is told of each call, or null. */
    public CallListener listener() {
        return values.listener;
    }

    /** Sets {@link #listener}. An instance with a listener is interpreted, whatever {@link #executor} says. */
    public InstanceOptions withListener(CallListener listener) {
        Values changed = values.copy();
        changed.listener = listener;
        return new InstanceOptions(changed);
    }

    private static int require(int limit, int least) {
        if (limit < least) {
            throw new IllegalArgumentException("a limit of " + limit);
        }
        return limit;
    }
}
