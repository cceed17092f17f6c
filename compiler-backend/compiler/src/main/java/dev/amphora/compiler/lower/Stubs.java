// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.lower;

import dev.amphora.compiler.ir.Instr;
import dev.amphora.compiler.ir.LowFunction;
import dev.amphora.compiler.ir.Opcode;

/** Bodies without a method of their own. */
final class Stubs {
    private Stubs() {}

    /** Gives the function a body that traps. */
    static void unreachable(LowFunction function) {
        function.addBlock().add(new Instr.Builder(Opcode.UNREACHABLE).build(null));
    }
}
