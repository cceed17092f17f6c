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
import dev.amphora.wasm.model.Op;
import java.util.List;

/**
 * Turns branches that do nothing but choose between integers into {@code select}, which engines compile to conditional moves.
 * What the sides compute is computed always then, so they must be cheap and free of traps.
 */
final class SelectValues {
    /** How many instructions a side may have, and how many values may be chosen. */
    private static final int MAX_INSTRUCTIONS = 2;

    private static final int MAX_VALUES = 2;

    private final LowFunction function;
    private final ControlFlow flow;

    private SelectValues(LowFunction function) {
        this.function = function;
        flow = ControlFlow.of(function);
    }

    /** Returns whether anything changed. */
    static boolean run(LowFunction function) {
        boolean changed = false;
        while (new SelectValues(function).runOnce()) {
            changed = true;
        }
        return changed;
    }

    /** Inner choices come first, so that outer ones become choices of values too. */
    private boolean runOnce() {
        boolean changed = false;
        List<Block> order = flow.reversePostorder();
        for (int i = order.size() - 1; i >= 0; i--) {
            changed |= convert(order.get(i));
        }
        if (changed) {
            ControlFlow.removeUnreachableBlocks(function);
        }
        return changed;
    }

    private boolean convert(Block block) {
        Instr branch = block.terminator();
        if (branch.opcode() != Opcode.BRANCH) {
            return false;
        }
        Block yes = branch.successors()[0];
        Block no = branch.successors()[1];
        Block merge = isSide(yes) ? target(yes) : yes;
        if (yes == no || merge != (isSide(no) && no != merge ? target(no) : no) || merge == block) {
            return false;
        }
        Block fromYes = yes == merge ? block : yes;
        Block fromNo = no == merge ? block : no;
        int values = 0;
        for (Phi phi : merge.phis()) {
            if (phi.input(fromYes) != phi.input(fromNo)) {
                values++;
                if (phi.type() != LowType.I32 && phi.type() != LowType.I64) {
                    return false;
                }
            }
        }
        if (values == 0 || values > MAX_VALUES) {
            return false;
        }
        block.instrs().remove(branch);
        take(block, fromYes);
        take(block, fromNo);
        Value condition = branch.arg(0);
        if (condition.type() == LowType.REF) {
            condition = block.add(new Instr.Builder(Opcode.CAST).args(condition).build(LowType.I32));
        }
        for (Phi phi : merge.phis()) {
            Value a = phi.input(fromYes);
            Value b = phi.input(fromNo);
            phi.removeInput(fromYes);
            phi.removeInput(fromNo);
            phi.setInput(block, a == b ? a : block.add(select(branch, condition, a, b)));
        }
        block.add(new Instr.Builder(Opcode.JUMP)
                .successors(merge)
                .position(branch.position())
                .build(null));
        return true;
    }

    private static Instr select(Instr branch, Value condition, Value a, Value b) {
        return new Instr.Builder(Opcode.NUMERIC)
                .wasmOp(Op.SELECT)
                .args(a, b, condition)
                .position(branch.position())
                .build(a.type());
    }

    /** Moves what a side computes to the block before; its jump stays. */
    private static void take(Block block, Block side) {
        if (side != block) {
            List<Instr> moved = side.instrs().subList(0, side.instrs().size() - 1);
            block.instrs().addAll(moved);
            moved.clear();
        }
    }

    private static Block target(Block side) {
        return side.terminator().successors()[0];
    }

    /** Whether a block is reached by the branch only, is cheap, and jumps on. */
    private boolean isSide(Block block) {
        if (flow.predecessors(block).size() != 1
                || !block.phis().isEmpty()
                || block.unwind() != null
                || block.terminator().opcode() != Opcode.JUMP) {
            return false;
        }
        int size = 0;
        for (Instr instr : block.instrs()) {
            if (instr.opcode() == Opcode.NUMERIC) {
                size++;
                if (!isCheap(instr)) {
                    return false;
                }
            } else if (instr.opcode() != Opcode.CONST && instr.opcode() != Opcode.JUMP) {
                return false;
            }
        }
        return size <= MAX_INSTRUCTIONS;
    }

    private static boolean isCheap(Instr instr) {
        return switch (instr.wasmOp()) {
            case I32_ADD,
                    I32_SUB,
                    I32_AND,
                    I32_OR,
                    I32_XOR,
                    I32_SHL,
                    I32_SHR_S,
                    I32_SHR_U,
                    I64_ADD,
                    I64_SUB,
                    I64_AND,
                    I64_OR,
                    I64_XOR,
                    I64_SHL,
                    I64_SHR_S,
                    I64_SHR_U -> !DerivedAddresses.isDerived(instr);
            case I32_EXTEND8_S, I32_EXTEND16_S, I32_WRAP_I64, I64_EXTEND_I32_S, I64_EXTEND_I32_U, SELECT ->
                instr.type() == LowType.I32 || instr.type() == LowType.I64;
            default ->
                SimplifyExpressions.opposite(instr.wasmOp()) != null
                        && instr.arg(0).type() != LowType.F64
                        && instr.arg(0).type() != LowType.F32;
        };
    }
}
