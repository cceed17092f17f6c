// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import java.util.Objects;

/**
 * The limits of an instance.
 *
 * @param maxMemoryPages how far the instance's own memory may grow, in pages of 64 KiB
 * @param maxCallDepth how many calls of guest functions may be under way at once
 * @param maxStackSlots how many locals and operands those calls may have in all; a slot takes 8 bytes of the host
 * @param fuel how many instructions of this instance may be executed, or {@link #UNMETERED}. The cost of a straight run of
 *     instructions is charged when the run begins, one for each instruction; a run begins at the start of a function, of a
 *     loop and of both arms of an {@code if}, after each {@code end} that is reached, and after each {@code br_if}
 * @param executor how functions are executed
 */
public record InstanceOptions(int maxMemoryPages, int maxCallDepth, int maxStackSlots, long fuel, Executor executor) {
    public static final long UNMETERED = -1;

    public static final InstanceOptions DEFAULT =
            new InstanceOptions(Memory.MAX_PAGES, 1 << 16, 1 << 22, UNMETERED, Executor.INTERPRETER);

    public InstanceOptions {
        Objects.requireNonNull(executor, "executor");
        if (maxMemoryPages < 0 || maxCallDepth < 1 || maxStackSlots < 1 || fuel < UNMETERED) {
            throw new IllegalArgumentException("a limit is negative or zero");
        }
    }

    public InstanceOptions withMaxMemoryPages(int pages) {
        return new InstanceOptions(pages, maxCallDepth, maxStackSlots, fuel, executor);
    }

    public InstanceOptions withMaxCallDepth(int calls) {
        return new InstanceOptions(maxMemoryPages, calls, maxStackSlots, fuel, executor);
    }

    public InstanceOptions withMaxStackSlots(int slots) {
        return new InstanceOptions(maxMemoryPages, maxCallDepth, slots, fuel, executor);
    }

    public InstanceOptions withFuel(long instructions) {
        return new InstanceOptions(maxMemoryPages, maxCallDepth, maxStackSlots, instructions, executor);
    }

    public InstanceOptions withExecutor(Executor newExecutor) {
        return new InstanceOptions(maxMemoryPages, maxCallDepth, maxStackSlots, fuel, newExecutor);
    }
}
