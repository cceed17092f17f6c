// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.pass;

import dev.amphora.compiler.ir.Block;
import dev.amphora.compiler.ir.ControlFlow;
import dev.amphora.compiler.ir.Instr;
import dev.amphora.compiler.ir.LowFunction;
import dev.amphora.compiler.ir.LowType;
import dev.amphora.compiler.ir.Opcode;
import dev.amphora.compiler.ir.Phi;
import dev.amphora.compiler.ir.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Removes phis that choose between one value and themselves, phis that repeat another of their block, and copies. Casts that
 * undo each other are copies too.
 */
final class SimplifyPhis {
    private final LowFunction function;
    private final Replacements replacements = new Replacements();
    private final Map<Value, List<Phi>> users = new LinkedHashMap<>();
    private final Deque<Phi> work = new ArrayDeque<>();

    private SimplifyPhis(LowFunction function) {
        this.function = function;
    }

    /** Returns whether anything changed. */
    static boolean run(LowFunction function) {
        return new SimplifyPhis(function).run();
    }

    private boolean run() {
        ControlFlow.removeUnreachableBlocks(function);
        for (Block block : function.blocks()) {
            for (Instr instr : block.instrs()) {
                replaceCopy(instr);
            }
            for (Phi phi : block.phis()) {
                work.add(phi);
                for (Value input : phi.inputs().values()) {
                    users.computeIfAbsent(input, v -> new ArrayList<>(2)).add(phi);
                }
            }
        }
        while (!work.isEmpty()) {
            replaceTrivial(work.remove());
        }
        replacements.apply(function);
        Replacements equal = new Replacements();
        function.blocks().forEach(block -> shareEqual(block, equal));
        equal.apply(function);
        function.renumber();
        return !replacements.isEmpty() || !equal.isEmpty();
    }

    private void replaceCopy(Instr instr) {
        if (instr.opcode() == Opcode.CAST) {
            Value source = instr.arg(0);
            // A reference taken as a number is another value than the number that it was made of: it keeps the object
            // alive.
            if (source instanceof Instr inner && inner.opcode() == Opcode.CAST && source.type() != LowType.REF) {
                source = inner.arg(0).type() == instr.type() ? inner.arg(0) : source;
            }
            if (source.type() == instr.type()) {
                replacements.replace(instr, source);
            }
        }
    }

    private void replaceTrivial(Phi phi) {
        if (replacements.isReplaced(phi)) {
            return;
        }
        Value only = null;
        for (Value input : phi.inputs().values()) {
            Value value = replacements.resolve(input);
            if (value != phi && value != only) {
                if (only != null) {
                    return;
                }
                only = value;
            }
        }
        if (only == null || isLocalConstant(phi, only)) {
            return;
        }
        replacements.replace(phi, only);
        List<Phi> affected = users.getOrDefault(phi, List.of());
        for (Phi user : affected) {
            if (user != phi && !replacements.isReplaced(user)) {
                work.add(user);
            }
        }
        users.computeIfAbsent(only, v -> new ArrayList<>(2)).addAll(affected);
    }

    /** A landing block's constant input may come from the middle of the block left, and then does not dominate it. */
    private static boolean isLocalConstant(Phi phi, Value value) {
        return value instanceof Instr instr
                && instr.opcode() == Opcode.CONST
                && phi.block().instrs().get(0).opcode() == Opcode.CATCH;
    }

    private static void shareEqual(Block block, Replacements equal) {
        if (block.phis().size() < 2) {
            return;
        }
        Map<Map<Block, Value>, Phi> known = new LinkedHashMap<>();
        for (Phi phi : block.phis()) {
            Phi first = known.putIfAbsent(new LinkedHashMap<>(phi.inputs()), phi);
            if (first != null && first.type() == phi.type()) {
                equal.replace(phi, first);
            }
        }
    }
}
