// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.pass;

import dev.amphora.compiler.ir.Block;
import dev.amphora.compiler.ir.ControlFlow;
import dev.amphora.compiler.ir.Instr;
import dev.amphora.compiler.ir.LowFunction;
import dev.amphora.compiler.ir.Phi;
import dev.amphora.compiler.ir.Value;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes a function that does the same under another name. */
final class CopyFunction {
    private final Map<Value, Value> values = new LinkedHashMap<>();
    private final Map<Block, Block> blocks = new LinkedHashMap<>();

    private CopyFunction() {}

    static LowFunction copy(LowFunction original, String name) {
        return new CopyFunction().run(original, name);
    }

    private LowFunction run(LowFunction original, String name) {
        LowFunction copy = LowFunction.defined(name, original.signature());
        copy.setBounded(original.isBounded());
        copy.setCold(original.cold());
        copy.setNoAlloc(original.noAlloc());
        copy.setCollects(original.collects());
        copy.setReceiver(original.hasReceiver());
        copy.setOrigin(original.origin());
        copy.setDeclaredAs(original);
        for (int i = 0; i < original.params().size(); i++) {
            values.put(original.params().get(i), copy.params().get(i));
        }
        // Dominators first, so that operands have been copied when they are needed.
        List<Block> order = ControlFlow.of(original).reversePostorder();
        for (Block block : order) {
            Block to = copy.addBlock();
            blocks.put(block, to);
            block.phis().forEach(phi -> values.put(phi, to.addPhi(phi.type())));
        }
        for (Block block : order) {
            for (Instr instr : block.instrs()) {
                Value[] args = Arrays.stream(instr.args()).map(values::get).toArray(Value[]::new);
                Block[] successors =
                        Arrays.stream(instr.successors()).map(blocks::get).toArray(Block[]::new);
                values.put(instr, blocks.get(block).add(instr.copy(args, successors, instr.position())));
            }
            blocks.get(block).setUnwind(block.unwind() == null ? null : blocks.get(block.unwind()));
        }
        for (Block block : order) {
            for (Phi phi : block.phis()) {
                phi.inputs().forEach((from, value) -> {
                    if (blocks.containsKey(from)) {
                        ((Phi) values.get(phi)).setInput(blocks.get(from), values.get(value));
                    }
                });
            }
        }
        copy.renumber();
        return copy;
    }
}
