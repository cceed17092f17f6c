// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.pass;

import dev.amphora.compiler.ir.Block;
import dev.amphora.compiler.ir.Instr;
import dev.amphora.compiler.ir.LowFunction;
import dev.amphora.compiler.ir.Phi;
import dev.amphora.compiler.ir.Value;

/** Estimates how many bytes of Wasm code a function becomes, before locals are allocated and expressions nested. */
final class CodeSize {
    private static final int LOCAL = 2;

    private CodeSize() {}

    /** Bytes of the body, without what a function has besides its body. */
    static int of(LowFunction function) {
        int size = 0;
        for (Block block : function.blocks()) {
            for (Phi phi : block.phis()) {
                size += LOCAL * phi.inputs().size();
            }
            for (Instr instr : block.instrs()) {
                size += of(instr);
            }
        }
        return size;
    }

    private static int of(Instr instr) {
        int size =
                switch (instr.opcode()) {
                    case CAST, CATCH, UNREACHABLE, RETURN -> 0;
                    case NUMERIC -> 1;
                    case CONST, JUMP, MEMORY_SIZE, MEMORY_GROW -> 2;
                    case LOAD, STORE, THROW -> 3;
                    case CALL, CALL_INDIRECT, BRANCH, MEMORY_COPY, MEMORY_FILL -> 4;
                    case CHECK_NONZERO, CHECK_NONZERO_I64, CHECK_NOT -> 7;
                    case CHECK_BOUNDS -> 12;
                    case SWITCH -> 4 + 2 * instr.successors().length;
                    case NEW -> 28;
                };
        for (Value arg : instr.args()) {
            // What another instruction computes is often an operand in place, or needed twice at most.
            size += arg instanceof Instr ? 0 : LOCAL;
        }
        return size;
    }
}
