// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import java.util.Arrays;

/**
 * A translated body: instructions of {@link Opcode} on the slots of one frame. Refers to nothing of an instance, so all
 * instances of a module share it.
 */
final class FunctionCode {
    final int[] instructions;

    /** How many slots parameters take, and parameters and locals together, and all of the frame. */
    final int paramSlots;

    final int localSlots;
    final int frameSlots;

    /** What the slots behind the locals contain from the start. */
    private final long[] constants;

    /** Whether any slot holds a reference. */
    final boolean usesReferences;

    private final Handlers handlers;

    /** Pairs of a position and the index of the instruction of the body whose code begins there, ascending. */
    private final int[] origins;

    FunctionCode(
            int[] instructions,
            int paramSlots,
            int localSlots,
            long[] constants,
            int frameSlots,
            boolean usesReferences,
            Handlers handlers,
            int[] origins) {
        this.instructions = instructions;
        this.paramSlots = paramSlots;
        this.localSlots = localSlots;
        this.constants = constants;
        this.frameSlots = frameSlots;
        this.usesReferences = usesReferences;
        this.handlers = handlers;
        this.origins = origins;
    }

    Handlers handlers() {
        return handlers;
    }

    /** The instruction of the body that the code at a position came from. */
    int instructionAt(int position) {
        int low = 0;
        int high = origins.length / 2 - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (origins[2 * middle] <= position) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return origins.length == 0 ? 0 : origins[2 * low + 1];
    }

    /** Makes the frame at {@code frame} ready: there is room, locals other than parameters are zero or null, constants are set. */
    void prepare(Stack stack, int frame) {
        int end = frame + frameSlots;
        if (end > stack.values.length) {
            stack.ensure(end);
        }
        int from = frame + paramSlots;
        int to = frame + localSlots;
        if (to > from) {
            Arrays.fill(stack.values, from, to, 0);
        }
        if (constants.length > 0) {
            System.arraycopy(constants, 0, stack.values, to, constants.length);
        }
        if (usesReferences) {
            stack.ensureReferences(end);
            Arrays.fill(stack.references, from, to, null);
        }
    }
}
