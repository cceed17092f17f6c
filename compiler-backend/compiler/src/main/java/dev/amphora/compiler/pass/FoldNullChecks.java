// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.pass;

import dev.amphora.compiler.ir.Alias;
import dev.amphora.compiler.ir.Block;
import dev.amphora.compiler.ir.Instr;
import dev.amphora.compiler.ir.LowFunction;
import dev.amphora.compiler.ir.LowProgram;
import dev.amphora.compiler.ir.LowType;
import dev.amphora.compiler.ir.Opcode;
import dev.amphora.compiler.ir.Value;
import dev.amphora.wasm.model.Op;
import java.util.List;

/**
 * Lets the bounds check of an array access find null too. The memory at null is zero as far as arrays have their length, so that
 * every index is out of bounds there; only the code behind the failing check must tell the two exceptions apart. Runs last: no
 * other pass knows that what is left also checks for null.
 */
final class FoldNullChecks {
    /** Throws for an array and an index: for null, or for the index. */
    static final String THROWER = "dev.amphora.runtime.classlib.Checks.throwArrayAccess(Ljava/lang/Object;I)V";

    /** Nothing is ever written below the runtime's state. */
    private static final int ZERO_BYTES = 1024;

    private final LowFunction thrower;
    private boolean changed;

    private FoldNullChecks(LowFunction thrower) {
        this.thrower = thrower;
    }

    /** The function of a program that a failing check calls, or null if it has none. */
    static LowFunction thrower(LowProgram program) {
        return program.functions().stream()
                .filter(function -> function.name().equals(THROWER))
                .findFirst()
                .orElse(null);
    }

    /** Returns whether anything changed. */
    static boolean run(LowFunction function, LowFunction thrower) {
        if (thrower == null || function == thrower) {
            return false;
        }
        FoldNullChecks pass = new FoldNullChecks(thrower);
        for (Block block : function.blocks()) {
            pass.fold(block.instrs());
        }
        if (pass.changed) {
            function.renumber();
        }
        return pass.changed;
    }

    private void fold(List<Instr> instrs) {
        for (int i = 0; i < instrs.size(); i++) {
            Instr check = instrs.get(i);
            if (check.opcode() == Opcode.CHECK_NONZERO && check.arg(0).type() == LowType.REF) {
                int bounds = boundsCheckAfter(instrs, i);
                if (bounds > 0) {
                    replace(instrs, i, bounds);
                    i--;
                }
            }
        }
    }

    /** Where the array's bounds are checked, if nothing can be noticed before; otherwise -1. */
    private static int boundsCheckAfter(List<Instr> instrs, int nullCheck) {
        Value array = instrs.get(nullCheck).arg(0);
        for (int i = nullCheck + 1; i < instrs.size(); i++) {
            Instr instr = instrs.get(i);
            switch (instr.opcode()) {
                case CONST, CAST -> {}
                case NUMERIC -> {
                    if (SimplifyExpressions.mayTrap(instr.wasmOp())) {
                        return -1;
                    }
                }
                case LOAD -> {
                    // From null it reads low memory; but an address that was computed may be anything.
                    if (!(instr.arg(0).type() == LowType.REF && instr.imm() < ZERO_BYTES)) {
                        return -1;
                    }
                }
                case CHECK_BOUNDS -> {
                    return isLength(instr.arg(1), array) ? i : -1;
                }
                default -> {
                    return -1;
                }
            }
        }
        return -1;
    }

    private static boolean isLength(Value value, Value array) {
        return value instanceof Instr load
                && load.opcode() == Opcode.LOAD
                && load.alias().kind() == Alias.Kind.IMMUTABLE
                && load.wasmOp() == Op.I32_LOAD
                && load.arg(0) == array
                && load.imm() + 4 <= ZERO_BYTES;
    }

    private void replace(List<Instr> instrs, int nullCheck, int boundsCheck) {
        Instr bounds = instrs.get(boundsCheck);
        Value array = instrs.get(nullCheck).arg(0);
        Instr outside = new Instr.Builder(Opcode.NUMERIC)
                .wasmOp(Op.I32_GE_U)
                .args(bounds.arg(0), bounds.arg(1))
                .position(bounds.position())
                .build(LowType.I32);
        instrs.set(
                boundsCheck,
                new Instr.Builder(Opcode.CHECK_NOT)
                        .args(outside, array, bounds.arg(0))
                        .callee(thrower)
                        .position(bounds.position())
                        .build(null));
        instrs.add(boundsCheck, outside);
        instrs.remove(nullCheck);
        changed = true;
    }
}
