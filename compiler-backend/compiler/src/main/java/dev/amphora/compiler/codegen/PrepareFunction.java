// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.codegen;

import dev.amphora.compiler.ir.Block;
import dev.amphora.compiler.ir.ControlFlow;
import dev.amphora.compiler.ir.Instr;
import dev.amphora.compiler.ir.LowFunction;
import dev.amphora.compiler.ir.Opcode;
import dev.amphora.compiler.ir.Phi;
import dev.amphora.compiler.ir.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Brings a function's IR into the shape that the rest of code generation relies on: no unreachable blocks, unwind edges only
 * where something can throw, and the phis of landing blocks isolated by copies.
 *
 * <p>A catch goes straight to the landing block, so no copy can be made on an unwind edge. Instead each throwing block copies
 * what it would pass to a landing phi at its start, and the landing block copies the phi at once. Phi and inputs then have
 * such short lives that they can always share one local; whether the copies cost anything is up to {@link LocalAllocation}.
 * Afterwards an input of a landing phi is defined in the throwing block itself, which the verifier does not allow.
 */
final class PrepareFunction {
    private PrepareFunction() {}

    static void run(LowFunction function, CallEffects effects) {
        dropUnwindEdges(function, effects);
        ControlFlow.removeUnreachableBlocks(function);
        CopyReturns.run(function);
        Map<Value, Value> renamed = new LinkedHashMap<>();
        List<Block> landings = new ArrayList<>();
        for (Block block : function.blocks()) {
            if (block.instrs().get(0).opcode() == Opcode.CATCH && !block.phis().isEmpty()) {
                landings.add(block);
            }
        }
        if (landings.isEmpty()) {
            return;
        }
        for (Block landing : landings) {
            List<Instr> copies = new ArrayList<>();
            for (Phi phi : landing.phis()) {
                Instr copy = copyOf(phi);
                copies.add(copy);
                renamed.put(phi, copy);
            }
            landing.instrs().addAll(1, copies);
        }
        rename(function, renamed);
        for (Block block : function.blocks()) {
            if (block.unwind() != null && !block.unwind().phis().isEmpty()) {
                copyInputs(block);
            }
        }
        function.renumber();
    }

    private static Instr copyOf(Value value) {
        return new Instr.Builder(Opcode.CAST).args(value).build(value.type());
    }

    private static void dropUnwindEdges(LowFunction function, CallEffects effects) {
        for (Block block : function.blocks()) {
            if (block.unwind() != null && block.instrs().stream().noneMatch(effects::mayThrow)) {
                block.unwind().phis().forEach(phi -> phi.removeInput(block));
                block.setUnwind(null);
            }
        }
    }

    private static void rename(LowFunction function, Map<Value, Value> renamed) {
        for (Block block : function.blocks()) {
            for (Phi phi : block.phis()) {
                for (Map.Entry<Block, Value> input : List.copyOf(phi.inputs().entrySet())) {
                    Value copy = renamed.get(input.getValue());
                    if (copy != null) {
                        phi.setInput(input.getKey(), copy);
                    }
                }
            }
            for (Instr instr : block.instrs()) {
                Value[] args = instr.args();
                for (int i = 0; i < args.length; i++) {
                    Value copy = renamed.get(args[i]);
                    if (copy != null && copy != instr) {
                        args[i] = copy;
                    }
                }
            }
        }
    }

    private static void copyInputs(Block block) {
        List<Instr> copies = new ArrayList<>();
        for (Phi phi : block.unwind().phis()) {
            Instr copy = copyOf(phi.input(block));
            copies.add(copy);
            phi.setInput(block, copy);
        }
        // A landing block first receives its exception and its own phis.
        int place = 0;
        if (block.instrs().get(0).opcode() == Opcode.CATCH) {
            place = 1 + block.phis().size();
        }
        block.instrs().addAll(place, copies);
    }
}
