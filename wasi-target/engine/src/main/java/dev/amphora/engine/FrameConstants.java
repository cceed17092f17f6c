// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import dev.amphora.wasm.model.Instr;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The constants that a body uses within loops, or often, and their slots. Such a constant is put in a slot of its own once, when the
 * frame is made, instead of in its home each time that an instruction wants it.
 */
final class FrameConstants {
    /** More than this are not worth their place in the frame. */
    private static final int MAX = 24;

    /** A constant that is written this often is worth a slot without any loop, for instance the address 0 of what is static. */
    private static final int MANY = 4;

    private final int firstSlot;
    private final List<Long> candidates;
    private final List<Long> used = new ArrayList<>();

    FrameConstants(List<Instr> body, int firstSlot) {
        this.firstSlot = firstSlot;
        candidates = candidates(body);
    }

    private static List<Long> candidates(List<Instr> body) {
        List<Long> found = new ArrayList<>();
        Map<Long, Integer> uses = new LinkedHashMap<>();
        int depth = 0;
        // The depth of the outermost loop that is open, or 0.
        int loopDepth = 0;
        for (Instr instr : body) {
            switch (instr.op()) {
                case BLOCK, IF, TRY_TABLE -> depth++;
                case LOOP -> {
                    depth++;
                    loopDepth = loopDepth == 0 ? depth : loopDepth;
                }
                case END -> {
                    loopDepth = depth == loopDepth ? 0 : loopDepth;
                    depth--;
                }
                case I32_CONST, I64_CONST, F32_CONST, F64_CONST -> {
                    uses.merge(bits(instr), 1, Integer::sum);
                    if (loopDepth > 0 && found.size() < MAX && !found.contains(bits(instr))) {
                        found.add(bits(instr));
                    }
                }
                default -> {}
            }
        }
        uses.forEach((bits, times) -> {
            if (times >= MANY && found.size() < MAX && !found.contains(bits)) {
                found.add(bits);
            }
        });
        return found;
    }

    /** A constant as it lies in a slot. */
    private static long bits(Instr instr) {
        return switch (instr.op()) {
            case I32_CONST -> ((Instr.I32Const) instr).value();
            case I64_CONST -> ((Instr.I64Const) instr).value();
            case F32_CONST -> ((Instr.F32Const) instr).bits();
            case F64_CONST -> ((Instr.F64Const) instr).bits();
            default -> throw new IllegalStateException(instr.op().mnemonic());
        };
    }

    /** How many slots are kept free. */
    int slots() {
        return candidates.size();
    }

    boolean hasSlot(long bits) {
        return candidates.contains(bits);
    }

    /** The slot of a constant, which is now in use, or -1 if it has none. */
    int slot(long bits) {
        if (!candidates.contains(bits)) {
            return -1;
        }
        if (!used.contains(bits)) {
            used.add(bits);
        }
        return firstSlot + used.indexOf(bits);
    }

    /** What is to be put in the slots, from the first one on. */
    long[] values() {
        return used.stream().mapToLong(Long::longValue).toArray();
    }
}
