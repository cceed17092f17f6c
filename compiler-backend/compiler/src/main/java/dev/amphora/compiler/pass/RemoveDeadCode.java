// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.pass;

import dev.amphora.compiler.ir.Block;
import dev.amphora.compiler.ir.Instr;
import dev.amphora.compiler.ir.LowFunction;
import dev.amphora.compiler.ir.Phi;
import dev.amphora.compiler.ir.Value;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/** Removes instructions and phis that no effect depends on. An allocation that nobody uses is no effect. */
final class RemoveDeadCode {
    private final BitSet needed = new BitSet();
    private final Deque<Value> work = new ArrayDeque<>();

    private RemoveDeadCode() {}

    /** Returns whether anything changed. */
    static boolean run(LowFunction function) {
        return new RemoveDeadCode().sweep(function);
    }

    private boolean sweep(LowFunction function) {
        function.renumber();
        for (Block block : function.blocks()) {
            for (Instr instr : block.instrs()) {
                if (hasEffect(instr)) {
                    need(instr);
                }
            }
        }
        while (!work.isEmpty()) {
            Value value = work.remove();
            if (value instanceof Phi phi) {
                phi.inputs().values().forEach(this::need);
            } else if (value instanceof Instr instr) {
                for (Value arg : instr.args()) {
                    need(arg);
                }
            }
        }
        boolean changed = false;
        for (Block block : function.blocks()) {
            changed |= block.phis().removeIf(phi -> !needed.get(phi.id()));
            changed |= block.instrs().removeIf(instr -> !needed.get(instr.id()));
        }
        function.renumber();
        return changed;
    }

    private void need(Value value) {
        if (!needed.get(value.id())) {
            needed.set(value.id());
            work.add(value);
        }
    }

    /** A landing block keeps its CATCH, used or not. */
    private static boolean hasEffect(Instr instr) {
        return switch (instr.opcode()) {
            case CONST, NUMERIC, LOAD, CAST, MEMORY_SIZE, NEW -> false;
            default -> true;
        };
    }
}
