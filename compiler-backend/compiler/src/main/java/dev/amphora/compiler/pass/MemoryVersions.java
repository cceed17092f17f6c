// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.pass;

import dev.amphora.compiler.ir.Alias;
import dev.amphora.compiler.ir.Block;
import dev.amphora.compiler.ir.ControlFlow;
import dev.amphora.compiler.ir.Instr;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers the states of each part of memory, like SSA does variables: loads with equal address, alias and version read the
 * same value. A version begins at function entry, at an instruction that may write, at a block where different versions meet,
 * or at a landing block.
 */
final class MemoryVersions {
    /** The version of memory that is never written. */
    static final int CONSTANT = -1;

    private static final int UNKNOWN = -2;
    private static final int AT_ENTRY = -3;
    /** Versions that begin where others meet are numbered by block from here on, far behind all instructions. */
    private static final int MERGE_BASE = 1 << 28;

    private final ControlFlow flow;
    private final MemoryEffects effects;
    /** By alias: the version at the entry of each block, by block index. */
    private final Map<Alias, int[]> atBlockEntry = new LinkedHashMap<>();

    private final Map<Alias, List<Block>> writingBlocks = new LinkedHashMap<>();

    MemoryVersions(ControlFlow flow, MemoryEffects effects) {
        this.flow = flow;
        this.effects = effects;
    }

    boolean mayWrite(Instr instr, Alias alias) {
        return effects.mayWrite(instr, alias);
    }

    /** The version at the entry of a block. */
    int atEntry(Block block, Alias alias) {
        if (alias.kind() == Alias.Kind.IMMUTABLE) {
            return CONSTANT;
        }
        return atBlockEntry.computeIfAbsent(alias, this::compute)[block.index()];
    }

    /** The version that begins with an instruction which may write. Needs the id the instruction had at analysis. */
    static int after(Instr writer) {
        return writer.id();
    }

    /** Whether a block of the loop with this header may write what has this alias. */
    boolean isWrittenInLoop(Alias alias, Block header) {
        if (alias.kind() == Alias.Kind.IMMUTABLE) {
            return false;
        }
        atEntry(header, alias);
        for (Block block : writingBlocks.get(alias)) {
            if (flow.isInLoop(block, header)) {
                return true;
            }
        }
        return false;
    }

    private int[] compute(Alias alias) {
        List<Block> order = flow.reversePostorder();
        int blocks = flow.function().blocks().size();
        int[] entry = new int[blocks];
        int[] written = new int[blocks];
        List<Block> writing = new ArrayList<>();
        writingBlocks.put(alias, writing);
        Arrays.fill(entry, UNKNOWN);
        for (Block block : order) {
            written[block.index()] = UNKNOWN;
            for (Instr instr : block.instrs()) {
                if (effects.mayWrite(instr, alias)) {
                    written[block.index()] = after(instr);
                }
            }
            if (written[block.index()] != UNKNOWN) {
                writing.add(block);
            }
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Block block : order) {
                int merged = MERGE_BASE + block.index();
                if (entry[block.index()] == merged) {
                    continue;
                }
                int version = block == flow.function().entry() ? AT_ENTRY : UNKNOWN;
                for (Block predecessor : flow.predecessors(block)) {
                    int out = written[predecessor.index()] != UNKNOWN
                            ? written[predecessor.index()]
                            : entry[predecessor.index()];
                    if (predecessor.unwind() == block) {
                        // The throw itself has effects: somebody made an exception.
                        out = merged;
                    }
                    if (out != UNKNOWN && out != version) {
                        version = version == UNKNOWN ? out : merged;
                    }
                }
                if (version != entry[block.index()]) {
                    entry[block.index()] = version;
                    changed = true;
                }
            }
        }
        return entry;
    }
}
