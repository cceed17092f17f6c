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

/**
 * Lets a block that jumps to nothing but a return do so itself. Ways through a function that meet only to return are apart
 * then, and one that needs no frame on the shadow stack gets none (see {@link ShadowFrame}): in a recursion over a tree that
 * is the way of the leaves.
 */
final class CopyReturns {
    private CopyReturns() {}

    static void run(LowFunction function) {
        boolean changed = false;
        for (Block block : function.blocks()) {
            Instr jump = block.terminator();
            if (jump.opcode() == Opcode.JUMP && onlyReturns(jump.successors()[0])) {
                Block target = jump.successors()[0];
                Instr end = target.terminator();
                Value[] results = end.args().clone();
                for (int i = 0; i < results.length; i++) {
                    if (results[i] instanceof Phi phi && phi.block() == target) {
                        results[i] = phi.input(block);
                    }
                }
                target.phis().forEach(phi -> phi.removeInput(block));
                block.instrs().set(block.instrs().size() - 1, end.copy(results, new Block[0], end.position()));
                changed = true;
            }
        }
        if (changed) {
            ControlFlow.removeUnreachableBlocks(function);
        }
    }

    private static boolean onlyReturns(Block block) {
        return block.instrs().size() == 1 && block.terminator().opcode() == Opcode.RETURN;
    }
}
