// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.lower;

import dev.amphora.compiler.ir.Block;
import dev.amphora.compiler.ir.LowFunction;
import dev.amphora.compiler.ir.Phi;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Drops what lowering made in vain. */
final class BlockCleanup {
    private BlockCleanup() {}

    /** Removes blocks that cannot be reached and what phis expected from blocks that are not predecessors. */
    static void removeUnreachable(LowFunction function) {
        Set<Block> reached = new LinkedHashSet<>();
        Map<Block, Set<Block>> predecessors = new LinkedHashMap<>();
        Deque<Block> queue = new ArrayDeque<>();
        reached.add(function.entry());
        queue.add(function.entry());
        while (!queue.isEmpty()) {
            Block block = queue.remove();
            List<Block> successors = new ArrayList<>(List.of(block.terminator().successors()));
            if (block.unwind() != null) {
                successors.add(block.unwind());
            }
            for (Block successor : successors) {
                predecessors
                        .computeIfAbsent(successor, b -> new LinkedHashSet<>())
                        .add(block);
                if (reached.add(successor)) {
                    queue.add(successor);
                }
            }
        }
        function.blocks().removeIf(block -> !reached.contains(block));
        for (Block block : function.blocks()) {
            Set<Block> sources = predecessors.getOrDefault(block, Set.of());
            for (Phi phi : block.phis()) {
                for (Block source : List.copyOf(phi.inputs().keySet())) {
                    if (!sources.contains(source)) {
                        phi.removeInput(source);
                    }
                }
            }
        }
    }
}
