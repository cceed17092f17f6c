// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.pass;

import dev.amphora.compiler.ir.Block;
import dev.amphora.compiler.ir.Instr;
import dev.amphora.compiler.ir.LowFunction;
import dev.amphora.compiler.ir.Phi;
import dev.amphora.compiler.ir.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values that others take the place of. */
final class Replacements {
    private final Map<Value, Value> replacements = new LinkedHashMap<>();

    boolean isEmpty() {
        return replacements.isEmpty();
    }

    void replace(Value old, Value by) {
        if (old == by) {
            throw new IllegalArgumentException(old + " in its own place");
        }
        replacements.put(old, by);
    }

    boolean isReplaced(Value value) {
        return replacements.containsKey(value);
    }

    /** What is used in place of a value in the end. */
    Value resolve(Value value) {
        Value result = replacements.get(value);
        if (result == null) {
            return value;
        }
        Value next;
        while ((next = replacements.get(result)) != null) {
            result = next;
        }
        // Shortens the way for the next one.
        replacements.put(value, result);
        return result;
    }

    void resolveOperands(Instr instr) {
        Value[] args = instr.args();
        for (int i = 0; i < args.length; i++) {
            args[i] = resolve(args[i]);
        }
    }

    /** Puts the replacements in the place of all uses and removes the phis and instructions replaced. */
    void apply(LowFunction function) {
        if (replacements.isEmpty()) {
            return;
        }
        for (Block block : function.blocks()) {
            block.phis().removeIf(this::isReplaced);
            block.instrs().removeIf(this::isReplaced);
            for (Phi phi : block.phis()) {
                for (Map.Entry<Block, Value> input : List.copyOf(phi.inputs().entrySet())) {
                    Value value = resolve(input.getValue());
                    if (value != input.getValue()) {
                        phi.setInput(input.getKey(), value);
                    }
                }
            }
            block.instrs().forEach(this::resolveOperands);
        }
    }
}
