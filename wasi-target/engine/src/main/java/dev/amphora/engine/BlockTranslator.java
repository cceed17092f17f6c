// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import dev.amphora.engine.OperandStack.Operand;
import dev.amphora.wasm.model.BlockType;
import dev.amphora.wasm.model.CatchClause;
import dev.amphora.wasm.model.FuncType;
import dev.amphora.wasm.model.Instr;
import dev.amphora.wasm.model.Op;
import dev.amphora.wasm.model.ValType;
import dev.amphora.wasm.model.WasmModule;
import java.util.ArrayList;
import java.util.List;

/**
 * Translates structured control flow to jumps. At the start of a block all operands are put in their homes, because what happens
 * inside may happen on one path only. Code that cannot be reached is left out.
 */
final class BlockTranslator {
    private static final List<ValType> NO_TYPES = List.of();
    private static final int NONE = CodeWriter.NONE;

    private final WasmModule module;
    private final List<ValType> results;
    private final Operands operands;
    private final CodeWriter code;
    private final List<Label> labels = new ArrayList<>();
    private final List<Handlers.Handler> handlers = new ArrayList<>();
    private boolean reachable = true;

    /** Blocks begun since the code became unreachable. */
    private int skippedBlocks;

    /** A block under construction. */
    private static final class Label {
        final Op op;
        final FuncType type;
        /** Operands below the block's parameters. */
        final int height;
        /** The position of a loop. */
        final int target;
        /** Operands of instructions that expect the position of the end. */
        final List<Integer> references = new ArrayList<>();
        /** The operand of an {@code if} that expects the position of the other arm, or {@link #NONE}. */
        int elseReference = NONE;
        /** The catch clauses of a {@code try_table}, and the first position they cover. */
        List<CatchClause> catches = List.of();

        Label(Op op, FuncType type, int height, int target) {
            this.op = op;
            this.type = type;
            this.height = height;
            this.target = target;
        }

        /** What a branch to this label passes. */
        List<ValType> types() {
            return op == Op.LOOP ? type.params() : type.results();
        }
    }

    /** Begins a function with some results. */
    BlockTranslator(WasmModule module, List<ValType> results, Operands operands, CodeWriter code) {
        this.module = module;
        this.results = results;
        this.operands = operands;
        this.code = code;
        labels.add(new Label(Op.BLOCK, new FuncType(NO_TYPES, results), 0, NONE));
        code.noteOrigin(0);
        code.beginRun();
    }

    Handlers handlers() {
        return handlers.isEmpty() ? Handlers.NONE : new Handlers(handlers);
    }

    boolean isReachable() {
        return reachable;
    }

    /** What follows cannot be reached, up to the end of the block. */
    void endReach() {
        reachable = false;
    }

    /** Whether an instruction in unreachable code is to be ignored; not so the end of the innermost reachable block. */
    boolean skip(Op op) {
        switch (op) {
            case BLOCK, LOOP, IF, TRY_TABLE -> skippedBlocks++;
            case END -> {
                if (skippedBlocks == 0) {
                    return false;
                }
                skippedBlocks--;
            }
            case ELSE -> {
                return skippedBlocks > 0;
            }
            default -> {}
        }
        return true;
    }

    void emitReturn() {
        if (results.isEmpty()) {
            code.emit(Opcode.RETURN_NONE, 0, 0, 0, 0);
        } else if (results.size() == 1
                && Slots.count(results) == 1
                && !results.get(0).isReference()) {
            code.emit(Opcode.RETURN_ONE, 0, operands.topSlot(), 0, 0);
        } else {
            int height = operands.height() - results.size();
            operands.settleFrom(height);
            boolean references = Slots.hasReference(results);
            code.emit(
                    references ? Opcode.RETURN_REFERENCES : Opcode.RETURN_MANY,
                    0,
                    operands.homeAt(height),
                    0,
                    Slots.count(results));
        }
        reachable = false;
    }

    void beginBlock(Op op, BlockType blockType) {
        FuncType signature = signature(blockType);
        int elseReference = NONE;
        if (op == Op.IF) {
            if (!operands.isSettledBelowTop()) {
                operands.settleFrom(0); // Before the branch, for both arms.
            }
            elseReference = emitBranchOn(false);
        } else {
            operands.settleFrom(0);
        }
        Label label =
                new Label(op, signature, operands.height() - signature.params().size(), code.here());
        label.elseReference = elseReference;
        labels.add(label);
        if (op != Op.BLOCK) {
            code.beginRun();
        }
    }

    void beginTry(Instr.TryTable instr) {
        FuncType signature = signature(instr.type());
        operands.settleFrom(0);
        Label label = new Label(
                Op.TRY_TABLE, signature, operands.height() - signature.params().size(), code.here());
        label.catches = instr.catches();
        labels.add(label);
    }

    private FuncType signature(BlockType blockType) {
        if (blockType instanceof BlockType.TypeIndex indexed) {
            return module.types().get(indexed.index());
        }
        return new FuncType(NO_TYPES, blockType instanceof BlockType.Value value ? List.of(value.type()) : NO_TYPES);
    }

    void beginElse() {
        Label label = labels.get(labels.size() - 1);
        if (reachable) {
            operands.settleFrom(label.height);
            jumpTo(label);
        }
        code.resolve(label.elseReference);
        label.elseReference = NONE;
        operands.truncate(label.height);
        operands.pushAll(label.type.params());
        reachable = true;
        code.beginRun();
    }

    void endBlock() {
        Label label = labels.get(labels.size() - 1);
        if (reachable) {
            settleBeforeEnd(label);
        }
        if (!label.catches.isEmpty()) {
            endTry(label);
        }
        labels.remove(labels.size() - 1);
        if (label.elseReference != NONE) {
            // An if without else: its parameters are its results, and they are in their homes.
            code.resolve(label.elseReference);
            reachable = true;
        }
        if (!label.references.isEmpty()) {
            label.references.forEach(code::resolve);
            reachable = true;
        }
        operands.truncate(label.height);
        operands.pushAll(label.type.results());
        if (!reachable) {
            return;
        }
        if (labels.isEmpty()) {
            emitReturn();
        } else {
            code.beginRun();
        }
    }

    private void settleBeforeEnd(Label label) {
        boolean isFunctionEnd = labels.size() == 1 && label.references.isEmpty();
        if (isFunctionEnd) {
            emitReturn(); // May read a result from a local.
        } else {
            operands.settleFrom(label.height);
        }
    }

    /** Writes, behind the body of a {@code try_table}, the branches that its catch clauses take. */
    private void endTry(Label label) {
        int end = code.position();
        if (reachable) {
            jumpTo(label);
        }
        labels.remove(labels.size() - 1);
        for (CatchClause clause : label.catches) {
            operands.truncate(label.height);
            int slot = operands.nextHome();
            int target = code.here();
            if (clause.kind().hasTag()) {
                operands.pushAll(module.tagType(clause.tagIndex()).params());
            }
            if (clause.kind().hasRef()) {
                operands.push(ValType.EXNREF);
            }
            branch(clause.label());
            handlers.add(new Handlers.Handler(label.target, end, clause, slot, target));
        }
        labels.add(label);
        reachable = false;
    }

    private Label label(int depth) {
        return labels.get(labels.size() - 1 - depth);
    }

    /** Makes an operand that has been written hold the position of a label. */
    private void refer(Label label, int reference) {
        if (label.op == Op.LOOP) {
            code.resolve(reference, label.target);
        } else {
            label.references.add(reference);
        }
    }

    private void jumpTo(Label label) {
        refer(label, code.emitJump());
    }

    void branch(int depth) {
        Label label = label(depth);
        moveToLabel(label);
        jumpTo(label);
        reachable = false;
    }

    /** Moves the topmost operands to where a label expects them. Their present homes are not below those of the label. */
    private void moveToLabel(Label label) {
        operands.copyTop(label.types().size(), operands.homeAt(label.height));
    }

    /** Whether a branch would move nothing, provided that the operands are in their homes. */
    private boolean isInPlace(Label label) {
        return label.types().isEmpty() || operands.height() - label.types().size() == label.height;
    }

    void branchIf(int depth) {
        Label label = label(depth);
        // The condition, which is popped first, lies above the operands that the branch passes.
        boolean inPlace =
                label.types().isEmpty() || operands.height() - 1 - label.types().size() == label.height;
        if (inPlace && label.types().isEmpty()) {
            refer(label, emitBranchOn(true));
        } else if (inPlace) {
            int condition = operands.popSlot();
            operands.settleFrom(label.height);
            refer(label, code.emitBranch(Opcode.BR_IF, condition, 0, 0));
        } else {
            int past = emitBranchOn(false);
            moveToLabel(label);
            jumpTo(label);
            code.resolve(past);
        }
        code.beginRun();
    }

    /** Branches if the popped condition holds, or if it does not; returns where the target is to be written. */
    private int emitBranchOn(boolean holds) {
        Operand condition = operands.pop();
        if (code.isJustMade(condition)) {
            int reference = code.branchInstead(holds, operands.firstHome());
            if (reference != NONE) {
                return reference;
            }
        }
        return code.emitBranch(holds ? Opcode.BR_IF : Opcode.BR_UNLESS, operands.slotOf(condition), 0, 0);
    }

    void branchTable(Instr.BrTable table) {
        int index = operands.popSlot();
        int arity = label(table.defaultLabel()).types().size();
        operands.settleFrom(operands.height() - arity);
        int count = table.labels().size();
        code.emit(Opcode.BR_TABLE, 0, index, 0, count);
        int first = code.position();
        for (int i = 0; i <= count; i++) {
            code.append(0);
        }
        // One stub for each label that needs moves.
        int[] stubs = new int[labels.size()];
        for (int i = 0; i <= count; i++) {
            int depth = i < count ? table.labels().get(i) : table.defaultLabel();
            Label label = label(depth);
            if (isInPlace(label)) {
                refer(label, first + i);
                continue;
            }
            if (stubs[depth] == 0) {
                stubs[depth] = code.here();
                moveToLabel(label);
                jumpTo(label);
            }
            code.resolve(first + i, stubs[depth]);
        }
        reachable = false;
    }
}
