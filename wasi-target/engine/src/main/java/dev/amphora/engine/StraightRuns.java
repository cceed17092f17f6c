// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import dev.amphora.wasm.model.CatchClause;
import dev.amphora.wasm.model.Instr;
import dev.amphora.wasm.model.Op;
import java.util.ArrayList;
import java.util.List;

/**
 * How many instructions each straight run of a body has: what {@link InstanceOptions#fuel} charges for. Counts as
 * {@link Translator} does.
 */
final class StraightRuns {
    private final int[] counts;
    private int run;
    private int position = -1;
    private final List<Block> blocks = new ArrayList<>();
    private boolean reachable = true;
    private int skippedBlocks;

    /** A block that is open. */
    private static final class Block {
        final Op op;
        final List<CatchClause> catches;
        boolean isTarget;
        boolean elseMayCome;

        Block(Op op, List<CatchClause> catches) {
            this.op = op;
            this.catches = catches;
            elseMayCome = op == Op.IF;
        }
    }

    private StraightRuns(int size) {
        counts = new int[size + 1];
    }

    /** By one more than the position of the instruction with which a run begins; the function's first run has index 0. */
    static int[] count(List<Instr> body) {
        StraightRuns runs = new StraightRuns(body.size());
        runs.blocks.add(new Block(Op.BLOCK, List.of()));
        for (Instr instr : body) {
            runs.position++;
            runs.add(instr);
        }
        return runs.counts;
    }

    private void add(Instr instr) {
        Op op = instr.op();
        if (!reachable && skip(op)) {
            return;
        }
        if (reachable) {
            counts[run]++;
        }
        switch (op) {
            case BLOCK, LOOP, IF -> {
                blocks.add(new Block(op, List.of()));
                if (op != Op.BLOCK) {
                    begin();
                }
            }
            case TRY_TABLE -> blocks.add(new Block(op, ((Instr.TryTable) instr).catches()));
            case ELSE -> {
                Block block = block(0);
                block.isTarget |= reachable;
                block.elseMayCome = false;
                reachable = true;
                begin();
            }
            case END -> end();
            case BR -> {
                branch(((Instr.Index) instr).index());
                reachable = false;
            }
            case BR_IF -> {
                branch(((Instr.Index) instr).index());
                begin();
            }
            case BR_TABLE -> {
                Instr.BrTable table = (Instr.BrTable) instr;
                table.labels().forEach(this::branch);
                branch(table.defaultLabel());
                reachable = false;
            }
            case UNREACHABLE, RETURN, RETURN_CALL, RETURN_CALL_INDIRECT, THROW, THROW_REF -> reachable = false;
            default -> {}
        }
    }

    private boolean skip(Op op) {
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

    private void end() {
        Block block = blocks.remove(blocks.size() - 1);
        if (!block.catches.isEmpty()) {
            // The branches of the clauses come behind the body, and leave nothing to fall through.
            block.isTarget |= reachable;
            block.catches.forEach(clause -> branch(clause.label()));
            reachable = false;
        }
        reachable |= block.elseMayCome || block.isTarget;
        if (reachable && !blocks.isEmpty()) {
            begin();
        }
    }

    private Block block(int depth) {
        return blocks.get(blocks.size() - 1 - depth);
    }

    private void branch(int depth) {
        Block block = block(depth);
        block.isTarget |= block.op != Op.LOOP;
    }

    private void begin() {
        run = position + 1;
    }
}
