// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.pass;

import dev.amphora.compiler.ir.Instr;
import dev.amphora.compiler.ir.LowType;
import dev.amphora.compiler.ir.Opcode;
import dev.amphora.compiler.ir.Value;

/**
 * Addresses inside objects, computed from a reference. They do not keep their object alive: one that outlived the last
 * use of the reference across a collection would point into freed memory. So each is computed where it is used, and
 * never shared or moved; that costs nothing, since engines share such additions themselves.
 */
final class DerivedAddresses {
    private DerivedAddresses() {}

    /** Whether the instruction computes such an address. */
    static boolean isDerived(Instr instr) {
        if (instr.opcode() != Opcode.NUMERIC || instr.type() != LowType.I32 || instr.args().length != 2) {
            return false;
        }
        switch (instr.wasmOp()) {
            case I32_ADD:
            case I32_SUB:
                return isAddress(instr.arg(0)) || isAddress(instr.arg(1));
            default:
                return false;
        }
    }

    private static boolean isAddress(Value value) {
        if (!(value instanceof Instr instr)) {
            return false;
        }
        if (instr.opcode() == Opcode.CAST) {
            return instr.arg(0).type() == LowType.REF || isAddress(instr.arg(0));
        }
        return isDerived(instr);
    }
}
